import type { ClaimCheckAnswer, NoClaimAnswer } from '../../answers/answer';
import type { WordStep } from '../../speakers/align-words';
import { message, type Message, type RenderContext } from '../components/message';
import { escapeMarkdown, MESSAGE_TEXT, takeWhole } from '../components/text';
import type { Locale } from '../locales/en';
import { saidBy, shortEcho, statementBlock } from './statements';

const DIFFERENCE_LENGTH = 800;
const CHANGES_LENGTH = 250;
/** Characters for the head, the speakers, labels, and the source of the quote. */
const REST = 1200;
const ROOM = MESSAGE_TEXT - REST - DIFFERENCE_LENGTH - 2 * CHANGES_LENGTH;

export function toClaimCheck({ verdict, found, saidBy: speakers, steps }: ClaimCheckAnswer, { locale }: RenderContext) {
  const isExact = verdict === 'exact';
  return message([
    isExact ? locale.wordingExact : locale.wordingNear,
    statementBlock({ ...found, rank: 1 }, ROOM, locale),
    speakers.length === 0 ? locale.saidByArticle : locale.saidBy(saidBy(speakers, locale)),
    ...(isExact ? [] : [difference(steps, locale)]),
  ]);
}

export function toNoClaim({ words }: NoClaimAnswer, { locale }: RenderContext): Message {
  return message([locale.nothingLike(shortEcho(words))]);
}

/** Consecutive words of one kind. */
interface DifferenceRun {
  readonly kind: WordStep['kind'];
  readonly text: string;
}

const MARKS = { same: '', asked: '~~', source: '**' } as const;

/** Strikes what only the claim says, makes bold what only the source says, and lists both in words for screen readers. */
function difference(steps: readonly WordStep[], locale: Locale): string {
  const runs = runsOf(steps);
  const marked = runs.map(({ kind, text }) => `${MARKS[kind]}${text}${MARKS[kind]}`);
  const [missing, added] = [changes('asked', runs), changes('source', runs)];
  return [
    locale.difference,
    listed(marked, DIFFERENCE_LENGTH, ' '),
    ...(missing === '' ? [] : [`-# ${locale.notThere(missing)}`]),
    ...(added === '' ? [] : [`-# ${locale.onlyThere(added)}`]),
  ].join('\n');
}

function runsOf(steps: readonly WordStep[]): readonly DifferenceRun[] {
  const runs: { kind: WordStep['kind']; words: string[] }[] = [];
  for (const { kind, word } of steps) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else runs.push({ kind, words: [word] });
  }
  return runs.map(({ kind, words }) => ({ kind, text: escapeMarkdown(words.join(' ')) }));
}

function changes(kind: WordStep['kind'], runs: readonly DifferenceRun[]): string {
  const changed = runs.filter((run) => run.kind === kind).map(({ text }) => `“${text}”`);
  return listed(changed, CHANGES_LENGTH, ', ');
}

/** As many as fit whole, and `…` for the rest. */
function listed(all: readonly string[], room: number, between: string): string {
  const shown = takeWhole(all, room, between.length);
  return shown.length < all.length ? [...shown, '…'].join(between) : shown.join(between);
}
