import { CUE } from '../../text/answer-types';
import { isSmallTalk, withoutChatWords, writtenOut } from '../../text/chat-words';
import { isContent, tokenize, type Token } from '../../text/tokens';
import type { InvertedIndex } from '../index/inverted-index';

/** A question as it would be asked plainly. */
interface PlainQuestion {
  readonly text: string;
  /** Whether it is small talk, which no article answers. */
  readonly isSmallTalk: boolean;
}

/**
 * Takes from a question what only a chat adds: greetings and other frames, capitals that tell nothing, missing apostrophes. What has
 * nothing else stays as it is.
 */
export function plainQuestion(asked: string, index: InvertedIndex): PlainQuestion {
  const bare = withoutChatWords(asked);
  const isOnlyFrame = !/[\p{L}\p{N}]/u.test(bare);
  const text = isOnlyFrame ? asked.trim() : bare;
  const words = tokenize(text).map(({ word }) => word.toLowerCase());
  const cased = caseTells(tokenize(text), text, index) ? text : text.toLowerCase();
  return { text: writeOut(cased, index), isSmallTalk: (isOnlyFrame && words.length > 1) || isSmallTalk(text, words) };
}

/** In a longer text words may be shortened for any reason. */
const LONGEST_WRITTEN_OUT = 300;

function writeOut(text: string, index: InvertedIndex): string {
  if (text.length > LONGEST_WRITTEN_OUT) return text;
  return text.replace(/(?<![\p{L}\p{N}'’.-])\p{L}+(?![\p{L}\p{N}'’-])/gu, (word) => {
    const owner = word.slice(0, -1);
    const isPossessive = /^\p{Ll}.*[^s]s$/u.test(word) && !index.words.has(word) && isNameInSources(owner, index);
    return isPossessive ? `${owner}'s` : index.words.has(word.toLowerCase()) ? word : writtenOut(word);
  });
}

function isNameInSources(word: string, { words, cuesOfWord }: InvertedIndex): boolean {
  return ((cuesOfWord[words.get(word) ?? -1] ?? 0) & CUE.person) !== 0;
}

/** Stop words that begin names. */
const IN_NAMES: ReadonlySet<string> = new Set(['i', 'a', 'the', 'may', 'will', 'who']);

/**
 * Whether capitals tell names: not where no small letter stands, where a stop word after the first has a capital, or where most words of
 * content have one and the sources write one of these small.
 */
function caseTells([, ...tokens]: readonly Token[], text: string, index: InvertedIndex): boolean {
  if (!/\p{Ll}/u.test(text)) return !/\p{Lu}{4}|\p{Lu}\P{L}+\p{Lu}/u.test(text);
  const words = tokens.filter(({ compound }) => !compound);
  if (words.some(({ word, capital }) => capital && !isContent(word) && !IN_NAMES.has(word))) return false;
  const content = words.filter(({ word }) => isContent(word));
  const capitals = content.filter(({ capital }) => capital);
  return 2 * capitals.length <= content.length || !capitals.some(({ word }) => isSmallInSources(word, index));
}

function isSmallInSources(word: string, { words, cuesOfWord }: InvertedIndex): boolean {
  const number = words.get(word);
  return number !== undefined && /^\p{Ll}/u.test(word) && ((cuesOfWord[number] ?? 0) & (CUE.person | CUE.time)) === 0;
}
