import { ComponentType, type APIComponentInContainer } from 'discord.js';
import type { NearAnswer, Page, PassagesAnswer } from '../../answers/answer';
import type { Passage } from '../../search/index/passage';
import type { SilentSpeaker } from '../../speakers/asked-speakers';
import { MOST_QUESTION } from '../components/custom-id';
import { contain, contextButton, isFirstThere, pageRows, spaced, textDisplay, topicRow } from '../components/message';
import type { Message, RenderContext } from '../components/message';
import { assertVerbatim, cut, escapeMarkdown, foldSpace, joinNames } from '../components/text';
import { MESSAGE_TEXT, quote, takeWhole } from '../components/text';
import type { Locale } from '../locales/en';
import { sourceLine } from './source';

/** Characters for the counts in the head and the foot, which are known last. */
const COUNTS = 300;
/** Characters of quotes: a longer message is hard to read. */
export const QUOTES_ROOM = MESSAGE_TEXT - 1000;
const ECHO_LENGTH = 150;
const TITLE_LENGTH = 150;
/** A quote takes three of a message's 40 components, a gap one; head, foot, select and buttons take up to ten. */
export const MOST_QUOTED = 10;
const MOST_SPACED = 6;

export function toPassages(answer: PassagesAnswer, context: RenderContext): Message {
  const { passages, question, page, total, silentSpeakers } = answer;
  const { locale } = context;
  const notes = notesOf(answer, context);
  const above = silentLines(silentSpeakers, locale);
  const taken = [echo(question), ...above, ...notes].join('').length;
  const blocks = quoteBlocks(passages, taken, context);
  const left = passages.length - blocks.length;
  const rows = pageRows({ ...answer, shows: answer.kind }, optionsOf(passages, blocks.length, context), context);
  const parts = {
    head: [headLine(locale.head(shownOf(page, blocks.length), total), question, locale), ...above].join('\n'),
    quoted: quotedSections(blocks, passages, context),
    notes: left > 0 ? [locale.leftOut(locale.passages(left)), ...notes] : notes,
  };
  return layOut(parts, rows);
}

function silentLines(silent: readonly SilentSpeaker[] = [], locale: Locale): readonly string[] {
  const names = (isQuoted: boolean): readonly string[] =>
    silent.filter((one) => one.isQuoted === isQuoted).map(({ name }) => name);
  const [quoted, named] = [names(true), names(false)];
  return [
    ...(quoted.length === 0 ? [] : [locale.noWordsOf(joinNames(quoted))]),
    ...(named.length === 0 ? [] : [locale.onlyNamed(joinNames(named))]),
  ];
}

/** `3` on the first page, then positions such as `4–6`. */
export function shownOf({ offset }: Page, count: number): string {
  if (offset === 0 || count === 1) return String(offset + count);
  return `${offset + 1}–${offset + count}`;
}

/** The topic or question is shown whole as far as it is read again from there. */
export function headLine(text: string, topic: string, locale: Locale): string {
  return `**${text}**${topic.trim() === '' ? '' : locale.on(echo(topic))}`;
}

export function toNear(answer: NearAnswer, context: RenderContext): Message {
  const { question, passages, articles, suggestions, indexVersion } = answer;
  const { locale } = context;
  const titles = articles.map(({ title }) => escapeMarkdown(cut(title, TITLE_LENGTH))).join(' · ');
  const near = titles === '' ? [] : [locale.nearArticles(titles)];
  const notes = [...notesOf({ ...answer, suggestions: [] }, context), ...near];
  const above = silentLines(answer.silentSpeakers, locale);
  const blocks = quoteBlocks(passages, [echo(question), ...above, ...notes].join('').length, context);
  const buttons = topicRow(suggestions);
  // What may be no answer has no button to share it.
  const unshared = { ...context, isPrivate: false };
  const sources = optionsOf(passages, blocks.length, context);
  const rows = pageRows({ shows: 'passages', question, indexVersion }, sources, unshared);
  const topics = buttons.length === 0 ? [] : [textDisplay(locale.topicsToTry), ...buttons];
  const quoted = quotedSections(blocks, passages, context);
  const head = [locale.near(echo(question)), ...above].join('\n');
  return layOut({ head, quoted, notes }, [...rows, ...topics]);
}

/** A sentence too long for any message is not quoted, only its place is given. */
function quoteBlocks(passages: readonly Passage[], taken: number, { locale }: RenderContext): readonly string[] {
  const room = Math.min(QUOTES_ROOM, MESSAGE_TEXT - taken - COUNTS);
  const blocks = passages.slice(0, MOST_QUOTED).map((passage) => {
    const source = sourceLine(passage, locale);
    const block = `${quote(passage)}\n${source}`;
    if (block.length > room) return `${locale.tooLong(passage.text.length)}\n${source}`;
    assertVerbatim(block, passage);
    return block;
  });
  return takeWhole(blocks, room);
}

function optionsOf(passages: readonly Passage[], shown: number, { locale }: RenderContext) {
  return passages.slice(0, shown).map((passage) => ({ label: locale.passageNumber(passage.rank), passage }));
}

/** A question is shown whole up to the length at which it is read again from the head; a longer one is cut. */
export function echo(question: string): string {
  const folded = foldSpace(question);
  return escapeMarkdown(folded.length <= MOST_QUESTION ? folded : cut(folded, ECHO_LENGTH));
}

type NotedAnswer = Pick<PassagesAnswer, 'searchedFor'> & Partial<Pick<PassagesAnswer, 'suggestions'>>;

export function notesOf({ searchedFor, suggestions = [] }: NotedAnswer, { locale, note }: RenderContext) {
  return [
    ...(note === undefined ? [] : [note]),
    ...(searchedFor === undefined ? [] : [locale.searchedFor(joinNames(searchedFor))]),
    ...(suggestions.length === 0 ? [] : [locale.nearTopics(joinNames(suggestions))]),
  ];
}

interface PageParts {
  readonly head: string;
  readonly quoted: readonly APIComponentInContainer[];
  readonly notes: readonly string[];
}

export function layOut({ head, quoted, notes }: PageParts, rows: readonly APIComponentInContainer[]): Message {
  const foot = notes.length === 0 ? [] : [textDisplay(smallPrint(notes))];
  const texts = [textDisplay(head), ...quoted, ...foot];
  return contain([...(quoted.length > MOST_SPACED ? texts : spaced(texts)), ...rows]);
}

export function smallPrint(lines: readonly string[]): string {
  return lines.map((line) => `-# ${line}`).join('\n');
}

/** Puts the button that shows the context next to each quote; next to the first of those from the same place. */
export function quotedSections(blocks: readonly string[], passages: readonly Passage[], context: RenderContext) {
  return blocks.map((content, at): APIComponentInContainer => {
    const passage = passages[at];
    const isFirst = passage !== undefined && isFirstThere(passage, at, passages);
    const [accessory] = isFirst ? contextButton(passage, context) : [];
    if (accessory === undefined) return textDisplay(content);
    return { type: ComponentType.Section, components: [{ type: ComponentType.TextDisplay, content }], accessory };
  });
}
