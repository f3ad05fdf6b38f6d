import type { ScorePart } from '../search/index/passage';
import { rowsOfSentence } from '../search/index/sentence-table';
import { readQuestion, type Question } from '../search/query/question';
import { explain } from '../search/ranking/explain';
import type { Candidate } from '../search/ranking/first-stage';
import { Holding } from '../search/ranking/holding';
import { rank } from '../search/ranking/ranking';
import type { StatementSet } from './speaker-index';
import type { LocatedStatement, StatementCorpus } from './statements';

/** Least share of the best sentence's match for a sentence on the topic. */
const RELEVANT = 0.4;
/** Sentences ranked by all features at once, in the order of first-stage scores. */
const BATCH = 1000;

/** With the score of its best sentence. */
export interface RankedStatement {
  readonly statement: LocatedStatement;
  readonly score: number;
  readonly explanation: readonly ScorePart[];
}

interface BestStatements {
  readonly statements: readonly RankedStatement[];
  /** Number of wanted statements on the topic. */
  readonly total: number;
}

/** Statements on a topic, found once and ranked for several speakers. Without repeats. */
export class TopicStatements {
  readonly question: Question;
  private readonly holding: Holding;
  /** Sentences on the topic within a statement. */
  private readonly sentences: number[] = [];
  /** Statements of `sentences[n]`: `offsets[n]` to `offsets[n + 1]`. */
  private readonly statements: number[] = [];
  private readonly offsets = [0];

  constructor(
    topic: string,
    private readonly source: StatementCorpus,
    private readonly batch = BATCH,
  ) {
    const { corpus } = source;
    this.question = readQuestion(topic, corpus);
    this.holding = new Holding(this.question, corpus, RELEVANT);
    for (const sentence of this.holding.sentences) {
      const numbers = this.statementsIn(sentence);
      if (numbers.length === 0) continue;
      this.sentences.push(sentence);
      this.statements.push(...numbers);
      this.offsets.push(this.statements.length);
    }
  }

  get numbers(): readonly number[] {
    return [...new Set(this.statements)];
  }

  best(limit: number, wanted: StatementSet | undefined): BestStatements {
    const { sentences, total } = this.sentencesOf(wanted);
    const found = new Map<number, RankedStatement>();
    for (const { sentence, toRanked } of this.inOrder(sentences)) {
      for (const number of this.statementsIn(sentence))
        if ((!wanted || wanted.has(number)) && !found.has(number)) found.set(number, toRanked(number));
      if (found.size >= limit) break;
    }
    return { statements: [...found.values()].slice(0, limit), total };
  }

  /** @returns sentences of the wanted statements, and the number of these statements. */
  private sentencesOf(wanted: StatementSet | undefined): {
    readonly sentences: readonly number[];
    readonly total: number;
  } {
    const { statements, offsets } = this;
    const found = new Set<number>();
    const sentences = this.sentences.filter((_, at) => {
      const own = statements.slice(offsets[at], offsets[at + 1]).filter((number) => !wanted || wanted.has(number));
      for (const number of own) found.add(number);
      return own.length > 0;
    });
    return { sentences, total: found.size };
  }

  private statementsIn(sentence: number): readonly number[] {
    const { corpus, statements, isWanted } = this.source;
    const { article, start } = corpus.sentences;
    if (!isWanted) {
      const numbers = statements.numbersAt(article[sentence] ?? 0, start[sentence] ?? 0);
      return numbers.filter((number) => !statements.isRepeat(number));
    }
    const row = rowsOfSentence(corpus.sentences, sentence).find((one) => isWanted(article[one] ?? 0));
    return row === undefined ? [] : statements.numbersAt(article[row] ?? 0, start[row] ?? 0);
  }

  private *inOrder(sentences: readonly number[]): Generator<RankedSentence> {
    for (let left = sentences; left.length > 0;) {
      const { candidates, others } = this.holding.best(left, this.batch);
      yield* this.rank(candidates);
      left = others;
    }
  }

  private *rank(candidates: readonly Candidate[]): Generator<RankedSentence> {
    const { question } = this;
    const { corpus, statements } = this.source;
    const { ranked, featuresOf } = rank(candidates, question, corpus);
    for (const one of ranked) {
      const { sentence } = one;
      const explanation = explain({ sentence, features: featuresOf(one) }, question, corpus.index);
      const score = explanation.reduce((sum, { value }) => sum + value, 0);
      yield { sentence, toRanked: (number) => ({ statement: statements.get(number), score, explanation }) };
    }
  }
}

interface RankedSentence {
  readonly sentence: number;
  readonly toRanked: (statement: number) => RankedStatement;
}
