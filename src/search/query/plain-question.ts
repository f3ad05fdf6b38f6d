import { CUE } from '../../text/answer-types';
import { SEATS } from '../../text/name-aliases';
import { type Token, isContent, tokenize } from '../../text/tokens';
import { STOP_WORDS, wordsIn } from '../../text/word-lists';
import type { InvertedIndex } from '../index/inverted-index';
import {
  ADDED,
  ANSWERING,
  ANYWHERE,
  ASKING_WORD,
  BEFORE_QUESTION,
  BEHIND_QUESTION,
  BOUND_TO_NEXT,
  FACES,
  LEAD,
  MAY_HOLD_FACES,
  MAY_HOLD_PREAMBLE,
  OF_THE_ASKER,
  PREAMBLE,
  SHORTENED,
  TAIL,
} from './chat-words';
import { withoutOverview, withQuestionWord } from './noun-questions';
import type { Lexicon } from './expand';
import { namedByInitials, withInitials } from './initials';
import { withSingleVerbs } from './single-verbs';

/** A question as it would be asked plainly. */
interface PlainQuestion {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Whether it is small talk, which no article answers. */
  readonly isSmallTalk: boolean;
}

/**
 * Takes from a question what only a chat adds: greetings and other frames, capitals that tell nothing, missing apostrophes. What has
 * nothing else stays as it is.
 */
export function plainQuestion(asked: string, { index, articles }: Pick<Lexicon, 'index' | 'articles'>): PlainQuestion {
  const bare = withoutChatWords(withoutOverview(asked));
  const isOnlyFrame = !/[\p{L}\p{N}]/u.test(bare);
  const message = isOnlyFrame ? asked.trim() : bare;
  const tokens = tokenize(message);
  const cased = caseTells(tokens, message, index) ? message : message.toLowerCase();
  const written = mayBeShortened(cased, tokens, index) ? writeOut(cased, index) : cased;
  const capitalized = withCapitals(withNames(withBody(withInitials(written, index), articles), index), index);
  const named = withQuestionWord(capitalized, {
    holds: (words) => isWritten(words, articles),
    isName: (words) => isNameInSources(words.split(' ').at(-1)?.toLowerCase() ?? '', index),
  });
  const text = isWholeQuestion(named) ? withSingleVerbs(named) : named;
  const isUnknown = (): boolean => !tokens.some(({ word }) => index.words.has(word.toLowerCase()));
  const isNoQuestion =
    (isOnlyFrame && (tokens.length > 1 || isUnknown())) ||
    isSmallTalk(message, tokens) ||
    ASKS_SERVICE.test(asked.trim());
  return { text, tokens: text === message ? tokens : tokenize(text), isSmallTalk: isNoQuestion };
}

function isWritten(words: string, articles: Lexicon['articles']): boolean {
  const lower = words.toLowerCase();
  return articles.some(({ text }) => text.toLowerCase().includes(lower));
}

/** In a longer text words may be shortened for any reason. */
const LONGEST_WRITTEN_OUT = 300;

/** Whether `writeOut` may change a word. Around a point it sees other words than the tokenizer does. */
function mayBeShortened(text: string, tokens: readonly Token[], { words }: InvertedIndex): boolean {
  if (text.length > LONGEST_WRITTEN_OUT) return false;
  return (
    text.includes('.') || tokens.some(({ word }) => SHORTENED.has(word) || (word.endsWith('s') && !words.has(word)))
  );
}

function writeOut(text: string, index: InvertedIndex): string {
  return text.replace(/(?<![\p{L}\p{N}'’.-])\p{L}+(?![\p{L}\p{N}'’-])/gu, (word) => {
    const owner = word.slice(0, -1);
    const isPossessive = /^\p{Ll}.*[^s]s$/u.test(word) && !index.words.has(word) && isNameInSources(owner, index);
    // An article may quote a message with "ppl".
    const isOwn =
      index.words.has(word.toLowerCase()) && (word.length < 3 || isNameInSources(word.toLowerCase(), index));
    return isPossessive ? `${owner}'s` : isOwn ? word : writtenOut(word);
  });
}

/** A prefilter without `\b`, for which V8 takes four times as long beside the flags `iu`. */
const MAY_NAME = /may|will|the who/iu;
/** Where only a name can stand: alone, behind an auxiliary, a preposition, a title or "the". */
const NAME_PLACE =
  /(?:^(?=\w+\W*$)|\b(?:did|does|do|has|had|have|was|is|were|about|of|by|with|from|for|on|at|than|mr|mrs|ms|dr|minister|president) )(?:may|will)(?!\w| \d)|\bthe who\b/giu;

/** Writes as names the stop words that are names in the sources. */
function withNames(text: string, index: InvertedIndex): string {
  if (!MAY_NAME.test(text)) return text;
  return text.replace(NAME_PLACE, (found) => {
    const start = found.lastIndexOf(' ') + 1;
    const name = found.charAt(start).toUpperCase() + found.slice(start + 1).toLowerCase();
    return index.words.has(name) ? found.slice(0, start) + name : found;
  });
}

const BODY_WHO = /(?<=\S\s+)WHO\b|(?<=\bthe )who\b/u;

/** Names in full the one body whose initials are a word that asks: "what did the WHO say". */
function withBody(text: string, articles: Lexicon['articles']): string {
  return BODY_WHO.test(text)
    ? text.replace(BODY_WHO, (found) => namedByInitials('who', articles).join(' ') || found)
    : text;
}

const MAY_BE_SEAT = / (?:house|hill|street|ten|10|palace)\b/iu;

/** Names a government by its capital where the sources do not name its seat. */
function withCapitals(text: string, index: InvertedIndex): string {
  if (!MAY_BE_SEAT.test(text)) return text;
  return SEATS.reduce(
    (all, [seat, word, capital]) => (isNameInSources(word, index) ? all : all.replace(seat, capital)),
    text,
  );
}

function isNameInSources(word: string, { words, cuesOfWord }: InvertedIndex): boolean {
  return ((cuesOfWord[words.get(word) ?? -1] ?? 0) & CUE.person) !== 0;
}

/** Stop words that begin names. */
const IN_NAMES: ReadonlySet<string> = wordsIn('i a the may will who');

/**
 * Whether capitals tell names: not where no small letter stands, where a stop word after the first has a capital, or where most words of
 * content have one and the sources write one of these small.
 */
function caseTells(tokens: readonly Token[], text: string, index: InvertedIndex): boolean {
  if (!/\p{Ll}/u.test(text)) return !/\p{Lu}{4}|\p{Lu}\P{L}+\p{Lu}/u.test(text);
  if (!tokens.some(({ capital }, at) => capital && at > 0)) return true;
  const words = tokens.slice(1).filter(({ compound }) => !compound);
  if (words.some(({ word, capital }) => capital && !isContent(word) && !IN_NAMES.has(word))) return false;
  const content = words.filter(({ word }) => isContent(word));
  const capitals = content.filter(({ capital }) => capital);
  return 2 * capitals.length <= content.length || !capitals.some(({ word }) => isSmallInSources(word, index));
}

function isSmallInSources(word: string, { words, cuesOfWord }: InvertedIndex): boolean {
  const number = words.get(word);
  return number !== undefined && /^\p{Ll}/u.test(word) && ((cuesOfWord[number] ?? 0) & (CUE.person | CUE.time)) === 0;
}

/** More frames than this stand before no question. */
const MOST_FRAMES = 8;

/** @returns a question without greetings, politeness, laughter and what asks somebody to answer; it may be empty. */
function withoutChatWords(text: string): string {
  let bare = (MAY_HOLD_FACES.test(text) ? text.replace(FACES, ' ') : text)
    .replace(ANYWHERE, '$1 ')
    .replace(BEHIND_QUESTION, '');
  for (let times = 0; times < MOST_FRAMES && TAIL.test(bare); times += 1) bare = bare.replace(TAIL, '');
  for (let times = 0; times < MOST_FRAMES; times += 1) {
    const rest = withoutPreamble(bare).replace(LEAD, '');
    if (rest === bare) break;
    bare = rest;
  }
  return bare.replace(/^[\s,.:;!…-]+/u, '').trim();
}

function withoutPreamble(text: string): string {
  const [preamble = ''] = MAY_HOLD_PREAMBLE.test(text) ? (PREAMBLE.exec(text) ?? []) : [];
  if (OF_THE_ASKER.test(preamble)) return text.slice(preamble.length);
  const words = tokenize(text.slice(0, LONGEST_PREAMBLE)).filter(({ compound }) => !compound);
  const talk = words.findIndex(({ word }) => !isTalk(word) && !BEFORE_QUESTION.has(word));
  const begins = ({ word, start }: Token, at: number): boolean =>
    WH_WORD.test(word) && (talk < 0 || at <= talk) && /[,:;.!?…]\s*$/u.test(text.slice(0, start));
  const asking =
    words.findLast(begins) ?? words.find(({ word }) => WH_WORD.test(word)) ?? words.find(({ word }) => ASKS.test(word));
  const first = asking ? words.indexOf(asking) : 0;
  const isOfChat = first > 0 && (talk < 0 || talk >= first) && !BOUND_TO_NEXT.has(words[first - 1]?.word ?? '');
  return isOfChat ? text.slice(asking?.start) : text;
}

/** In characters. */
const LONGEST_PREAMBLE = 120;
const WH_WORD = /^(?:who|whom|whose|what|which|when|where|why|how)s?$/u;

/** Whether a word may stand in a message that asks for nothing in the articles. */
function isTalk(word: string): boolean {
  return ANSWERING.has(word) || ADDED.has(word) || STOP_WORDS.has(word);
}

/** @returns a word of a question written out; itself where nothing is left out. */
function writtenOut(word: string): string {
  return SHORTENED.get(word.toLowerCase()) ?? word;
}

const LONGEST_TALK = 8;
const ASKS = /^(?:what|which|when|where|how|why|who|whose|is|was|does|do|did|will|can|has|have|are)\b/iu;
/** A question is small talk only where it speaks to somebody. */
const SPEAKS_TO_SOMEBODY =
  /\b(?:i|im|ive|me|my|we|you|u|ur|your|youre|yourself|everyone|everybody|bot)\b|^who (?:asked|cares|knows)\b|^(?:what|how)['’]?s (?:up|new|going)/iu;

/** What somebody tells of themselves, unless it says what they want to know. */
const OF_ONESELF =
  /^(?:i['’]?m|i am|i was|i['’]?ve|i have|i had|we['’]re|we are|see (?:you|ya|u))\b(?!.*\b(?:who|what|when|where|which|why|how|if|whether|wondering|curious|looking|interested|asking|searching|reading|writing|about)\b)[^?]*$/iu;

/** A service for themselves. */
const ASKS_SERVICE =
  /^(?:can|could|would|will) (?:you|u|anyone|anybody|someone|somebody) (?:please |pls )?(?:help|write|do|fix|finish|check|read) (?:me )?(?:with )?my\b/iu;

/** Whether a message is small talk, praise or blame: it asks for nothing in the articles. */
function isSmallTalk(text: string, tokens: readonly Token[]): boolean {
  if (tokens.length > LONGEST_TALK) return false;
  if (OF_ONESELF.test(text)) return true;
  if (!tokens.some(({ word }) => ANSWERING.has(word.toLowerCase()))) return false;
  const words = tokens.map(({ word }) => word.toLowerCase());
  return words.every(isTalk) && (!ASKS.test(text) || SPEAKS_TO_SOMEBODY.test(text));
}

const WHOLE_QUESTION = new RegExp(`^\\W*(?:${ASKING_WORD})\\b`, 'iu');

/** @returns whether a text asks as a sentence does, not by keywords. */
export function isWholeQuestion(text: string): boolean {
  return WHOLE_QUESTION.test(text);
}
