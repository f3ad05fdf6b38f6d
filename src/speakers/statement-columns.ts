import type { Attributed, Speaker } from '../attribution/speaker';
import { columnOf, GrowingArray } from '../text/growing-array';
import { narrow, type Numbers } from '../text/narrow';
import { toStrings, type Strings } from '../text/strings';
import { Repeats, type Standing } from './repeats';
import { MannerNumbers, SpeakerNumbers, type Manner } from './statement-numbers';
import { groupSpeakers, type SpeakerColumns } from './speaker-columns';

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
  /**
   * Those whose sentences another statement of the same speaker stood in before, there or elsewhere: the same but for line breaks and the
   * shape of signs. In rising order.
   */
  readonly repeats: Uint32Array;
  readonly speakerGroups: SpeakerColumns;
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
    if (this.said.isRepeat(ground, speaker ? this.speakers.nameNumber(speaker) : 0)) this.repeats.push(this.count);
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
      speakerGroups: groupSpeakers(all.speaker, this.speakers.all),
    };
  }
}

function toJson({ name, kind, members }: Speaker): string {
  return JSON.stringify([name, kind, members]);
}

/** @returns the speaker that a text of `speakers` stands for. */
export function toSpeaker(json: string): Speaker {
  const [name, kind, members] = JSON.parse(json) as [Speaker['name'], Speaker['kind'], Speaker['members']];
  return { name, kind, members };
}
