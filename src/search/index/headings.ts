import { stem } from '../../text/normalize';
import { isContent, tokenize } from '../../text/tokens';
import type { Corpus } from './corpus';

/** A title of an article or a section with the sentences under it. */
export interface Heading {
  readonly text: string;
  /** Stems of its words of content, each once. */
  readonly stems: readonly string[];
  /** In reading order; of an article those of its first paragraph. */
  readonly sentences: readonly number[];
  /** Number of the article whose title it is; absent for sections. */
  readonly article?: number;
}

/** Titles by their words, also by those that no sentence holds, which are no terms of the index. */
export interface HeadingTable {
  readonly headings: readonly Heading[];
  /** Stem → numbers of headings. */
  readonly ofStem: ReadonlyMap<string, readonly number[]>;
}

const tables = new WeakMap<Corpus, HeadingTable>();

/** @returns the table of a corpus, made at the first call. */
export function headingsOf(corpus: Corpus): HeadingTable {
  const known = tables.get(corpus);
  if (known) return known;
  const headings = [...titlesOf(corpus), ...sectionsOf(corpus)];
  const ofStem = new Map<string, number[]>();
  headings.forEach(({ stems }, number) => {
    for (const own of stems) {
      const numbers = ofStem.get(own);
      if (numbers) numbers.push(number);
      else ofStem.set(own, [number]);
    }
  });
  const table = { headings, ofStem };
  tables.set(corpus, table);
  return table;
}

/** @returns stems of the words of content in a text, each once. */
export function contentStems(text: string): readonly string[] {
  const words = tokenize(text).filter(({ word, compound }) => !compound && isContent(word));
  return [...new Set(words.map(({ word }) => stem(word)))];
}

function titlesOf(corpus: Corpus): readonly Heading[] {
  return corpus.articles.map(({ title }, article) => {
    return { text: title, stems: contentStems(title), sentences: leadOf(article, corpus), article };
  });
}

/** @returns the sentences of the first paragraph, without those that stand in an earlier article too. */
function leadOf(article: number, { firstSentence, sentences: { paragraph } }: Corpus): readonly number[] {
  const [first = 0, end = 0] = [firstSentence[article], firstSentence[article + 1]];
  const lead: number[] = [];
  for (let at = first; at < end && paragraph[at] === paragraph[first]; at += 1) lead.push(at);
  return lead;
}

function sectionsOf({ sentences }: Corpus): readonly Heading[] {
  const under = Array.from(sentences.sectionTitles, (): number[] => []);
  for (let sentence = 0; sentence < sentences.count; sentence += 1)
    under[(sentences.section[sentence] ?? 0) - 1]?.push(sentence);
  return Array.from(sentences.sectionTitles, (text, number) => {
    return { text, stems: contentStems(text), sentences: under[number] ?? [] };
  });
}
