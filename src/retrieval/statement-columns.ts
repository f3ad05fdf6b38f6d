import type { Span } from '../knowledge/article';
import type { Attributed, Speaker } from '../knowledge/attribution/speaker';
import { GrowingArray } from './growing-array';
import { narrow, type Numbers } from './narrow';
import { toStrings, type Strings } from './strings';
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
  readonly voices: VoiceColumns;
}

/** Where the first sentence of a statement stands, and how far its sentences go. */
export type Ground = Pick<
  Readonly<Record<Column, number>>,
  'article' | 'from' | 'until' | 'paragraph' | 'sentence' | 'sentenceEnd' | 'section'
>;

/** Gathers statements article by article, then freezes. */
export class StatementCollector {
  private readonly columns = new Map(NAMES.map((name) => [name, new GrowingArray()]));
  private readonly manners = new Map<string, number>();
  private readonly speakers = new Map<string, number>();
  private readonly firstOfArticle = new GrowingArray();
  private count = 0;
  private reach = 0;

  /** Begins the next article, numbered from 0. */
  begin(): void {
    this.firstOfArticle.push(this.count);
    this.reach = 0;
  }

  add({ start, end, mention, cue, speaker, ...said }: Attributed, ground: Ground): void {
    const { kind, denied, rule, speakerRule } = said;
    this.reach = Math.max(this.reach, ground.until);
    this.push({
      ...{ ...ground, start, end, reach: this.reach },
      ...{ ...places('mention', mention), ...places('cue', cue) },
      manner: numberOf(this.manners, JSON.stringify({ kind, denied, rule: `${rule}; ${speakerRule}` })),
      speaker: speaker ? numberOf(this.speakers, toJson(speaker)) + 1 : 0,
    });
    this.count += 1;
  }

  private push(row: Readonly<Record<Column, number>>): void {
    for (const name of NAMES) this.columns.get(name)?.push(row[name]);
  }

  freeze(): StatementColumns {
    this.firstOfArticle.push(this.count);
    const columns = NAMES.map((name) => [name, narrow(this.columns.get(name)?.toArray() ?? new Uint32Array())]);
    const all = Object.fromEntries(columns) as Record<Column, Numbers>;
    const speakers = [...this.speakers.keys()];
    return {
      ...all,
      manners: [...this.manners.keys()].map((json) => JSON.parse(json) as Manner),
      speakers: toStrings(speakers),
      firstOfArticle: this.firstOfArticle.toArray(),
      voices: groupVoices(all.speaker, speakers.map(toSpeaker)),
    };
  }
}

function places<Name extends string>(name: Name, span: Span | undefined) {
  const [start, end] = span ? [span.start + 1, span.end + 1] : [0, 0];
  return { [`${name}Start`]: start, [`${name}End`]: end } as Record<`${Name}${'Start' | 'End'}`, number>;
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  return number;
}

function toJson({ name, kind, members }: Speaker): string {
  return JSON.stringify([name, kind, members]);
}

/** @returns the speaker that a text of `speakers` stands for. */
export function toSpeaker(json: string): Speaker {
  const [name, kind, members] = JSON.parse(json) as [Speaker['name'], Speaker['kind'], Speaker['members']];
  return { name, kind, members };
}
