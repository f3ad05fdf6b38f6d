import type { Attributed, Speaker } from '../../knowledge/attribution/speaker';
import { columnOf, GrowingArray } from '../columns/growing-array';
import { narrow, type Numbers } from '../columns/narrow';
import { toStrings, type Strings } from '../columns/strings';
import { Repeats, type Standing } from './repeats';
import { groupVoices, type VoiceColumns } from './voice-columns';

/** How something is said; there are a few dozen ways in all. */
type Manner = Pick<Attributed, 'kind' | 'denied'> & { readonly rule: string };

const NAMES = [
  ...([
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
  ] as const),
  ...(['mentionStart', 'mentionEnd', 'cueStart', 'cueEnd', 'manner', 'speaker'] as const),
];

type Column = (typeof NAMES)[number];

/**
 * Statements in columns of numbers, a row for each in reading order. Offsets count in the file. `from` and `until` are where the first of a
 * statement's sentences begins and the last ends, `reach` the furthest `until` of it and all before it in its article; `paragraph`,
 * `sentence` and `sentenceEnd` tell of the first. What may be missing (mention, cue, speaker, title of the section) is one more than the
 * number, or 0.
 */
type StatementNumbers = Readonly<Record<Column, Numbers>>;

/** Every statement of a library. */
export interface StatementColumns extends StatementNumbers {
  readonly manners: readonly Manner[];
  /** Name, kind and members of each speaker as JSON. */
  readonly speakers: Strings;
  /** Article → its first statement, with one more at the end. */
  readonly firstOfArticle: Uint32Array;
  /** Those that repeat an earlier one of the same speaker word for word, in rising order; a sentence with two statements is one text. */
  readonly repeats: Uint32Array;
  readonly voices: VoiceColumns;
}

/** Where the first sentence of a statement stands, and how far its sentences go. */
export type Ground = Pick<
  Readonly<Record<Column, number>>,
  'article' | 'from' | 'until' | 'paragraph' | 'sentence' | 'sentenceEnd' | 'section'
>;

/** Gathers statements article by article, then freezes. */
export class StatementCollector {
  /** One behind the other, the columns in the order of `NAMES`. */
  private readonly rows = new GrowingArray();
  private readonly manners = new MannerNumbers();
  private readonly speakers = new SpeakerNumbers();
  private readonly firstOfArticle = new GrowingArray();
  private readonly repeats = new GrowingArray();
  private readonly said: Repeats;
  private count = 0;
  private reach = 0;

  /** @param textOf the sentences of a statement. */
  constructor(textOf: (standing: Standing) => string) {
    this.said = new Repeats(textOf);
  }

  /** Begins the next article, numbered from 0. */
  begin(): void {
    this.firstOfArticle.push(this.count);
    this.reach = 0;
  }

  add(said: Attributed, ground: Ground): void {
    const { rows } = this;
    const { mention, cue, speaker } = said;
    this.reach = Math.max(this.reach, ground.until);
    rows.push(ground.article);
    rows.push(said.start);
    rows.push(said.end);
    rows.push(ground.from);
    rows.push(ground.until);
    rows.push(this.reach);
    rows.push(ground.paragraph);
    rows.push(ground.sentence);
    rows.push(ground.sentenceEnd);
    rows.push(ground.section);
    rows.push(mention ? mention.start + 1 : 0);
    rows.push(mention ? mention.end + 1 : 0);
    rows.push(cue ? cue.start + 1 : 0);
    rows.push(cue ? cue.end + 1 : 0);
    rows.push(this.manners.numberOf(said));
    rows.push(speaker ? this.speakers.numberOf(speaker) + 1 : 0);
    if (this.said.isRepeat(ground, speaker ? this.speakers.nameNumber(speaker.name) + 1 : 0))
      this.repeats.push(this.count);
    this.count += 1;
  }

  freeze(): StatementColumns {
    this.firstOfArticle.push(this.count);
    const columns = NAMES.map((name, column) => [name, narrow(columnOf(this.rows.view(), column, NAMES.length))]);
    const all = Object.fromEntries(columns) as Record<Column, Numbers>;
    return {
      ...all,
      manners: this.manners.all,
      speakers: toStrings(this.speakers.all.map(toJson)),
      firstOfArticle: this.firstOfArticle.toArray(),
      repeats: this.repeats.toArray(),
      voices: groupVoices(all.speaker, this.speakers.all),
    };
  }
}

/** Numbers the ways to say something, counted from 0 as they come. */
class MannerNumbers {
  readonly all: Manner[] = [];
  private readonly byRules = new Map<string, Map<string, { readonly manner: Manner; readonly number: number }[]>>();

  numberOf({ kind, denied, rule, speakerRule }: Attributed): number {
    const known = this.withRules(rule, speakerRule);
    for (const { manner, number } of known) if (manner.kind === kind && manner.denied === denied) return number;
    const manner = { kind, denied, rule: `${rule}; ${speakerRule}` };
    known.push({ manner, number: this.all.length });
    this.all.push(manner);
    return this.all.length - 1;
  }

  private withRules(rule: string, speakerRule: string) {
    const bySpeakerRule = this.byRules.get(rule) ?? new Map<string, { manner: Manner; number: number }[]>();
    this.byRules.set(rule, bySpeakerRule);
    const known = bySpeakerRule.get(speakerRule) ?? [];
    bySpeakerRule.set(speakerRule, known);
    return known;
  }
}

/** Numbers speakers, counted from 0 as they come: two of one name, one kind and the same members are one. */
class SpeakerNumbers {
  readonly all: Speaker[] = [];
  private readonly byName = new Map<string, number[]>();

  numberOf(speaker: Speaker): number {
    const alike = this.byName.get(speaker.name);
    const known = alike?.find((number) => isSame(this.all[number], speaker));
    if (known !== undefined) return known;
    const number = this.all.length;
    if (alike) alike.push(number);
    else this.byName.set(speaker.name, [number]);
    this.all.push(speaker);
    return number;
  }

  /** @returns the number of the first one of a name that is numbered. */
  nameNumber(name: string): number {
    return this.byName.get(name)?.[0] ?? 0;
  }
}

function isSame(one: Speaker | undefined, other: Speaker): boolean {
  if (one?.kind !== other.kind || one.members.length !== other.members.length) return false;
  return one.members.every((member, at) => member === other.members[at]);
}

function toJson({ name, kind, members }: Speaker): string {
  return JSON.stringify([name, kind, members]);
}

/** @returns the speaker that a text of `speakers` stands for. */
export function toSpeaker(json: string): Speaker {
  const [name, kind, members] = JSON.parse(json) as [Speaker['name'], Speaker['kind'], Speaker['members']];
  return { name, kind, members };
}
