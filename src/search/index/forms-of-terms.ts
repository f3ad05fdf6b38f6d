import { NO_TERM, type InvertedIndex } from './inverted-index';

/** The words that have a term: those of term t stand from `offsets[t]` to `offsets[t + 1]`. */
interface FormsOfTerms {
  readonly offsets: Uint32Array;
  readonly words: Uint32Array;
}

const known = new WeakMap<InvertedIndex, FormsOfTerms>();

/** @returns `termOfWord` the other way round, made when it is asked for first. */
export function formsOfTerms(index: InvertedIndex): FormsOfTerms {
  const before = known.get(index);
  if (before) return before;
  const offsets = countForms(index);
  const words = new Uint32Array(offsets[offsets.length - 1] ?? 0);
  const next = offsets.slice();
  index.termOfWord.forEach((term, word) => {
    if (term === NO_TERM) return;
    words[next[term] ?? 0] = word;
    next[term] = (next[term] ?? 0) + 1;
  });
  const forms = { offsets, words };
  known.set(index, forms);
  return forms;
}

function countForms({ termOfWord, terms }: InvertedIndex): Uint32Array {
  const offsets = new Uint32Array(terms.size + 1);
  for (const term of termOfWord) if (term !== NO_TERM) offsets[term + 1] = (offsets[term + 1] ?? 0) + 1;
  for (let term = 1; term < offsets.length; term += 1) offsets[term] = (offsets[term] ?? 0) + (offsets[term - 1] ?? 0);
  return offsets;
}
