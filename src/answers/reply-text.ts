import type { Span } from '../articles/article';
import type { Passage, PassageStatement } from '../search/index/passage';
import { anyVerbOf } from '../search/query/main-verb';
import type { ComparedSide, NothingAnswer, PassagesAnswer } from './answer';
import type { Filter } from '../library/scope';
import type { OtherLanguages } from '../text/languages';
import { tokenize } from '../text/tokens';
import { LIGHT_WORDS, wordsIn } from '../text/word-lists';
import { amountIn, dayInEnglish, languagesIn } from './forms';

type Manner = 'reported' | 'denied' | 'asked';

/** Phrases of one language. Names and topics come with their marks. */
export interface ReplyPhrases {
  /** For a speaker whom the text does not name. */
  readonly somebody: string;
  readonly manners: Readonly<Record<Manner, string>>;
  readonly join: (speaker: string, how: string) => string;
  readonly day: (published: string) => string;
  /** Ends with the topic, which is read again from there. */
  readonly on: (topic: string) => string;
  readonly shownOf: (shown: string, all: string) => string;
  readonly andMore: (articles: number) => string;
  readonly near: (question: string) => string;
  /** @param words may be blank. */
  readonly nothing: (articles: string, words: string) => string;
  /** BCP 47 tag of the phrases. */
  readonly language: string;
  /** Takes names of languages. */
  readonly otherLanguage: (asked: string, articles: string) => string;
  readonly noWordsOf: (names: string, topic: string) => string;
  readonly onlyNamed: (names: string) => string;
  readonly others: string;
  readonly theySay: string;
  readonly noWordsOn: (topic: string) => string;
  readonly eachSide: string;
  readonly silentSides: (names: string) => string;
  readonly searchedFor: (words: string) => string;
  readonly since: (day: string) => string;
  readonly until: (day: string) => string;
  /** @param amount what there is without the filter. */
  readonly unfiltered: (amount: string) => string;
  /** @param limits what a filter wants of an article. */
  readonly noArticle: (limits: string) => string;
  /** @param days the first and the last. */
  readonly dates: (days: string) => string;
  readonly unknownPublisher: (asked: string) => string;
  readonly publishers: (names: string) => string;
  readonly unknownDay: (asked: string) => string;
  /** @param limits the first and the last day of a filter. */
  readonly reversed: (limits: string) => string;
  readonly smallTalk: string;
  /** To "more" where there is no answer before. */
  readonly needsAnswer: string;
}

export const REPLIES_IN_ENGLISH: ReplyPhrases = {
  somebody: 'somebody the text does not name',
  manners: { reported: 'reported', denied: 'denied', asked: 'asked' },
  join: (speaker, how) => `${speaker}, ${how}`,
  day: dayInEnglish,
  on: (topic) => ` on ${topic}`,
  shownOf: (shown, all) => `${shown} of ${all}`,
  andMore: (articles) => `and ${amountIn('en')('more article', 'more articles')(articles)}`,
  near: (question) => `Not sure that these answer ${question}:`,
  nothing: (articles, words) =>
    words === '' ? `Nothing in ${articles} on that.` : `Nothing in ${articles} on ${words}.`,
  language: 'en',
  otherLanguage: (asked, articles) => `The articles are in ${articles}; the question seems to be in ${asked}.`,
  noWordsOf: (names, topic) => `No words of ${names}${topic} in these articles.`,
  onlyNamed: (names) => `${names} is named in these articles, but none gives words of ${names}.`,
  others: 'Others:',
  theySay: 'What they say:',
  noWordsOn: (topic) => `No words of anybody${topic} in these articles.`,
  eachSide: 'what each side says',
  silentSides: (names) => `No words on it: ${names}.`,
  searchedFor: (words) => `Searched for ${words}.`,
  since: (day) => `since ${day}`,
  until: (day) => `until ${day}`,
  unfiltered: (amount) => `Without that: ${amount}.`,
  noArticle: (limits) => `No article fits: ${limits}.`,
  dates: (days) => `Dates of the articles: ${days}.`,
  unknownPublisher: (asked) => `No article is by the publisher ${asked}.`,
  publishers: (names) => `Publishers: ${names}`,
  unknownDay: (asked) =>
    `I cannot read ${asked} as a day. Write it like 16 June 2021, June 2021, 2021-06 or last week.`,
  reversed: (limits) => `No day fits (${limits}): the first comes after the last.`,
  smallTalk: 'I only quote the articles: ask about something in them.',
  needsAnswer: 'This goes on from an answer, and there is none: reply to one, or ask a whole question.',
};

export function otherLanguageText({ question, articles }: OtherLanguages, phrases = REPLIES_IN_ENGLISH): string {
  const names = languagesIn(phrases.language);
  return phrases.otherLanguage(names([question]), names(articles));
}

/** @returns what an answer is limited to, in order. @param isHeaded the speaker stands beside it */
export function filterParts(
  { speaker, publisher, since, until }: Filter = {},
  phrases: ReplyPhrases = REPLIES_IN_ENGLISH,
  isHeaded = false,
): readonly string[] {
  return [
    isHeaded ? undefined : speaker,
    publisher,
    since && phrases.since(phrases.day(since)),
    until && phrases.until(phrases.day(until)),
  ].filter((part) => part !== undefined);
}

/** Of a filter whose last day is before its first one. */
export function reversedDays([since, until]: readonly string[], phrases: ReplyPhrases = REPLIES_IN_ENGLISH): string {
  return phrases.reversed(filterParts({ since, until } as Filter, phrases).join(' · '));
}

/** Between parts of a line, and behind it. */
export function punctuationOf({ language }: ReplyPhrases) {
  const colon = language === 'fr' ? ' : ' : ': ';
  if (!/^(?:zh|ja)/u.test(language)) return { comma: ', ', stop: '. ', colon } as const;
  return { comma: language === 'ja' ? '、' : '，', stop: '。', colon: '：' } as const;
}

interface FilteredAnswer {
  /** What it is limited to, as it is shown. */
  readonly limits: readonly string[];
  /** What there is without the filter. */
  readonly amount: string;
  readonly dates: NothingAnswer['dates'];
}

/** Where a filter leaves nothing. @returns another head if it leaves no article, and what there is otherwise. */
export function filteredText(
  { limits, amount, dates }: FilteredAnswer,
  phrases: ReplyPhrases = REPLIES_IN_ENGLISH,
): { readonly head?: string; readonly note?: string } {
  if (limits.length === 0) return {};
  const [wanted, without] = [limits.join(' · '), phrases.unfiltered(amount)];
  const { stop } = punctuationOf(phrases);
  if (dates === undefined) return { note: wanted.charAt(0).toUpperCase() + wanted.slice(1) + stop + without };
  const days = [...new Set(dates.map(phrases.day))].join(' – ');
  // What follows a full stop: a space, but in Chinese and Japanese nothing.
  const note = days === '' ? without : phrases.dates(days) + stop.slice(1) + without;
  return { head: phrases.noArticle(wanted), note };
}

/** Speakers that are named as silent. */
const MOST_SILENT = 3;

/** @returns the first of those who say nothing, and a sign for more. */
export function silentNames(sides: readonly ComparedSide[]): readonly string[] {
  const silent = sides.filter(({ quotes }) => quotes.length === 0).map(({ speaker }) => speaker);
  return silent.length <= MOST_SILENT ? silent : [...silent.slice(0, MOST_SILENT), '…'];
}

type SentenceText = Pick<Passage, 'text' | 'start'>;

/** Cues of a question, by their beginning. */
const ASKING = /^(?:ask|enquir|inquir|wonder)/iu;

/** @returns undefined for words in quotation marks, which show themselves that they are word for word. */
function mannerOf({ denied, cue, kind }: PassageStatement, { text, start }: SentenceText): Manner | undefined {
  if (denied) return 'denied';
  const from = (cue?.start ?? -1) - start;
  if (from >= 0 && ASKING.test(text.slice(from))) return 'asked';
  return kind === 'indirect' ? 'reported' : undefined;
}

/**
 * @param isHeaded the speaker stands above all quotations
 * @returns distinct attributions such as `Anna Rossi, reported`, with the words of the text for an unresolved speaker; none for the
 * article's own text.
 */
export function attributionsIn(
  passage: SentenceText & Pick<Passage, 'statements'>,
  phrases: ReplyPhrases = REPLIES_IN_ENGLISH,
  isHeaded = false,
): readonly string[] {
  const ways = new Map<string, Set<Manner | undefined>>();
  for (const statement of passage.statements) {
    const name = isHeaded ? '' : nameOf(statement, phrases);
    ways.set(name, (ways.get(name) ?? new Set()).add(mannerOf(statement, passage)));
  }
  return [...ways].flatMap(([name, manners]) => {
    if (manners.has(undefined)) manners.delete('reported');
    return [...manners].flatMap((manner) => {
      const how = manner === undefined ? '' : phrases.manners[manner];
      return how === '' || name === '' ? `${name}${how}` || [] : phrases.join(name, how);
    });
  });
}

function nameOf({ speaker, written }: PassageStatement, phrases: ReplyPhrases): string {
  const unknown = written === undefined ? phrases.somebody : `“${written.replace(/\s+/gu, ' ')}”`;
  return speaker?.name ?? unknown;
}

/** Neighbouring passages of one article share its source line, which stands after the last of them. */
export function endsSource(passages: readonly Pick<Passage, 'article'>[], at: number): boolean {
  return passages[at]?.article.id !== passages[at + 1]?.article.id;
}

/** @returns number of other articles in which the passage stands too. */
export function otherArticles({ article, places }: Pick<Passage, 'article' | 'places'>): number {
  return new Set(places.slice(1).flatMap((place) => (place.article.id === article.id ? [] : place.article.id))).size;
}

/** @returns the first suggestion that is none of the speakers to ask. */
export function nextTopics({ askNext, suggestions }: Pick<PassagesAnswer, 'askNext' | 'suggestions'>) {
  return suggestions.filter((topic) => !askNext.some(({ speaker }) => speaker.includes(topic))).slice(0, 1);
}

/** `3` on the first page, then positions such as `4–6`. */
export function positionsOf(
  { offset }: { readonly offset: number },
  count: number,
  number: (number: number) => string = String,
): string {
  const last = number(offset + count);
  return offset === 0 || count === 1 ? last : `${number(offset + 1)}–${last}`;
}

const ADVERBS = wordsIn(
  'really actually exactly currently finally officially supposedly allegedly probably already yet else',
);
/** The verb where it stands last ("how much does a room in town cost"), and behind what asks for an infinitive ("supposed to cost"). */
const VERBS = [
  /\b(?:do|does|did|will|would|can|could|should)\b.* (?:in|at|of|on|for|from) .* (?<verb>\p{L}+)\P{L}*$/iu,
  /\b(?:\p{L}+ed|due|likely|able|going|ha(?:s|ve|d)) to (?<verb>\p{L}+)/iu,
];

/**
 * @param folded words
 * @returns those of them that name something, in the order of the question and as it writes them; neighbours make one phrase.
 */
export function missingPhrases(question: string, folded: ReadonlySet<string>): readonly string[] {
  const verbs = [
    anyVerbOf(question)?.verb,
    ...VERBS.map((verb) => verb.exec(question)?.groups?.['verb']?.toLowerCase()),
  ];
  const phrases: Span[] = [];
  for (const { word, compound, start, end } of tokenize(question)) {
    if (compound || verbs.includes(word) || !folded.has(word) || LIGHT_WORDS.has(word) || ADVERBS.has(word)) continue;
    const before = phrases.at(-1);
    const isBeside = before !== undefined && /^[ -]$/u.test(question.slice(before.end, start));
    if (isBeside) phrases[phrases.length - 1] = { start: before.start, end };
    else phrases.push({ start, end });
  }
  return [...new Set(phrases.map((phrase) => question.slice(phrase.start, phrase.end)))];
}
