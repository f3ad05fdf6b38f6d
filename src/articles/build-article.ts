import { openingNumber, wordsNumber } from '../text/normalize';
import { SPEECH, type Article, type Metadata, type SourceMap, type Span } from './article';
import { datelineLength } from './formats/news-head';
import { withAnswers } from './formats/interviews';
import { authorNames, isBiography, isNames, isUnspoken, withoutStamps } from './formats/news-layout';
import { withTurns } from './formats/transcripts';
import { SAME_AS_FILE, toFile, type Block } from './source-map';

interface ArticleDraft {
  readonly id: string;
  readonly file: string;
  readonly source: string;
  /** The rendered text, if it is not the file. */
  readonly text?: string;
  readonly sourceMap?: SourceMap;
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
}

/** Where datelines stand. */
const HEAD_PARAGRAPHS = 6;
/** Where an author may be described, in blocks. */
const LAST = 4;

/** Builds the columns in reading order. Paragraphs without a sentence are left out and not numbered. */
export function buildArticle(draft: ArticleDraft, split: (text: string) => readonly Span[]): Article {
  const { id, file, source, text = source, sourceMap = SAME_AS_FILE, metadata, blocks } = draft;
  const sectionTitles: (string | undefined)[] = [];
  const paragraphs = { starts: [] as number[], ends: [] as number[], sections: [] as number[], speech: [] as number[] };
  const sentences = {
    starts: [] as number[],
    ends: [] as number[],
    paragraphs: [] as number[],
    numbers: [] as number[],
  };
  const authors = authorNames(metadata.author);
  const isBold = (block: Span): boolean => {
    const { start, end } = toFile(sourceMap, block);
    const [before, behind] = [source.slice(0, start).slice(-2), source.slice(end, end + 2)];
    return before === behind && /^(?:\*\*|__)$/u.test(before);
  };
  const shown = withAnswers(withoutStamps(blocks, text), { text, title: metadata.title, isBold });
  const turns = withTurns(shown, text);
  for (const [at, block] of turns.entries()) {
    if (block.kind === 'heading') {
      if (!isNames(block.title, authors)) sectionTitles.push(block.title);
      continue;
    }
    const { end, speech = 'prose' } = block;
    const isHead = paragraphs.starts.length < HEAD_PARAGRAPHS;
    const start = block.start + (isHead ? datelineLength(text.slice(block.start, end)) : 0);
    const paragraph = text.slice(start, end);
    if (isBiography(paragraph, { authors, text, isLast: at > 0 && at >= turns.length - LAST })) continue;
    const read = split(paragraph);
    const isAlone = read.length === 1;
    const spans =
      speech === 'prose' && !isAlone
        ? read
        : read.filter((span) => !isUnspoken(paragraph.slice(span.start, span.end), { speech, isAlone }));
    if (spans.length === 0) continue;
    if (sectionTitles.length === 0) sectionTitles.push(undefined);
    paragraphs.starts.push(start);
    paragraphs.ends.push(end);
    paragraphs.sections.push(sectionTitles.length - 1);
    paragraphs.speech.push(SPEECH[speech]);
    for (const [at, span] of spans.entries()) {
      sentences.starts.push(start + span.start);
      sentences.ends.push(start + span.end);
      sentences.paragraphs.push(paragraphs.starts.length);
      sentences.numbers.push(at + 1);
    }
  }
  return {
    ...metadata,
    id,
    file,
    source,
    text,
    sourceMap,
    sectionTitles,
    paragraphs: {
      starts: new Uint32Array(paragraphs.starts),
      ends: new Uint32Array(paragraphs.ends),
      sections: new Uint32Array(paragraphs.sections),
      speech: new Uint8Array(paragraphs.speech),
    },
    sentences: {
      starts: new Uint32Array(sentences.starts),
      ends: new Uint32Array(sentences.ends),
      paragraphs: new Uint32Array(sentences.paragraphs),
      numbers: new Uint32Array(sentences.numbers),
      repeats: countRepeats(text, sentences),
    },
  };
}

/** Hashes the whole of a sentence only where another begins with the same words. */
function countRepeats(
  text: string,
  { starts, ends }: Readonly<Record<'starts' | 'ends', readonly number[]>>,
): Uint32Array {
  const repeats = new Uint32Array(starts.length);
  const first = new Map<number, number>();
  const counts = new Map<number, number>();
  const count = (at: number): number => {
    // As a signed number V8 keeps it without a box.
    const hash = wordsNumber(text, starts[at], ends[at]) | 0;
    const before = counts.get(hash) ?? 0;
    counts.set(hash, before + 1);
    return before;
  };
  for (const [at, start] of starts.entries()) {
    const opening = openingNumber(text, start, ends[at] ?? start);
    const same = first.get(opening);
    first.set(opening, same === undefined ? at : COUNTED);
    if (same === undefined) continue;
    if (same !== COUNTED) count(same);
    repeats[at] = count(at);
  }
  return repeats;
}

/** Instead of the first sentence of an opening, once its words are counted. */
const COUNTED = -1;
