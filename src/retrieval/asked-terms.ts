import type { InvertedIndex } from './inverted-index';
import type { Question } from './question';

/** Which words of one question a term of the index answers to. What stands at 0 of each is for words that have no term. */
export interface AskedTerms {
  /** Term + 1 → 0, or the first slot that it answers to plus one, or `RELATED` plus the slot to whose word it is related plus one. */
  readonly roles: Uint8Array;
  /** Term + 1 → all slots that it answers to, as bits: a question has at most 32. */
  readonly slotsOfTerm: Int32Array;
  /** Term + 1 → how nearly it is related. */
  readonly relatedStrength: Float64Array;
  /** Slot → number of its word in the index, or -1. */
  readonly wordOfSlot: Int32Array;
  /** Whether any term is related to a word. */
  readonly hasRelated: boolean;
}

export const NO_SLOT = -1;
/** Beyond the number of every slot. */
export const RELATED = 32;

interface Workspace extends AskedTerms {
  /** Terms of the last question. */
  readonly marked: number[];
  hasRelated: boolean;
  question: Question | undefined;
}

/** As large as the vocabulary, so they are made once and cleared at the cost of the last question. */
const workspaces = new WeakMap<InvertedIndex, Workspace>();

/** @returns a look-up that is good until it is made for another question: asking is synchronous, so two questions never meet. */
export function askedTerms(question: Question, index: InvertedIndex): AskedTerms {
  const workspace = workspaceOf(index);
  if (workspace.question === question) return workspace;
  clear(workspace);
  workspace.question = question;
  question.slots.forEach(({ alternatives, related, wordNumber }, slot) => {
    workspace.wordOfSlot[slot] = wordNumber ?? -1;
    for (const { term } of alternatives) mark(workspace, term, slot);
    for (const { term, strength } of related) {
      workspace.roles[term + 1] = RELATED + slot + 1;
      workspace.relatedStrength[term + 1] = strength;
      workspace.marked.push(term);
      workspace.hasRelated = true;
    }
  });
  return workspace;
}

function mark({ roles, slotsOfTerm, marked }: Workspace, term: number, slot: number): void {
  if (roles[term + 1] === 0) roles[term + 1] = slot + 1;
  slotsOfTerm[term + 1] = (slotsOfTerm[term + 1] ?? 0) | (1 << slot);
  marked.push(term);
}

function workspaceOf(index: InvertedIndex): Workspace {
  const known = workspaces.get(index);
  if (known) return known;
  const size = index.terms.size + 1;
  const workspace = {
    roles: new Uint8Array(size),
    slotsOfTerm: new Int32Array(size),
    relatedStrength: new Float64Array(size),
    wordOfSlot: new Int32Array(RELATED),
    hasRelated: false,
    marked: [],
    question: undefined,
  };
  workspaces.set(index, workspace);
  return workspace;
}

function clear(workspace: Workspace): void {
  for (const term of workspace.marked) {
    workspace.roles[term + 1] = 0;
    workspace.slotsOfTerm[term + 1] = 0;
    workspace.relatedStrength[term + 1] = 0;
  }
  workspace.marked.length = 0;
  workspace.hasRelated = false;
}
