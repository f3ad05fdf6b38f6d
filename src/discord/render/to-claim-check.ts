import type { NoClaimAnswer, ClaimCheckAnswer } from '../../answers/answer';
import type { WordStep } from '../../speakers/align-words';
import type { RenderContext } from '../components/render-context';
import { escapeMarkdown } from '../components/escape';
import { MESSAGE_TEXT, takeWhole } from '../components/limits';
import { message, type Message } from '../components/message';
import type { Locale } from '../locales/en';
import { statementBlock, speakers } from './statement-block';
import { echoed } from './statements';

const DIFFERENCE_LENGTH = 800;
const CHANGES_LENGTH = 250;
/** Head, who says it, labels, and the source of what is quoted. */
const REST = 1200;
const ROOM = MESSAGE_TEXT - REST - DIFFERENCE_LENGTH - 2 * CHANGES_LENGTH;

/** Whether somebody said these words: where they stand, or the nearest to them with the difference word by word. */
export function toWording({ verdict, found, saidBy, steps }: ClaimCheckAnswer, { locale }: RenderContext): Message {
  const isExact = verdict === 'exact';
  return message([
    isExact ? locale.wordingExact : locale.wordingNear,
    statementBlock({ ...found, rank: 1 }, ROOM, locale),
    saidBy.length === 0 ? locale.saidByArticle : locale.saidBy(speakers(saidBy, locale)),
    ...(isExact ? [] : [difference(steps, locale)]),
  ]);
}

/** The sources hold nothing like it. */
export function toNoWording({ words: asked }: NoClaimAnswer, { locale }: RenderContext): Message {
  return message([locale.nothingLike(echoed(asked) ?? '')]);
}

interface Run {
  readonly kind: WordStep['kind'];
  readonly words: readonly string[];
}

/** Struck through: asked for and not there; bold: there and not asked for. Below it the same in words, for those who do not see it. */
function difference(steps: readonly WordStep[], locale: Locale): string {
  const runs = runsOf(steps);
  const marks = { same: '', asked: '~~', source: '**' } as const;
  const parts = runs.map((run) => `${marks[run.kind]}${textOf(run)}${marks[run.kind]}`);
  const [missing, added] = [changes('asked', runs), changes('source', runs)];
  return [
    locale.difference,
    listed(parts, DIFFERENCE_LENGTH, ' '),
    ...(missing === '' ? [] : [`-# ${locale.notThere(missing)}`]),
    ...(added === '' ? [] : [`-# ${locale.onlyThere(added)}`]),
  ].join('\n');
}

/** Words of one kind that stand together. */
function runsOf(steps: readonly WordStep[]): readonly Run[] {
  const runs: { kind: WordStep['kind']; words: string[] }[] = [];
  for (const { kind, word } of steps) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else runs.push({ kind, words: [word] });
  }
  return runs;
}

function changes(kind: WordStep['kind'], runs: readonly Run[]): string {
  const those = runs.filter((run) => run.kind === kind).map((run) => `“${textOf(run)}”`);
  return listed(those, CHANGES_LENGTH, ', ');
}

function textOf({ words: locale }: Run): string {
  return escapeMarkdown(locale.join(' '));
}

/** As many as fit whole, and `…` for the rest. */
function listed(all: readonly string[], room: number, between: string): string {
  const shown = takeWhole(all, room, between.length);
  return shown.length < all.length ? [...shown, '…'].join(between) : shown.join(between);
}
