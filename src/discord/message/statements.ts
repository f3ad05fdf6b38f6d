import type {
  ComparisonAnswer,
  NoStatementAnswer,
  NoWordingAnswer,
  QuotesAnswer,
  SpeakersAnswer,
  UnknownSpeakerAnswer,
  WordingAnswer,
} from '../../answers/answer';
import { howSaid } from '../../answers/how-said';
import type { Passage, Quote } from '../../retrieval/passage';
import type { WordStep } from '../../retrieval/word-difference';
import { escapeMarkdown } from '../markup/escape';
import { cut, MESSAGE_TEXT, takeWhole } from '../markup/limits';
import { message, type Message } from '../markup/message';
import { assertVerbatim, quote } from '../markup/quote';
import type { Words } from '../words/en';
import { attribution, name, sourceLine } from './source-line';
import { topics } from './topics';

const ECHO_LENGTH = 150;
const HOW_LENGTH = 200;
const HEAD_AND_FOOT = 600;
/** Of the 40 components of a message, the container, the head and the foot with its gap take four, a block two. */
const MOST_BLOCKS = 18;

/** Statements of one speaker, or of all, each with its source. */
export function toQuotes({ speaker, topic, quotes, total }: QuotesAnswer, words: Words): Message {
  const blocks = quotes.slice(0, MOST_BLOCKS).map((said) => block(said, MESSAGE_TEXT - HEAD_AND_FOOT, words));
  const shown = takeWhole(blocks, MESSAGE_TEXT - HEAD_AND_FOOT);
  const whose = speaker === undefined ? 'statements' : `statements of ${name(speaker) ?? ''}`;
  const head = `**${shown.length} of ${count(total, 'statement')}**: ${whose}${on(topic)}`;
  const left = quotes.length - shown.length;
  return message([
    head,
    ...shown,
    ...(left > 0 ? [`-# ${count(left, 'more statement')} would not fit whole into one Discord message.`] : []),
  ]);
}

/** What each side says, side by side: fewer statements are shown rather than a sentence cut, and no side is left out. */
export function toComparison({ topic, sides }: ComparisonAnswer, words: Words): Message {
  const room = Math.floor((MESSAGE_TEXT - HEAD_AND_FOOT) / sides.length);
  const blocks = sides.slice(0, MOST_BLOCKS).map(({ speaker, quotes, total }) => {
    const heading = `**${name(speaker) ?? ''}**`;
    if (quotes.length === 0) return `${heading}\nno statement in the sources`;
    const told = quotes.map((said) => block(said, room - heading.length - 60, words));
    const shown = takeWhole(told, room - heading.length - 60, 1);
    const more =
      total > shown.length ? [`-# ${count(total - shown.length, 'more statement')}: \`/quotes\` shows them`] : [];
    return [heading, ...shown, ...more].join('\n');
  });
  return message([`**What each side says**${on(topic)}`, ...blocks]);
}

/** Who is heard, how often and on what. */
export function toSpeakers({ speakers, total }: SpeakersAnswer): Message {
  if (speakers.length === 0) return message(['Nobody is heard in the articles under a name.']);
  const lines = speakers.map(({ name: who, statements, topics: spoken }) => {
    const subjects = spoken.length === 0 ? '' : `, on ${topics(spoken)}`;
    return `- ${name(who) ?? ''}, ${count(statements, 'statement')}${subjects}`;
  });
  const shown = takeWhole(lines, MESSAGE_TEXT - HEAD_AND_FOOT, 1);
  const foot = total > shown.length ? [`-# ${count(total - shown.length, 'more voice')} less often heard`] : [];
  return message([`**${count(total, 'voice')} in the articles**`, shown.join('\n'), ...foot]);
}

/** Whether somebody said these words: where they stand, or the nearest to them with the difference word by word. */
export function toWording({ verdict, found, saidBy, steps }: WordingAnswer, words: Words): Message {
  const head =
    verdict === 'exact'
      ? '**These words stand in the articles.**'
      : '**Not these words.** The nearest in the articles are:';
  const who =
    saidBy.length === 0 ? 'The article itself says so, not somebody in it.' : `Said by: ${voices(saidBy.map(howSaid))}`;
  const difference = verdict === 'exact' ? [] : [differenceText(steps)];
  return message([
    head,
    block({ ...found, rank: 1 }, MESSAGE_TEXT - 2 * HEAD_AND_FOOT - DIFFERENCE_LENGTH, words),
    who,
    ...difference,
  ]);
}

const DIFFERENCE_LENGTH = 1000;

/** Struck through: asked for and not there; bold: there and not asked for. */
function differenceText(steps: readonly WordStep[]): string {
  const marks = { same: '', asked: '~~', source: '**' } as const;
  const runs: { kind: WordStep['kind']; words: string[] }[] = [];
  for (const { kind, word } of steps) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else runs.push({ kind, words: [word] });
  }
  const parts = runs.map(({ kind, words }) => `${marks[kind]}${escapeMarkdown(words.join(' '))}${marks[kind]}`);
  const shown = takeWhole(parts, DIFFERENCE_LENGTH, 1);
  return `Word by word (struck through: not there; bold: only there):\n${shown.join(' ')}${shown.length < parts.length ? ' …' : ''}`;
}

export function toNoStatement({ speaker, topic, topics: others }: NoStatementAnswer): Message {
  const whose = speaker === undefined ? '' : ` of ${name(speaker) ?? ''}`;
  const nothing = `**No statement${whose} in the articles**${on(topic)}.`;
  return message(others.length === 0 ? [nothing] : [nothing, `Topics to try: ${topics(others)}`]);
}

export function toUnknownSpeaker({ asked, speakers }: UnknownSpeakerAnswer): Message {
  const nobody = `**Nobody is heard in the articles as “${escapeMarkdown(cut(asked.trim(), ECHO_LENGTH))}”,** or more than one.`;
  return message(speakers.length === 0 ? [nobody] : [nobody, `Heard are: ${topics(speakers)}`]);
}

export function toNoWording({ words }: NoWordingAnswer): Message {
  return message([
    `**Nothing like it.** The articles hold no words like “${escapeMarkdown(cut(words.trim(), ECHO_LENGTH))}”.`,
  ]);
}

/** A quotation with who says it and how, and its source; checked to be word for word. */
function block(passage: Passage | Quote, room: number, words: Words): string {
  const how = 'statement' in passage ? `-# ${voices([howSaid(passage.statement)])}\n` : '';
  const source = `${how}${sourceLine({ ...passage, statements: [] }, words)}`;
  const quoted = quote(passage);
  if (quoted.length + source.length + 1 > room)
    return `${tooLong(passage)}\n${how}-# ${attribution(passage.article, words)}, id ${name(passage.id) ?? ''}`;
  assertVerbatim(quoted, passage);
  return `${quoted}\n${source}`;
}

function tooLong({ text }: Passage): string {
  return `It has ${count(text.length, 'character')}: too long to be quoted whole here, and it is not cut. It stands in:`;
}

/** Who says it and how, for a line of its own. */
function voices(all: readonly string[]): string {
  return takeWhole(
    all.map((voice) => escapeMarkdown(cut(voice, HOW_LENGTH))),
    2 * HOW_LENGTH,
    3,
  ).join(' · ');
}

function on(topic: string): string {
  return topic.trim() === '' ? '' : ` on “${escapeMarkdown(cut(topic.trim(), ECHO_LENGTH))}”`;
}

const NUMBER = new Intl.NumberFormat('en');

function count(amount: number, noun: string): string {
  return `${NUMBER.format(amount)} ${noun}${amount === 1 ? '' : 's'}`;
}
