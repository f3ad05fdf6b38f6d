import { type Span } from '../articles/article';
import type { Speaker } from '../attribution/statement';
import type { Corpus } from '../search/index/corpus';
import type { PassageStatement, Place } from '../search/index/passage';
import { toPlace } from '../search/index/sentence-table';
import { lowerBound } from '../text/sorted';
import type { StatementColumns } from './collect-statements';

export interface LocatedStatement extends PassageStatement {
  readonly article: number;
  /** Place of its first sentence; `from` to `until` are all its sentences. */
  readonly place: Place;
  readonly from: number;
  readonly until: number;
}

/** Statements by number, in reading order. Objects are created on access. */
export class Statements {
  readonly count: number;
  /** Number of `StatementColumns.repeats`. */
  readonly repeats: number;
  readonly #isRepeat: Uint8Array;

  constructor(
    private readonly columns: StatementColumns,
    private readonly corpus: Pick<Corpus, 'articles' | 'sentences'>,
  ) {
    this.count = columns.article.length;
    this.repeats = columns.repeats.length;
    this.#isRepeat = new Uint8Array(this.count);
    for (const number of columns.repeats) this.#isRepeat[number] = 1;
  }

  get all(): readonly LocatedStatement[] {
    return Array.from({ length: this.count }, (_, number) => this.get(number));
  }

  keys(): Iterable<number> {
    return this.#isRepeat.keys();
  }

  isRepeat(number: number): boolean {
    return this.#isRepeat[number] === 1;
  }

  speakerOf(number: number): Speaker | undefined {
    return this.columns.speakers[(this.columns.speaker[number] ?? 0) - 1];
  }

  /** @returns article, start of the first sentence and end of the last. */
  startOf(number: number): { readonly article: number; readonly start: number; readonly until: number } {
    const { article, from, until } = this.columns;
    return { article: article[number] ?? 0, start: from[number] ?? 0, until: until[number] ?? 0 };
  }

  /**
   * @param start of a sentence of the article
   * @returns the statements that contain the sentence.
   */
  numbersAt(article: number, start: number): readonly number[] {
    const { firstOfArticle, from, until, reach } = this.columns;
    const least = firstOfArticle[article] ?? 0;
    const end = lowerBound(from, start + 1, least, firstOfArticle[article + 1] ?? least);
    let first = end;
    while (first > least && (reach[first - 1] ?? 0) > start) first -= 1;
    const found: number[] = [];
    for (let number = first; number < end; number += 1) if ((until[number] ?? 0) > start) found.push(number);
    return found;
  }

  at(article: number, start: number): readonly LocatedStatement[] {
    return this.numbersAt(article, start).map((number) => this.get(number));
  }

  ofArticle(article: number): readonly LocatedStatement[] {
    const { firstOfArticle } = this.columns;
    const first = firstOfArticle[article] ?? 0;
    const count = (firstOfArticle[article + 1] ?? first) - first;
    return Array.from({ length: count }, (_, at) => this.get(first + at));
  }

  private piecesOf(number: number): readonly Span[] {
    const { firstPiece, pieceStarts, pieceEnds } = this.columns;
    const first = firstPiece[number] ?? 0;
    const starts = pieceStarts.subarray(first, firstPiece[number + 1] ?? pieceStarts.length);
    return Array.from(starts, (start, at) => ({ start, end: pieceEnds[first + at] ?? start }));
  }

  /**
   * Optional fields are assigned: a conditional spread takes microseconds.
   * @throws if there is no such statement
   */
  get(number: number): LocatedStatement {
    const { columns } = this;
    const article = columns.article[number] ?? 0;
    const source = this.corpus.articles[article];
    const form = columns.forms[columns.form[number] ?? 0];
    if (!source || !form) throw new Error(`expected the number of a statement, found ${number}`);
    const statement: { -readonly [Field in keyof LocatedStatement]: LocatedStatement[Field] } = {
      kind: form.kind,
      denied: form.denied,
      rule: form.rule,
      start: columns.start[number] ?? 0,
      end: columns.end[number] ?? 0,
      pieces: this.piecesOf(number),
      text: '',
      from: columns.from[number] ?? 0,
      until: columns.until[number] ?? 0,
      article,
      place: toPlace(source, this.corpus.sentences.sectionTitles.at((columns.section[number] ?? 0) - 1), {
        paragraph: columns.paragraph[number] ?? 0,
        sentence: columns.sentence[number] ?? 0,
        start: columns.from[number] ?? 0,
        end: columns.sentenceEnd[number] ?? 0,
      }),
    };
    const { pieces, kind, start, end } = statement;
    statement.text = kind === 'direct' ? textOfPieces(pieces, source.text) : source.text.slice(start, end);
    const speaker = this.speakerOf(number);
    const mention = toSpan(columns.mentionStart[number], columns.mentionEnd[number]);
    const cue = toSpan(columns.cueStart[number], columns.cueEnd[number]);
    if (speaker) statement.speaker = speaker;
    if (mention) statement.mention = mention;
    if (mention) statement.written = source.text.slice(mention.start, mention.end);
    if (cue) statement.cue = cue;
    return statement;
  }
}

/** @returns the pieces, with an ellipsis for the words between two of them. */
export function textOfPieces(pieces: readonly Span[], source: string): string {
  let text = '';
  let from = Infinity;
  for (const { start, end } of pieces) {
    if (from <= start) text += /\p{L}/u.test(source.slice(from, start)) ? ' … ' : ' ';
    text += source.slice(start, end);
    from = end;
  }
  return text;
}

function toSpan(start = 0, end = 0): Span | undefined {
  return start === 0 ? undefined : { start: start - 1, end: end - 1 };
}

export interface StatementCorpus {
  readonly corpus: Corpus;
  readonly statements: Statements;
  /** Articles whose statements count; all if absent. */
  readonly isWanted?: ((article: number) => boolean) | undefined;
}
