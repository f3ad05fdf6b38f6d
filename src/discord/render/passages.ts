import type { APIComponentInContainer } from 'discord.js';
import type { NearAnswer, PassagesAnswer } from '../../answers/answer';
import type { Filter } from '../../library/scope';
import { attributionsIn, endsSource, filterParts, nextTopics, positionsOf } from '../../answers/reply-text';
import type { Passage, Quote } from '../../search/index/passage';
import { carryQuestion, MOST_QUESTION } from '../components/custom-id';
import { contain, offerButtons, pageRows, spaced, textDisplay, topicButtons } from '../components/message';
import type { Message, RenderContext } from '../components/message';
import {
  assertVerbatim,
  cut,
  escapeMarkdown,
  foldSpace,
  GREY_MARK,
  isolate,
  joinNames,
  MESSAGE_TEXT,
} from '../components/text';
import { quote, takeWhole } from '../components/text';
import type { Locale } from '../locales/en';
import { name, sourceOf } from './source';

/** Characters for the counts in the head and the foot, which are known last. */
const COUNTS = 300;
/** Characters of quotes: a longer message is hard to read. */
const QUOTES_ROOM = MESSAGE_TEXT - 1000;
const ECHO_LENGTH = 150;
/** A quote and a gap take two of a message's 40 components; head, foot, select and buttons take up to fourteen. */
const MOST_QUOTED = 10;
const MOST_SPEAKERS = 3;
const BETWEEN = ' · ';

export function toPassages(answer: PassagesAnswer, context: RenderContext): Message {
  const { passages, question, page, total, askNext, indexVersion, filter } = answer;
  const { locale } = context;
  const notes = notesOf(answer, context);
  const silent = silentHead(answer, locale);
  const shown = quotations(passages, roomBeside([echo(question), ...silent, ...notes]), { locale });
  const left = passages.length - shown.length;
  const counts = locale.replies.shownOf(positionsOf(page, shown.length, locale.number), locale.number(total));
  const counted = headLine(question, ...limitsOf(filter, locale), counts);
  const offers = askNext.map(({ speaker, shortName, topic }) => {
    const label = shortName + locale.replies.on(topic);
    return { shows: 'quotes', speaker, question: topic, label, ...(filter && { filter }) } as const;
  });
  const topics = nextTopics(answer);
  const filtered = topics.map((topic) => ({ shows: 'passages', question: topic, label: topic, filter }) as const);
  const next = [
    ...offerButtons(offers, indexVersion, context),
    ...(filter ? offerButtons(filtered, indexVersion, context) : topicButtons(topics)),
  ];
  const isRead = silent.length > 0 && isCarried(question) && !filter;
  const head = [...silent, ...(isRead ? [] : [counted])].join('\n');
  const rows = pageRows({ ...answer, shows: answer.kind, next }, passages.slice(0, shown.length), context);
  return layOut([head, ...shown], left > 0 ? [locale.leftOut(locale.passages(left)), ...notes] : notes, rows);
}

/** Whether an id holds the question, so that it need not stand in the head. */
function isCarried(question: string): boolean {
  const carried = carryQuestion(foldSpace(question));
  return carried !== undefined && 'text' in carried;
}

type SilentAnswer = Pick<PassagesAnswer, 'silentSpeakers' | 'silentOn'>;

/** @param isDoubtful no line says that what follows is by others, since it may not be on the topic */
function silentHead(
  { silentSpeakers, silentOn }: SilentAnswer,
  { replies, unknownSpeaker }: Locale,
  isDoubtful = false,
): readonly string[] {
  const named = silentSpeakers?.filter(({ isNamed = true }) => isNamed) ?? [];
  const unknown = silentSpeakers?.filter(({ isNamed = true }) => !isNamed) ?? [];
  const namesOf = (isQuoted: boolean): readonly string[] =>
    named.filter((one) => one.isQuoted === isQuoted).map(({ name }) => name);
  const [quoted, unquoted] = [namesOf(true), namesOf(false)];
  const topic = silentOn === undefined ? '' : replies.on(shortEcho(silentOn));
  const [others, theySay] = isDoubtful ? ['', ''] : [` ${replies.others}`, ` ${replies.theySay}`];
  return [
    ...(quoted.length === 0 ? [] : [replies.noWordsOf(bold(joinNames(quoted)), topic) + others]),
    ...unquoted.map(
      (name, at) => replies.onlyNamed(bold(joinNames([name]))) + (at === unquoted.length - 1 ? theySay : ''),
    ),
    ...unknown.map(({ name: asked }) => unknownSpeaker(shortEcho(asked))),
  ];
}

export function bold(markdown: string): string {
  return `**${markdown}**`;
}

/** The topic or question is bold and shown whole as far as it is read again from there. */
export function headLine(topic: string, ...further: readonly string[]): string {
  return [bold(echo(topic)), ...further].join(BETWEEN);
}

/** @returns what an answer is limited to, for its head. @param isHeaded the speaker stands beside it */
export function limitsOf(filter: Filter | undefined, { replies }: Locale, isHeaded = false): readonly string[] {
  return filter ? filterParts(filter, replies, isHeaded).map(name) : [];
}

export function toNear(answer: NearAnswer, context: RenderContext): Message {
  const { question, passages, suggestions, indexVersion, filter } = answer;
  const { locale } = context;
  const notes = notesOf(answer, context);
  const silent = silentHead(answer, locale, true);
  const shown = quotations(passages, roomBeside([echo(question), ...silent, ...notes]), { locale });
  const next = topicButtons(suggestions);
  const about = {
    shows: 'passages',
    question,
    indexVersion,
    next,
    isDoubtful: true,
    ...(filter && { filter }),
  } as const;
  const rows = pageRows(about, passages.slice(0, shown.length), context);
  const asked = headLine(question, ...limitsOf(filter, locale));
  return layOut([[...silent, locale.replies.near(asked)].join('\n'), ...shown], notes, rows);
}

/** Characters for quotes beside these texts, counts and all. */
export function roomBeside(texts: readonly string[]): number {
  return Math.min(QUOTES_ROOM, MESSAGE_TEXT - texts.join('').length - COUNTS);
}

interface QuoteStyle {
  readonly locale: Locale;
  /** The speaker stands above all of them. */
  readonly isHeaded?: boolean;
}

/** @returns the texts of the first passages that fit, each quoted whole. @throws NotVerbatimError if a quote is not the article's text. */
export function quotations(passages: readonly (Passage | Quote)[], room: number, style: QuoteStyle): readonly string[] {
  const blocks = passages.slice(0, MOST_QUOTED).map((passage) => quotation(passage, room, style));
  const shown = takeWhole(
    blocks.map((block) => textOf(block, true)),
    room,
    1,
  ).length;
  return blocks.slice(0, shown).map((block, at) => {
    const isLast = at === shown - 1 || endsSource(passages, at);
    return textOf(block, isLast || block.isTooLong);
  });
}

interface QuotedBlock {
  readonly quoted: string;
  readonly said: readonly string[];
  readonly source: string;
  readonly isTooLong: boolean;
}

/** Of a sentence too long for any message only the place is given. */
function quotation(passage: Passage | Quote, room: number, { locale, isHeaded = false }: QuoteStyle): QuotedBlock {
  const statements = 'statement' in passage ? [passage.statement] : passage.statements;
  const said = attributionsIn({ ...passage, statements }, locale.replies, isHeaded)
    .slice(0, MOST_SPEAKERS)
    .map(name);
  const source = sourceOf(passage, locale);
  const before = 'before' in passage ? [GREY_MARK + isolate(escapeMarkdown(passage.before ?? '', 'start'))] : [];
  const block = { quoted: [...before, quote(passage)].join('\n'), said, source, isTooLong: false };
  if (textOf(block, true).length > room)
    return { ...block, quoted: locale.tooLong(passage.text.length), isTooLong: true };
  if ('before' in passage) assertVerbatim(before.join(''), { id: passage.id, text: passage.before ?? '' }, GREY_MARK);
  assertVerbatim(quote(passage), passage);
  return block;
}

function textOf({ quoted, said, source }: QuotedBlock, isLast: boolean): string {
  const small = isLast ? [...said, source] : said;
  return small.length === 0 ? quoted : `${quoted}\n${smallPrint([small.join(BETWEEN)])}`;
}

/** A question is shown whole up to the length at which it is read again from the head; a longer one is cut. */
export function echo(question: string): string {
  const folded = foldSpace(question);
  return escapeMarkdown(folded.length <= MOST_QUESTION ? folded : cut(folded, ECHO_LENGTH));
}

export function shortEcho(asked: string): string {
  return isolate(escapeMarkdown(cut(foldSpace(asked), ECHO_LENGTH)));
}

export function notesOf({ searchedFor }: Pick<PassagesAnswer, 'searchedFor'>, { locale, note }: RenderContext) {
  return [
    ...(note === undefined ? [] : [note]),
    ...(searchedFor === undefined ? [] : [locale.replies.searchedFor(joinNames(searchedFor))]),
  ];
}

type Rows = readonly APIComponentInContainer[];

export function layOut(texts: readonly string[], notes: readonly string[], rows: Rows): Message {
  const foot = notes.length === 0 ? [] : [smallPrint(notes)];
  return contain([...spaced([...texts, ...foot].map(textDisplay)), ...rows]);
}

export function smallPrint(lines: readonly string[]): string {
  return lines.map((line) => GREY_MARK + line).join('\n');
}
