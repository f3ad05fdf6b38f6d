import type { HelpAnswer, NothingAnswer, Page, Source, SourcesAnswer, SpeakersAnswer } from '../../answers/answer';
import type { Tone } from '../../answers/small-talk';
import { filteredText, otherLanguageText, positionsOf, punctuationOf } from '../../answers/reply-text';
import {
  button,
  listRow,
  message,
  offerButtons,
  row,
  topicButtons,
  type Message,
  type RenderContext,
} from '../components/message';
import { foldSpace, joinNames, MESSAGE_TEXT, takeWhole } from '../components/text';
import type { Locale } from '../locales/en';
import { bold, limitsOf, shortEcho, smallPrint } from './passages';
import { attribution, commaIn, name } from './source';

const SOURCES_ROOM = MESSAGE_TEXT - 400;
const SPEAKERS_ROOM = MESSAGE_TEXT - 600;

export function toSpeakers(answer: SpeakersAnswer, context: RenderContext): Message {
  const { speakers, page, total, indexVersion } = answer;
  const { locale } = context;
  if (speakers.length === 0) return message([locale.noSpeakers]);
  const lines = speakers.map(({ name: speaker, statements, topics }) => {
    const subjects = topics.length === 0 ? '' : punctuationOf(locale.replies).colon + joinNames(topics);
    return `- ${name(speaker)}${commaIn(locale)}${locale.statements(statements)}${subjects}`;
  });
  const shown = takeWhole(lines, SPEAKERS_ROOM, 1);
  const offers = speakers.map(
    ({ name: speaker }) => ({ shows: 'quotes', question: '', speaker, label: speaker }) as const,
  );
  const rows = [
    ...listRow({ ...answer, shows: answer.kind, shown: shown.length }, context),
    ...row(offerButtons(offers, indexVersion, context)),
  ];
  const head = [locale.speakersHead(locale.speakers(total)), ...countsOf(page, shown.length, total, locale)];
  return message([head.join(' · '), shown.join('\n'), ...noteIn(context)], rows);
}

/** @returns which lines of a list these are; nothing if they are all. */
function countsOf(page: Page, shown: number, total: number, { replies, number }: Locale): readonly string[] {
  return shown === total ? [] : [replies.shownOf(positionsOf(page, shown, number), number(total))];
}

function noteIn({ note }: RenderContext): readonly string[] {
  return note === undefined ? [] : [smallPrint([note])];
}

export function toSources(answer: SourcesAnswer, context: RenderContext): Message {
  const { sources, page, total } = answer;
  const { locale } = context;
  const [first] = sources;
  // What all have in common stands once, in the head.
  const isShared = (field: 'publisher' | 'author'): boolean =>
    total > 1 && total === sources.length && sources.every((source) => source[field] === first[field]);
  const common = { publisher: isShared('publisher'), author: isShared('author') };
  const lines = sources.map((source) => sourceItem(source, common, locale));
  const shown = takeWhole(lines, SOURCES_ROOM, 1);
  const inCommon = [
    common.publisher && first.publisher && name(first.publisher),
    common.author && first.author && locale.by(name(first.author)),
  ];
  const head = [
    locale.sourcesHead(locale.articles(total)),
    ...inCommon,
    ...countsOf(page, shown.length, total, locale),
  ];
  const rows = listRow({ ...answer, shows: answer.kind, shown: shown.length }, context);
  return message([head.filter(Boolean).join(' · '), shown.join('\n'), ...noteIn(context)], rows);
}

type InCommon = Readonly<Record<'publisher' | 'author', boolean>>;

function sourceItem({ publisher, ...source }: Source, common: InCommon, locale: Locale): string {
  const own = { ...source, ...(publisher !== undefined && !common.publisher && { publisher }) };
  const author = source.author === undefined || common.author ? [] : [locale.by(name(source.author))];
  return `- ${[attribution(own, locale), ...author, locale.sentences(source.sentences)].join(commaIn(locale))}`;
}

/** @returns a command as it can be pressed, if its id is known. */
export function commandMention(command: string, ids: RenderContext['commandIds']): string {
  const id = ids.get(command);
  return id === undefined ? `\`/${command}\`` : `</${command}:${id}>`;
}

const FOR_MODERATORS = ['setup', 'status', 'gaps', 'reports'];

export function toHelp({ topics, articles, sentences }: HelpAnswer, context: RenderContext): Message {
  const { locale, commandName, commandIds, isModerator = false } = context;
  const mention = (command: string): string => commandMention(command, commandIds);
  const ways = [
    locale.helpHead,
    locale.helpCommand(mention(commandName)),
    locale.helpMention,
    locale.helpMenu(locale.findMenu),
    locale.helpOptions,
    locale.helpStatements(mention('quotes'), mention('compare'), mention('speakers'), mention('card')),
    locale.helpSources(mention('sources'), mention('privacy')),
    ...(isModerator ? [locale.helpModerators(FOR_MODERATORS.map(mention).join(commaIn(locale)))] : []),
  ];
  const size = smallPrint([locale.articles(articles) + commaIn(locale) + locale.sentences(sentences)]);
  const buttons = row(topicButtons(topics));
  return message([ways.join('\n'), size, ...(buttons.length === 0 ? [] : [locale.topicsToTry])], buttons);
}

export function toNothing(answer: NothingAnswer, { locale, note }: RenderContext): Message {
  const { question, missing, articles, suggestions, smallTalk, filter, unfiltered = 0, languages, dates } = answer;
  const { replies } = locale;
  if (smallTalk) return message([smallTalkText(smallTalk, locale)]);
  const words = missing.length === 0 ? '' : bold(shortEcho(missing.join(commaIn(locale))));
  const limits = limitsOf(filter, locale, dates !== undefined);
  const filtered = filteredText({ limits, amount: locale.passages(unfiltered), dates }, replies);
  const foot = [filtered.note, note].filter((line) => line !== undefined);
  const without = unfiltered > 0 ? button(locale.withoutFilter, { kind: 'topic', topic: foldSpace(question) }) : [];
  const nothing = languages ? otherLanguageText(languages, replies) : replies.nothing(locale.articles(articles), words);
  const head = filtered.head ?? nothing;
  const below = row([...without, ...topicButtons(suggestions)]);
  return message([head, ...(foot.length === 0 ? [] : [smallPrint(foot)])], below);
}

function smallTalkText(tone: Tone, { replies, complaint, howToRemove }: Locale): string {
  switch (tone) {
    case 'blame':
      return complaint;
    case 'removal':
      return howToRemove;
    case 'step':
      return replies.needsAnswer;
    case 'friendly':
    case 'hush':
      return replies.smallTalk;
  }
}

export function apology(reference: string, locale: Locale): Message {
  return message([`${locale.apology}\n${smallPrint([locale.reference(reference)])}`]);
}
