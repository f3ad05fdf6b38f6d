import { sectionTitleOf, type Aliases, type Article, type SentenceColumns, type Span } from '../articles/article';
import { attributeEach } from '../attribution/attribute';
import type { ArticleSpeech } from '../attribution/find-statements';
import type { Attributed, Speaker, SpeakerKind } from '../attribution/statement';
import { numberTitles } from '../search/index/sentence-table';
import { GrowingArray, narrow, type Numbers } from '../text/typed-arrays';
import { wordsOfName } from '../text/names';
import { indexPrefixes, type PrefixIndex } from '../text/prefix-index';
import { sameText } from '../text/normalize';
import { toStrings, type Strings } from '../text/string-table';

const COLUMNS = [
  'article',
  'start',
  'end',
  'from',
  'until',
  'reach',
  'paragraph',
  'sentence',
  'sentenceEnd',
  'section',
  'mentionStart',
  'mentionEnd',
  'cueStart',
  'cueEnd',
  'form',
  'speaker',
  'firstPiece',
] as const;

type Columns<Values> = Readonly<Record<(typeof COLUMNS)[number], Values>>;

/**
 * Statements in reading order, in columns. Offsets are UTF-16 units of the article's text. `from` to `until` are a statement's sentences;
 * `paragraph`, `sentence`, `sentenceEnd` and `section` are of the first of them. `reach` is the highest `until` so far in the article.
 * Optional values (mention, cue, speaker, section title) are stored plus one, 0 = absent.
 */
export interface StatementColumns extends Columns<Numbers> {
  /** Quoted parts of all statements, each from its `firstPiece`. */
  readonly pieceStarts: Uint32Array;
  readonly pieceEnds: Uint32Array;
  readonly forms: readonly StatementForm[];
  readonly speakers: readonly Speaker[];
  /** Article → its first statement, and one more at the end. */
  readonly firstOfArticle: Uint32Array;
  /** Statements with the sentences and the speaker of an earlier one, compared by `sameText`; ascending. */
  readonly repeats: Uint32Array;
  readonly bySpeaker: SpeakerColumns;
}

/** Properties with only a few dozen combinations. */
type StatementForm = Pick<Attributed, 'kind' | 'denied'> & { readonly rule: string };

/** Speakers by number of statements, most first; ties by first statement. */
export interface SpeakerColumns {
  readonly names: Strings;
  /** Speaker → index in `kinds`. */
  readonly kind: Uint8Array;
  readonly kinds: readonly SpeakerKind[];
  /** Speakers by each word of their names; by all words, or all of a settled form, joined by spaces, and by roles: `us president`. */
  readonly words: PrefixIndex;
  readonly fullNames: PrefixIndex;
  /** Statements of speaker s: `offsets[s]` to `offsets[s + 1]`, ascending. */
  readonly offsets: Uint32Array;
  readonly statements: Uint32Array;
}

/**
 * Linear in the articles.
 * @param settled speakers' names with their other forms
 * @param shown the articles without their hidden sentences
 */
export function collectStatements(
  readings: readonly ArticleSpeech[],
  settled: Aliases,
  shown: readonly Article[],
): StatementColumns {
  const collector = new StatementCollector(numberTitles(shown));
  let number = 0;
  const { statements: each, roles } = attributeEach(readings, settled);
  for (const statements of each) {
    const article = shown[number];
    if (article) collector.addArticle(article, number, statements);
    number += 1;
  }
  const forms = [settled, ...readings.flatMap(({ article }) => article.aliases ?? [])];
  return collector.freeze((name) => [
    ...[name, ...forms.flatMap((of) => of.get(name) ?? [])].map((form) => wordsOfName(form).join(' ')),
    ...(roles.get(name) ?? []),
  ]);
}

/** `first` is the index in the article. */
interface SentenceRange extends Span {
  readonly first: number;
}

interface StatementArticle {
  readonly number: number;
  readonly places: SentenceColumns;
  readonly section: number;
}

class StatementCollector {
  private readonly columns = Object.fromEntries(
    COLUMNS.map((name) => [name, new GrowingArray()]),
  ) as unknown as Columns<GrowingArray>;
  private readonly forms = new Distinct<StatementForm>();
  private readonly speakers = new Distinct<Speaker>();
  private readonly pieceStarts = new GrowingArray();
  private readonly pieceEnds = new GrowingArray();
  private readonly texts = new Set<string>();
  private readonly firstOfArticle = new GrowingArray();
  private readonly repeats = new GrowingArray();
  private count = 0;
  private reach = 0;

  /** @param titles section title → number from 1 */
  constructor(private readonly titles: ReadonlyMap<string, number>) {}

  addArticle(article: Article, number: number, statements: readonly Attributed[]): void {
    this.firstOfArticle.push(this.count);
    this.reach = 0;
    if (statements.length === 0) return;
    const places = article.sentences;
    const { starts, ends } = places;
    let first = 0;
    for (const statement of statements) {
      if (isHidden(statement, article)) continue;
      while ((ends[first] ?? Infinity) <= statement.start) first += 1;
      let end = first;
      while ((starts[end] ?? Infinity) < statement.end) end += 1;
      if (end === 0 || first >= starts.length) continue;
      const sentences = { first, start: starts[first] ?? 0, end: ends[end - 1] ?? 0 };
      if (this.isRepeat(article.text.slice(sentences.start, sentences.end), statement.speaker))
        this.repeats.push(this.count);
      const section = this.titles.get(sectionTitleOf(article, first) ?? '') ?? 0;
      this.add(statement, sentences, { number, places, section });
    }
  }

  /** Without object spread, which takes ten times as long in this hot path. */
  private add(statement: Attributed, sentences: SentenceRange, { number, places, section }: StatementArticle): void {
    const { mention, cue, speaker } = statement;
    this.reach = Math.max(this.reach, sentences.end);
    const values: Columns<number> = {
      article: number,
      start: statement.start,
      end: statement.end,
      from: sentences.start,
      until: sentences.end,
      reach: this.reach,
      paragraph: places.paragraphs[sentences.first] ?? 0,
      sentence: places.numbers[sentences.first] ?? 0,
      sentenceEnd: places.ends[sentences.first] ?? 0,
      section,
      mentionStart: mention ? mention.start + 1 : 0,
      mentionEnd: mention ? mention.end + 1 : 0,
      cueStart: cue ? cue.start + 1 : 0,
      cueEnd: cue ? cue.end + 1 : 0,
      form: this.numberOfForm(statement),
      speaker: speaker ? this.numberOfSpeaker(speaker) + 1 : 0,
      firstPiece: this.pieceStarts.length,
    };
    for (const piece of statement.pieces) {
      this.pieceStarts.push(piece.start);
      this.pieceEnds.push(piece.end);
    }
    for (const name of COLUMNS) this.columns[name].push(values[name]);
    this.count += 1;
  }

  private numberOfForm({ kind, denied, rule, speakerRule }: Attributed): number {
    const rules = `${rule}; ${speakerRule}`;
    return this.forms.numberOf(`${kind} ${denied} ${rules}`, () => ({ kind, denied, rule: rules }));
  }

  private numberOfSpeaker({ name, kind, members }: Speaker): number {
    return this.speakers.numberOf(JSON.stringify([name, kind, members]), () => ({ name, kind, members }));
  }

  /** @returns true if the speaker has an earlier statement with the same sentences. */
  private isRepeat(text: string, speaker: Speaker | undefined): boolean {
    const { size } = this.texts;
    return this.texts.add(`${speaker?.name ?? ''}\n${sameText(text)}`).size === size;
  }

  freeze(formsOf: FormsOfName): StatementColumns {
    this.firstOfArticle.push(this.count);
    const columns = Object.fromEntries(
      COLUMNS.map((name) => [name, narrow(this.columns[name].toArray())]),
    ) as unknown as Columns<Numbers>;
    return {
      ...columns,
      pieceStarts: this.pieceStarts.toArray(),
      pieceEnds: this.pieceEnds.toArray(),
      forms: this.forms.all,
      speakers: this.speakers.all,
      firstOfArticle: this.firstOfArticle.toArray(),
      repeats: this.repeats.toArray(),
      bySpeaker: groupBySpeaker(columns.speaker, this.speakers.all, formsOf),
    };
  }
}

function isHidden({ start, end }: Span, { hidden = [] }: Article): boolean {
  return hidden.some((sentence) => sentence.start < end && start < sentence.end);
}

class Distinct<Value> {
  readonly all: Value[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(key: string, make: () => Value): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.all.length);
    return this.all.push(make()) - 1;
  }
}

/** Forms of a speaker's name that `fullNames` of the index holds. */
type FormsOfName = (name: string) => readonly string[];

/**
 * Groups statements by name of speaker, without `unnamed` ones: "a senior official" may be another person each time.
 * @param speaker statement → index in `speakers` plus one, 0 = none
 */
function groupBySpeaker(speaker: Numbers, speakers: readonly Speaker[], formsOf: FormsOfName): SpeakerColumns {
  const byName = new Map<string, Pick<Speaker, 'name' | 'kind'> & { readonly statements: number[] }>();
  for (const { name, kind } of speakers)
    if (kind !== 'unnamed' && !byName.has(name)) byName.set(name, { name, kind, statements: [] });
  const groupOf = speakers.map(({ name, kind }) => (kind === 'unnamed' ? undefined : byName.get(name)));
  speaker.forEach((number, statement) => groupOf[number - 1]?.statements.push(statement));
  const groups = [...byName.values()].sort((a, b) => b.statements.length - a.statements.length);
  const kinds = [...new Set(groups.map(({ kind }) => kind))];
  const words = groups.map(({ name }) => wordsOfName(name));
  const offsets = new Uint32Array(groups.length + 1);
  groups.forEach(({ statements }, at) => (offsets[at + 1] = (offsets[at] ?? 0) + statements.length));
  return {
    names: toStrings(groups.map(({ name }) => name)),
    kind: Uint8Array.from(groups, ({ kind }) => kinds.indexOf(kind)),
    kinds,
    words: indexPrefixes(words),
    fullNames: indexPrefixes(groups.map(({ name }) => formsOf(name))),
    offsets,
    statements: Uint32Array.from(groups.flatMap(({ statements }) => statements)),
  };
}
