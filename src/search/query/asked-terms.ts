import { formsOfTerms, type InvertedIndex } from '../index/inverted-index';
import type { Question } from './question';

/** Which words of one question the words of the index answer to. */
export interface AskedTerms {
  /** Word → 0, or the first slot that its term answers to plus one, or `RELATED` and its place among the related terms plus one. */
  readonly roles: Uint16Array;
  /** Place among the related terms → the slot to whose word the term is related, and how nearly. */
  readonly relatedQueryTerms: readonly number[];
  readonly relatedStrengths: readonly number[];
  /** Term + 1 → all slots that it answers to, as bits: a question has at most 32. What stands at 0 is for words that have no term. */
  readonly queryTermsOfTerm: Int32Array;
}

export const NO_QUERY_TERM = -1;
/** Beyond the number of every slot. */
export const RELATED = 32;

/** As large as the vocabulary, so it is made once and cleared at the cost of the last question. */
class Workspace implements AskedTerms {
  readonly queryTermsOfTerm: Int32Array;
  readonly relatedQueryTerms: number[] = [];
  readonly relatedStrengths: number[] = [];
  question: Question | undefined;
  private readonly own: number[] = [];
  private readonly related: number[] = [];
  private readonly marks: Uint16Array;
  private isMarked = false;

  constructor(private readonly index: InvertedIndex) {
    this.queryTermsOfTerm = new Int32Array(index.terms.size + 1);
    this.marks = new Uint16Array(index.termOfWord.length);
  }

  /** Most questions are answered without: the words are marked when they are asked for. */
  get roles(): Uint16Array {
    if (!this.isMarked) {
      for (const term of this.own) this.mark(term, firstSlot(this.queryTermsOfTerm[term + 1] ?? 0) + 1);
      this.related.forEach((term, at) => {
        this.mark(term, RELATED + at + 1);
      });
    }
    this.isMarked = true;
    return this.marks;
  }

  turnTo(question: Question): void {
    this.clear();
    this.question = question;
    question.queryTerms.forEach(({ alternatives, related }, queryTerm) => {
      for (const { term } of alternatives) {
        if (this.queryTermsOfTerm[term + 1] === 0) this.own.push(term);
        this.queryTermsOfTerm[term + 1] = (this.queryTermsOfTerm[term + 1] ?? 0) | (1 << queryTerm);
      }
      for (const { term, strength } of related) {
        this.related.push(term);
        this.relatedQueryTerms.push(queryTerm);
        this.relatedStrengths.push(strength);
      }
    });
  }

  private clear(): void {
    if (this.isMarked) for (const term of [...this.own, ...this.related]) this.mark(term, 0);
    for (const term of this.own) this.queryTermsOfTerm[term + 1] = 0;
    this.isMarked = false;
    this.own.length = this.related.length = this.relatedQueryTerms.length = this.relatedStrengths.length = 0;
  }

  private mark(term: number, role: number): void {
    const { offsets, words } = formsOfTerms(this.index);
    const end = offsets[term + 1] ?? 0;
    for (let at = offsets[term] ?? 0; at < end; at += 1) this.marks[words[at] ?? 0] = role;
  }
}

/** @returns the number of the lowest bit. */
function firstSlot(queryTerms: number): number {
  return 31 - Math.clz32(queryTerms & -queryTerms);
}

const workspaces = new WeakMap<InvertedIndex, Workspace>();

/** @returns a look-up that is good until it is made for another question: asking is synchronous, so two questions never meet. */
export function askedTerms(question: Question, index: InvertedIndex): AskedTerms {
  const workspace = workspaces.get(index) ?? new Workspace(index);
  workspaces.set(index, workspace);
  if (workspace.question !== question) workspace.turnTo(question);
  return workspace;
}
