import type { InvertedIndex } from './inverted-index';
import type { Question } from './question';

/** Which words of one question a term of the index answers to. What stands at 0 of each is for words that have no term. */
export interface AskedTerms {
  /** Term + 1 → number of the first slot that it answers to, or `NO_SLOT`. */
  readonly slotOfTerm: Int8Array;
  /** Term + 1 → all slots that it answers to, as bits: a question has at most 32. */
  readonly slotsOfTerm: Int32Array;
  /** Term + 1 → the slot to whose word it is related, or `NO_SLOT`; and how nearly. */
  readonly relatedSlot: Int8Array;
  readonly relatedStrength: Float64Array;
}

export const NO_SLOT = -1;

interface Workspace extends AskedTerms {
  /** Terms of the last question. */
  readonly marked: number[];
}

/** As large as the vocabulary, so they are made once and cleared at the cost of the last question. */
const workspaces = new WeakMap<InvertedIndex, Workspace>();

/** @returns a look-up that is good until it is made for the next question: asking is synchronous, so two questions never meet. */
export function askedTerms({ slots }: Question, index: InvertedIndex): AskedTerms {
  const workspace = workspaceOf(index);
  slots.forEach(({ alternatives, related }, slot) => {
    for (const { term } of alternatives) mark(workspace, term, slot);
    for (const { term, strength } of related) {
      workspace.relatedSlot[term + 1] = slot;
      workspace.relatedStrength[term + 1] = strength;
      workspace.marked.push(term);
    }
  });
  return workspace;
}

function mark({ slotOfTerm, slotsOfTerm, marked }: Workspace, term: number, slot: number): void {
  if (slotOfTerm[term + 1] === NO_SLOT) slotOfTerm[term + 1] = slot;
  slotsOfTerm[term + 1] = (slotsOfTerm[term + 1] ?? 0) | (1 << slot);
  marked.push(term);
}

function workspaceOf(index: InvertedIndex): Workspace {
  const known = workspaces.get(index);
  if (known) return clear(known);
  const size = index.terms.size + 1;
  const workspace = {
    slotOfTerm: new Int8Array(size).fill(NO_SLOT),
    slotsOfTerm: new Int32Array(size),
    relatedSlot: new Int8Array(size).fill(NO_SLOT),
    relatedStrength: new Float64Array(size),
    marked: [],
  };
  workspaces.set(index, workspace);
  return workspace;
}

function clear(workspace: Workspace): Workspace {
  for (const term of workspace.marked) {
    workspace.slotOfTerm[term + 1] = NO_SLOT;
    workspace.slotsOfTerm[term + 1] = 0;
    workspace.relatedSlot[term + 1] = NO_SLOT;
    workspace.relatedStrength[term + 1] = 0;
  }
  workspace.marked.length = 0;
  return workspace;
}
