import { explain } from '../search/ranking/explain';
import { gatherHolding, type Holding } from '../search/ranking/gather-holding';
import type { Gathered } from '../search/ranking/gather';
import type { ScorePart } from '../search/index/passage';
import { readQuestion, type Question } from '../search/query/question';
import { rank } from '../search/ranking/ranking';
import type { Evidence, LocatedStatement } from './located-statement';
import type { StatementSet } from './speaker-statements';

/** A statement that matches less than this share of what the best sentence of all matches is not on the topic. */
const RELEVANT = 0.4;
/** So many of the sentences with the best postings are looked at closely; then as many of the others, and so on. */
const LOOKED_AT = 1000;

/** A statement with what the score of its best sentence is made of. */
export interface Shown {
  readonly statement: LocatedStatement;
  readonly score: number;
  readonly explanation: readonly ScorePart[];
}

/** The statements that stand in sentences on a topic, found once and asked for one speaker after the other. */
export class TopicStatements {
  readonly question: Question;
  private readonly holding: Holding;
  /** Sentences in which somebody is heard. Statements that repeat another one are left out. */
  private readonly entries: number[] = [];
  /** Those in sentence n stand from `starts[n]` to `starts[n + 1]`. */
  private readonly said: number[] = [];
  private readonly starts = [0];

  /** @param lookedAt how many sentences are looked at closely at once. */
  constructor(
    topic: string,
    private readonly evidence: Evidence,
    private readonly lookedAt = LOOKED_AT,
  ) {
    const { corpus, statements } = evidence;
    this.question = readQuestion(topic, corpus);
    this.holding = gatherHolding(this.question, corpus, RELEVANT);
    const { said } = this;
    const keep = (number: number): void => {
      if (!statements.isRepeat(number)) said.push(number);
    };
    for (const sentence of this.holding.entries) {
      const before = said.length;
      statements.eachAt(corpus.articleOfSentence[sentence] ?? 0, corpus.sentences.start[sentence] ?? 0, keep);
      if (said.length === before) continue;
      this.entries.push(sentence);
      this.starts.push(said.length);
    }
  }

  /** Their numbers, each once. */
  get numbers(): readonly number[] {
    const marks = new Uint8Array(this.evidence.statements.count);
    return this.said.filter((number) => mark(number, marks));
  }

  /** @returns the statements of those who are wanted, best first, at most so many, and how many there are. */
  best(limit: number, wanted: StatementSet | undefined): { readonly shown: readonly Shown[]; readonly total: number } {
    const { entries: sentences, total } = this.saidBy(wanted);
    const once = new Map<number, Shown>();
    for (const { entry: sentence, toShown } of this.inOrder(sentences)) {
      for (const number of this.saidIn(sentence, wanted)) if (!once.has(number)) once.set(number, toShown(number));
      if (once.size >= limit) break;
    }
    return { shown: [...once.values()].slice(0, limit), total };
  }

  /** @returns the sentences in which those who are wanted are heard, and with how many statements in all. */
  private saidBy(wanted: StatementSet | undefined): { readonly entries: readonly number[]; readonly total: number } {
    const { said, starts } = this;
    const marks = new Uint8Array(this.evidence.statements.count);
    let total = 0;
    const sentences = this.entries.filter((_, at) => {
      let isHeard = false;
      for (let place = starts[at] ?? 0; place < (starts[at + 1] ?? 0); place += 1) {
        const number = said[place] ?? 0;
        if (wanted && !wanted.has(number)) continue;
        isHeard = true;
        if (mark(number, marks)) total += 1;
      }
      return isHeard;
    });
    return { entries: sentences, total };
  }

  private saidIn(sentence: number, wanted: StatementSet | undefined): readonly number[] {
    const { corpus, statements } = this.evidence;
    const numbers = statements.numbersAt(
      corpus.articleOfSentence[sentence] ?? 0,
      corpus.sentences.start[sentence] ?? 0,
    );
    return numbers.filter((number) => !statements.isRepeat(number) && (!wanted || wanted.has(number)));
  }

  /** @returns sentences in lots, the best lot by its postings first, each lot in its order. */
  private *inOrder(sentences: readonly number[]): Generator<Sentence> {
    for (let left = sentences; left.length > 0;) {
      const { gathered, others } = this.holding.best(left, this.lookedAt);
      yield* this.ranked(gathered);
      left = others;
    }
  }

  private *ranked(gathered: Gathered): Generator<Sentence> {
    const { corpus, statements } = this.evidence;
    const { ranked, featuresOf } = rank(gathered, this.question, corpus);
    for (const one of ranked) {
      const { entry: sentence } = one;
      const explanation = explain({ entry: sentence, features: featuresOf(one) }, this.question, corpus.index);
      const score = explanation.reduce((sum, { value }) => sum + value, 0);
      yield { entry: sentence, toShown: (number) => ({ statement: statements.get(number), score, explanation }) };
    }
  }
}

/** @returns whether it was not marked before. */
function mark(number: number, marks: Uint8Array): boolean {
  const isNew = marks[number] === 0;
  marks[number] = 1;
  return isNew;
}

interface Sentence {
  readonly entry: number;
  readonly toShown: (statement: number) => Shown;
}
