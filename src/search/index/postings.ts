import type { Language } from '../../text/languages';
import { stem } from '../../text/normalize';
import { isContent, tokenize } from '../../text/tokens';
import { GrowingArray, type Numbers, narrow } from '../../text/typed-arrays';
import {
  type ArticlePostings,
  type InvertedIndex,
  NO_TERM,
  OCCURRENCE,
  SUBJECT_WORDS,
  type TermSets,
} from './inverted-index';

type IndexedWords = Pick<InvertedIndex, 'termOfWord' | 'formOfWord' | 'wordOffsets' | 'sentenceWords'>;

type TermPostings = Pick<InvertedIndex, 'offsets' | 'postingSentences' | 'occurrences'>;

/** Two passes, to count and to fill. Both loops are inlined: they run for every word. */
export function collectPostings(words: IndexedWords, terms: number): TermPostings {
  const { termOfWord, formOfWord, wordOffsets, sentenceWords } = words;
  const offsets = countPostings(words, terms);
  const postingSentences = new Uint32Array(offsets[terms] ?? 0);
  const occurrences = new Uint8Array(postingSentences.length);
  const next = offsets.slice();
  for (let sentence = 0; sentence < wordOffsets.length - 1; sentence += 1) {
    const from = wordOffsets[sentence] ?? 0;
    const end = wordOffsets[sentence + 1] ?? 0;
    for (let at = from; at < end; at += 1) {
      const word = sentenceWords[at] ?? 0;
      const term = termOfWord[word] ?? NO_TERM;
      if (term === NO_TERM) continue;
      const seen = (formOfWord[word] ?? 0) | (at - from < SUBJECT_WORDS ? OCCURRENCE.early : 0);
      const free = next[term] ?? 0;
      if (free > (offsets[term] ?? 0) && postingSentences[free - 1] === sentence) {
        const before = occurrences[free - 1] ?? 0;
        const isFull = (before & OCCURRENCE.frequency) === OCCURRENCE.frequency;
        occurrences[free - 1] = (before | seen) + (isFull ? 0 : 1);
      } else {
        next[term] = free + 1;
        postingSentences[free] = sentence;
        occurrences[free] = seen + 1;
      }
    }
  }
  return { offsets, postingSentences, occurrences };
}

function countPostings({ termOfWord, wordOffsets, sentenceWords }: IndexedWords, terms: number): Uint32Array {
  const offsets = new Uint32Array(terms + 1);
  const lastSentence = new Int32Array(terms).fill(-1);
  for (let sentence = 0; sentence < wordOffsets.length - 1; sentence += 1) {
    const end = wordOffsets[sentence + 1] ?? 0;
    for (let at = wordOffsets[sentence] ?? 0; at < end; at += 1) {
      const term = termOfWord[sentenceWords[at] ?? 0] ?? NO_TERM;
      if (term === NO_TERM || lastSentence[term] === sentence) continue;
      lastSentence[term] = sentence;
      offsets[term + 1] = (offsets[term + 1] ?? 0) + 1;
    }
  }
  for (let term = 1; term < offsets.length; term += 1) offsets[term] = (offsets[term] ?? 0) + (offsets[term - 1] ?? 0);
  return offsets;
}

const FORMS = [OCCURRENCE.firstForm, OCCURRENCE.secondForm, OCCURRENCE.otherForm] as const;

export function formsOf(termOfWord: Int32Array, terms: number): Uint8Array {
  const seen = new Uint8Array(terms);
  const forms = new Uint8Array(termOfWord.length);
  for (let word = 0; word < termOfWord.length; word += 1) {
    const term = termOfWord[word] ?? NO_TERM;
    if (term === NO_TERM) continue;
    const form = seen[term] ?? 0;
    seen[term] = Math.min(form + 1, FORMS.length - 1);
    forms[word] = FORMS[form] ?? 0;
  }
  return forms;
}

const MOST_COUNTED = 255;

export function collectArticlePostings(index: InvertedIndex, articleOfSentence: Numbers): ArticlePostings {
  const terms = index.offsets.length - 1;
  const offsets = new Uint32Array(terms + 1);
  const [articles, frequencies, sentences] = [new GrowingArray(), new GrowingArray(), new GrowingArray()];
  for (let term = 0; term < terms; term += 1) {
    const end = index.offsets[term + 1] ?? 0;
    let [count, frequency] = [0, 0];
    for (let at = index.offsets[term] ?? 0; at < end; at += 1) {
      const article = articleOfSentence[index.postingSentences[at] ?? 0] ?? 0;
      count += 1;
      frequency += (index.occurrences[at] ?? 0) & OCCURRENCE.frequency;
      if (at + 1 < end && articleOfSentence[index.postingSentences[at + 1] ?? 0] === article) continue;
      articles.push(article);
      sentences.push(count);
      frequencies.push(Math.min(MOST_COUNTED, frequency));
      count = frequency = 0;
    }
    offsets[term + 1] = articles.length;
  }
  return {
    offsets,
    articles: narrow(articles.toArray()),
    frequencies: Uint8Array.from(frequencies.view()),
    sentences: narrow(sentences.toArray()),
  };
}

/** @param titleOf sentence or article → index in `titles` */
export function termSets(titles: readonly string[], read: TitleReading, titleOf?: Numbers): TermSets {
  const offsets = new Uint32Array(titles.length + 1);
  const terms = new GrowingArray();
  titles.forEach((title, number) => {
    for (const term of termsOf(title, read)) terms.push(term);
    offsets[number + 1] = terms.length;
  });
  return { offsets, terms: terms.toArray(), ...(titleOf && { titleOf }) };
}

/** A title is read in each language of the articles: it has few words, and a term that is wrong in one stands in no other title. */
interface TitleReading {
  readonly index: InvertedIndex;
  readonly languages: readonly Language[];
}

function termsOf(text: string, { index: { terms }, languages }: TitleReading): ReadonlySet<number> {
  const tokens = tokenize(text);
  const own = tokens.flatMap(({ word }) => (isContent(word) ? (terms.get(stem(word)) ?? []) : []));
  const others = languages.flatMap((language) =>
    tokens.flatMap((token) => terms.get(language.termOf(token) ?? '') ?? []),
  );
  return new Set([...own, ...others]);
}
