import type { Sentence, Span } from '../article';
import type { VerbEntry } from './cue-verbs';
import { factsOf } from './kept-facts';
import type { Quotation } from './quotations';
import { endOfPiece, startOfPiece } from './pieces';
import { factsOfQuotation, type WordFacts } from './word-facts';

/** A word, a number, a sign, or a whole quotation: what stands between marks is looked at as one piece. */
export interface Token extends Span, WordFacts {
  /** Of a quotation. */
  readonly quotation: Quotation | undefined;
  /** Whether a sentence begins here; the sentences inside a quotation do not count. */
  readonly opens: boolean;
}

/**
 * Cuts a paragraph into tokens.
 *
 * @param source the file.
 * @param sentences of the paragraph.
 * @param quotations of the paragraph, in order.
 */
export function tokenise(
  source: string,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
): readonly Token[] {
  const first = sentences[0];
  const last = sentences.at(-1);
  if (!first || !last) return [];
  const tokens: Token[] = [];
  const starts = sentences.map(({ start }) => start);
  let sentence = 0;
  let at = first.start;
  for (const quotation of [...quotations, undefined]) {
    const until = quotation?.start ?? last.end;
    if (until > at) sentence = pieces(source, { start: at, end: until }, { tokens, starts, sentence });
    if (!quotation) break;
    const opens = (starts[sentence] ?? Infinity) <= quotation.start;
    while ((starts[sentence] ?? Infinity) < quotation.end) sentence += 1;
    tokens.push(
      new Piece(quotation.start, factsOfQuotation(source.slice(quotation.start, quotation.end)), opens, quotation),
    );
    at = quotation.end;
  }
  return tokens;
}

/** @returns the words and signs of a stretch without regard to quotations. */
export function wordsOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  pieces(text, { start: 0, end: text.length }, { tokens, starts: [], sentence: 0 });
  return tokens;
}

interface Progress {
  readonly tokens: Token[];
  readonly starts: readonly number[];
  readonly sentence: number;
}

function pieces(source: string, { start, end }: Span, { tokens, starts, sentence }: Progress): number {
  let next = sentence;
  for (let at = startOfPiece(source, start, end); at < end;) {
    const opens = (starts[next] ?? Infinity) <= at;
    while ((starts[next] ?? Infinity) <= at) next += 1;
    const last = Math.min(end, endOfPiece(source, at));
    tokens.push(new Piece(at, factsOf(source, at, last), opens, undefined));
    at = startOfPiece(source, last, end);
  }
  return next;
}

/** Texts have many tokens: each keeps its place, and what its word is by itself is kept once for all. */
class Piece implements Token {
  readonly bits: number;

  constructor(
    readonly start: number,
    private readonly facts: WordFacts,
    readonly opens: boolean,
    readonly quotation: Quotation | undefined,
  ) {
    this.bits = facts.bits;
  }

  get end(): number {
    return this.start + this.facts.text.length;
  }

  get text(): string {
    return this.facts.text;
  }

  get kind(): Token['kind'] {
    return this.facts.kind;
  }

  get lower(): string {
    return this.facts.lower;
  }

  get capital(): boolean {
    return this.facts.capital;
  }

  get possessive(): boolean {
    return this.facts.possessive;
  }

  get acronym(): boolean {
    return this.facts.acronym;
  }

  get verb(): VerbEntry | undefined {
    return this.facts.verb;
  }
}
