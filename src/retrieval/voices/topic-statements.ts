import { explain } from '../ranking/explain';
import { gatherHolding, type Holding } from '../ranking/gather-holding';
import type { Gathered } from '../ranking/gather';
import type { ScorePart } from '../index/passage';
import { readQuestion, type Question } from '../question/question';
import { rank } from '../ranking/ranking';
import type { Evidence, Statement } from './said';
import type { StatementSet } from './voice-statements';

/** A statement that matches less than this share of what the best sentence of all matches is not on the topic. */
const RELEVANT = 0.4;
/** How many of the sentences with the best postings are looked at closely; the others come after them, by their postings. */
const LOOKED_AT = 1000;

/** A statement with what the score of its best sentence is made of. */
export interface Shown {
  readonly statement: Statement;
  readonly score: number;
  readonly explanation: readonly ScorePart[];
}

/** The statements that stand in sentences on a topic, found once and asked for one speaker after the other. */
export class TopicStatements {
  readonly question: Question;
  /** Each once; of those that repeat another one only that. */
  readonly numbers: readonly number[];
  private readonly holding: Holding;
  /** Sentence → those that stand in it. */
  private readonly spoken = new Map<number, readonly number[]>();

  constructor(
    topic: string,
    private readonly evidence: Evidence,
  ) {
    const { corpus, statements } = evidence;
    this.question = readQuestion(topic, corpus);
    this.holding = gatherHolding(this.question, corpus, RELEVANT);
    const numbers = new Set<number>();
    for (const entry of this.holding.entries) {
      const said = statements.numbersAt(corpus.articleOfEntry[entry] ?? 0, corpus.entries.start[entry] ?? 0);
      const own = said.filter((number) => !statements.isRepeat(number));
      if (own.length > 0) this.spoken.set(entry, own);
      for (const number of own) numbers.add(number);
    }
    this.numbers = [...numbers];
  }

  /** @returns the statements of those who are wanted, best first, at most so many, and how many there are. */
  best(limit: number, wanted: StatementSet | undefined): { readonly shown: readonly Shown[]; readonly total: number } {
    const said = this.saidBy(wanted);
    const all = new Set<number>();
    for (const numbers of said.values()) for (const number of numbers) all.add(number);
    const once = new Map<number, Shown>();
    for (const { entry, toShown } of this.inOrder([...said.keys()])) {
      for (const number of said.get(entry) ?? []) {
        if (once.size === limit) break;
        if (!once.has(number)) once.set(number, toShown(number));
      }
      if (once.size === limit) break;
    }
    return { shown: [...once.values()], total: all.size };
  }

  private saidBy(wanted: StatementSet | undefined): ReadonlyMap<number, readonly number[]> {
    if (!wanted) return this.spoken;
    const said = new Map<number, readonly number[]>();
    for (const [entry, numbers] of this.spoken) {
      const own = numbers.filter((number) => wanted.has(number));
      if (own.length > 0) said.set(entry, own);
    }
    return said;
  }

  /** @returns sentences, best first: those that were looked at closely, then the others. */
  private *inOrder(entries: readonly number[]): Generator<Sentence> {
    const { gathered, others } = this.holding.best(entries, LOOKED_AT);
    yield* this.ranked(gathered);
    const firsts = new Map(others.map((entry) => [entry, this.holding.firstScoreOf(entry)]));
    const sorted = [...others].sort((a, b) => (firsts.get(b) ?? 0) - (firsts.get(a) ?? 0) || a - b);
    for (const entry of sorted) yield* this.ranked(this.holding.read([entry]));
  }

  private *ranked(gathered: Gathered): Generator<Sentence> {
    const { corpus, statements } = this.evidence;
    const { ranked, featuresOf } = rank(gathered, this.question, corpus);
    for (const one of ranked) {
      const { entry } = one;
      const explanation = explain({ entry, features: featuresOf(one) }, this.question, corpus.index);
      const score = explanation.reduce((sum, { value }) => sum + value, 0);
      yield { entry, toShown: (number) => ({ statement: statements.get(number), score, explanation }) };
    }
  }
}

interface Sentence {
  readonly entry: number;
  readonly toShown: (statement: number) => Shown;
}
