import { sentenceId, type Section, type Span } from './article';

/**
 * Where the sections, paragraphs and sentences of an article stand, in one run of numbers: of each section its title's place in `titles`
 * plus one (0 without a title) and how many paragraphs it has; of each of those where it starts and ends and how many sentences it has; of
 * each of those where it starts and ends. A tenth of the room that objects take.
 */
export interface SentenceOffsets {
  readonly numbers: Uint8Array | Uint16Array | Uint32Array;
  readonly titles: readonly string[];
}

/** A section before it has its numbers and ids. */
export interface SectionDraft {
  readonly title?: string;
  readonly paragraphs: readonly (Span & { readonly sentences: readonly Span[] })[];
}

/** @param length of the file: numbers of a short one take half the room. */
export function toSentenceOffsets(sections: readonly SectionDraft[], length: number): SentenceOffsets {
  const titles: string[] = [];
  const numbers: number[] = [];
  for (const { title, paragraphs } of sections) {
    if (title !== undefined) titles.push(title);
    numbers.push(title === undefined ? 0 : titles.length, paragraphs.length);
    for (const { start, end, sentences } of paragraphs) {
      numbers.push(start, end, sentences.length);
      for (const sentence of sentences) numbers.push(sentence.start, sentence.end);
    }
  }
  return { numbers: length <= 0xffff ? new Uint16Array(numbers) : new Uint32Array(numbers), titles };
}

/** @returns how many sentences an outline holds. */
export function sentencesIn({ numbers }: SentenceOffsets): number {
  let count = 0;
  let at = 0;
  while (at < numbers.length) {
    const paragraphs = numbers[at + 1] ?? 0;
    at += 2;
    for (let paragraph = 0; paragraph < paragraphs; paragraph += 1) {
      const sentences = numbers[at + 2] ?? 0;
      count += sentences;
      at += 3 + 2 * sentences;
    }
  }
  return count;
}

/** A paragraph and where its sentences stand: offsets into the file. */
export interface ParagraphPlaces extends Span {
  readonly sentenceStarts: readonly number[];
  /** Where the last sentence ends. */
  readonly lastEnd: number;
}

/** @returns the paragraphs of all sections, in order. */
export function paragraphsOf({ numbers }: SentenceOffsets): readonly ParagraphPlaces[] {
  const places: ParagraphPlaces[] = [];
  for (let at = 0; at < numbers.length;) {
    const last = places.length + (numbers[at + 1] ?? 0);
    at += 2;
    while (places.length < last) {
      const place = paragraphAt(numbers, at);
      places.push(place);
      at += 3 + 2 * place.sentenceStarts.length;
    }
  }
  return places;
}

function paragraphAt(numbers: SentenceOffsets['numbers'], at: number): ParagraphPlaces {
  const sentenceStarts: number[] = [];
  const end = at + 3 + 2 * (numbers[at + 2] ?? 0);
  for (let sentence = at + 3; sentence < end; sentence += 2) sentenceStarts.push(numbers[sentence] ?? 0);
  return { start: numbers[at] ?? 0, end: numbers[at + 1] ?? 0, sentenceStarts, lastEnd: numbers[end - 1] ?? 0 };
}

/** The sentences of an article in order, in columns. */
export interface SentencePlaces {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Number of its paragraph in the article and of itself in that, from 1. */
  readonly paragraphs: readonly number[];
  readonly numbers: readonly number[];
  /** Place of its section's title among the titles, plus one; 0 without a title. */
  readonly titles: readonly number[];
}

/** @returns where the sentences of an article stand. */
export function sentencePlaces({ numbers }: SentenceOffsets): SentencePlaces {
  const places = { starts: [], ends: [], paragraphs: [], numbers: [], titles: [] } as Record<
    keyof SentencePlaces,
    number[]
  >;
  let paragraph = 0;
  for (let at = 0; at < numbers.length;) {
    const title = numbers[at] ?? 0;
    const last = paragraph + (numbers[at + 1] ?? 0);
    at += 2;
    while (paragraph < last) {
      paragraph += 1;
      const sentences = numbers[at + 2] ?? 0;
      at += 3;
      for (let sentence = 1; sentence <= sentences; sentence += 1, at += 2) {
        places.starts.push(numbers[at] ?? 0);
        places.ends.push(numbers[at + 1] ?? 0);
        places.paragraphs.push(paragraph);
        places.numbers.push(sentence);
        places.titles.push(title);
      }
    }
  }
  return places;
}

/** @returns the sections that an outline stands for; paragraphs are numbered through the article. */
export function sectionsOf(offsets: SentenceOffsets, id: string, source: string): readonly Section[] {
  const reader = { numbers: offsets.numbers, at: 0, paragraph: 0, id, source };
  const sections: Section[] = [];
  while (reader.at < offsets.numbers.length) {
    const title = offsets.titles[next(reader) - 1];
    const paragraphs = Array.from({ length: next(reader) }, () => readParagraph(reader));
    sections.push({ ...(title !== undefined && { title }), paragraphs });
  }
  return sections;
}

interface Reader {
  readonly numbers: SentenceOffsets['numbers'];
  readonly id: string;
  readonly source: string;
  at: number;
  paragraph: number;
}

function next(reader: Reader): number {
  reader.at += 1;
  return reader.numbers[reader.at - 1] ?? 0;
}

function readParagraph(reader: Reader): Section['paragraphs'][number] {
  const { id, source } = reader;
  const number = (reader.paragraph += 1);
  const [start, end, count] = [next(reader), next(reader), next(reader)];
  const sentences = Array.from({ length: count }, (_, at) => {
    const span = { start: next(reader), end: next(reader) };
    return { id: sentenceId(id, number, at + 1), number: at + 1, ...span, text: source.slice(span.start, span.end) };
  });
  return { number, start, end, sentences };
}
