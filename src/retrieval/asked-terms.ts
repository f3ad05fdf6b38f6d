import { formsOfTerms } from './forms-of-terms';
import type { InvertedIndex } from './inverted-index';
import type { Question } from './question';

/** Which words of one question the words of the index answer to. */
export interface AskedTerms {
  /** Word → 0, or the first slot that its term answers to plus one, or `RELATED` and its place among the related terms plus one. */
  readonly roles: Uint16Array;
  /** Place among the related terms → the slot to whose word the term is related, and how nearly. */
  readonly relatedSlots: readonly number[];
  readonly relatedStrengths: readonly number[];
  /** Term + 1 → all slots that it answers to, as bits: a question has at most 32. What stands at 0 is for words that have no term. */
  readonly slotsOfTerm: Int32Array;
  /** Slot → number of its word in the index, or -1. */
  readonly wordOfSlot: Int32Array;
}

export const NO_SLOT = -1;
/** Beyond the number of every slot. */
export const RELATED = 32;

interface Workspace extends AskedTerms {
  readonly relatedSlots: number[];
  readonly relatedStrengths: number[];
  /** Terms of the last question. */
  readonly marked: number[];
  question: Question | undefined;
}

/** As large as the vocabulary, so they are made once and cleared at the cost of the last question. */
const workspaces = new WeakMap<InvertedIndex, Workspace>();

/** @returns a look-up that is good until it is made for another question: asking is synchronous, so two questions never meet. */
export function askedTerms(question: Question, index: InvertedIndex): AskedTerms {
  const workspace = workspaceOf(index);
  if (workspace.question === question) return workspace;
  clear(workspace, index);
  workspace.question = question;
  question.slots.forEach(({ alternatives, related, wordNumber }, slot) => {
    workspace.wordOfSlot[slot] = wordNumber ?? -1;
    for (const { term } of alternatives) markOwn(term, slot, { workspace, index });
    for (const { term, strength } of related) {
      workspace.relatedSlots.push(slot);
      workspace.relatedStrengths.push(strength);
      markWords(term, RELATED + workspace.relatedSlots.length, { workspace, index });
    }
  });
  return workspace;
}

interface Marked {
  readonly workspace: Workspace;
  readonly index: InvertedIndex;
}

/** Of the slots that a term answers to the first is its role. */
function markOwn(term: number, slot: number, { workspace, index }: Marked): void {
  const before = workspace.slotsOfTerm[term + 1] ?? 0;
  workspace.slotsOfTerm[term + 1] = before | (1 << slot);
  if (before === 0) markWords(term, slot + 1, { workspace, index });
}

function markWords(term: number, role: number, { workspace, index }: Marked): void {
  workspace.marked.push(term);
  setRoles(term, role, { workspace, index });
}

function setRoles(term: number, role: number, { workspace, index }: Marked): void {
  const { offsets, words } = formsOfTerms(index);
  const end = offsets[term + 1] ?? 0;
  for (let at = offsets[term] ?? 0; at < end; at += 1) workspace.roles[words[at] ?? 0] = role;
}

function workspaceOf(index: InvertedIndex): Workspace {
  const known = workspaces.get(index);
  if (known) return known;
  const workspace = {
    roles: new Uint16Array(index.termOfWord.length),
    relatedSlots: [],
    relatedStrengths: [],
    slotsOfTerm: new Int32Array(index.terms.size + 1),
    wordOfSlot: new Int32Array(RELATED),
    marked: [],
    question: undefined,
  };
  workspaces.set(index, workspace);
  return workspace;
}

function clear(workspace: Workspace, index: InvertedIndex): void {
  for (const term of workspace.marked) {
    workspace.slotsOfTerm[term + 1] = 0;
    setRoles(term, 0, { workspace, index });
  }
  workspace.marked.length = workspace.relatedSlots.length = workspace.relatedStrengths.length = 0;
}
