import { CUE, cuesAskedFor, measuresAskedFor } from '../../text/answer-types';
import { bareOf, type Language } from '../../text/languages';
import { type Token, tokenize } from '../../text/tokens';
import { alternativesTo, type Lexicon, otherEndings } from './expand';
import { type QueryTerm, articleIdfOf, IdfCoverage, idfOf } from './query-terms';

/** Sets of query terms are bits of a 32-bit number. */
const MOST_QUERY_TERMS = 32;

/**
 * Reads a question in a language besides English: its words without that language's stop words, and the kind of answer that its words of
 * asking want. What English grammar tells of a question is left out.
 */
export function readInLanguage(asked: string, language: Language, lexicon: Lexicon) {
  const tokens = tokenize(asked).filter(({ compound }) => !compound);
  const name = speakerAskedFor(asked, tokens, language);
  const isWanted = ({ written }: Token): boolean =>
    !language.isStop(written) && !(name && language.saying.has(written.toLowerCase()));
  const words = new Map(tokens.filter(isWanted).map((token) => [bareOf(token.written), token]));
  const read = [...words].slice(0, MOST_QUERY_TERMS);
  const queryTerms = read.map(([word, token]) => readTerm(word, { token, language, lexicon }));
  const totalIdf = queryTerms.reduce((total, { idf }) => total + idf, 0);
  const lower = asked.toLowerCase();
  const english = language.words.asks.find(([pattern]) => pattern.test(lower))?.[1] ?? '';
  const isOfName = (token: Token): boolean => name !== undefined && token.start >= name.start && token.end <= name.end;
  const topic = read.filter(([, token]) => !isOfName(token)).map(([word]) => word);
  return {
    text: name ? `what did ${asked.slice(name.start, name.end)} say about ${topic.join(' ')}` : asked,
    language: language.code,
    isSmallTalk: false,
    queryTerms,
    totalIdf,
    idfCoverage: new IdfCoverage(queryTerms, totalIdf),
    cues: cuesAskedFor(english),
    measures: measuresAskedFor(english),
    speakers: new Set(read.flatMap(([, token], at) => (isOfName(token) ? [at] : []))),
    asksDefinition: false,
    asksManner: false,
    toBe: new Set<number>(),
  };
}

/**
 * @returns a question in a language that no article is in as an English one: its word of asking and its words of content, most of which are
 * names
 */
export function inEnglish(asked: string, language: Language): string {
  const tokens = tokenize(asked).filter(({ compound }) => !compound);
  const name = speakerAskedFor(asked, tokens, language);
  const isContent = ({ written, start }: Token): boolean =>
    !language.isStop(written) &&
    !language.saying.has(bareOf(written)) &&
    !(name && start >= name.start && start < name.end);
  const words = tokens.filter(isContent).map(({ start, end }) => asked.slice(start, end).replace(/^\p{Ll}+['’]/u, ''));
  const rest = words.join(' ');
  if (name) return `what did ${asked.slice(name.start, name.end)} say${rest === '' ? '' : ` about ${rest}`}`;
  const lower = asked.toLowerCase();
  const english = language.words.asks.find(([pattern]) => pattern.test(lower))?.[1] ?? '';
  return `${english === 'who' || english === 'what' ? `${english} is` : english} ${rest}`.trim();
}

interface WordInLanguage {
  readonly token: Token;
  readonly language: Language;
  readonly lexicon: Lexicon;
}

function readTerm(word: string, { token, language, lexicon }: WordInLanguage): QueryTerm {
  const { index } = lexicon;
  const wordNumber = index.words.get(language.keyOf(token)) ?? index.words.get(token.word);
  const isNameInSources = ((index.cuesOfWord[wordNumber ?? -1] ?? 0) & CUE.person) !== 0;
  const found = alternativesTo(word, [], { ...lexicon, corrects: false });
  const alternatives = found.length > 0 ? found : otherEndings(word, lexicon);
  const idf = idfOf(index, alternatives);
  const articleIdf = articleIdfOf(alternatives, lexicon);
  return { word, wordNumber, isName: isNameInSources, isNameInSources, idf, articleIdf, alternatives, related: [] };
}

/** Of scripts without capitals: what stands before the topic or the verb. */
const NAME_WITHOUT_CAPITALS = /^(?:请问)?(.{1,20}?)(?:对|就|关于|都|怎么|如何|说|表示|指出|强调|宣布|は|が)/u;

/** @returns where the name stands of whose words the question asks: the first capitals behind its first word. */
function speakerAskedFor(asked: string, tokens: readonly Token[], { saying, isStop }: Language) {
  if (!tokens.some(({ written }) => saying.has(bareOf(written)))) return undefined;
  const bare = NAME_WITHOUT_CAPITALS.exec(asked);
  if (bare)
    return { start: bare[0].indexOf(bare[1] ?? ''), end: bare[0].indexOf(bare[1] ?? '') + (bare[1] ?? '').length };
  const first = tokens.findIndex((token, at) => isCapital(token) && (at > 0 || !isStop(token.written)));
  let last = first;
  while (tokens[last + 1]?.capital === true && tokens[last + 1]?.start === (tokens[last]?.end ?? 0) + 1) last += 1;
  const [from, to] = [tokens[first], tokens[last]];
  return from && to ? { start: to.end - bareOf(asked.slice(from.start, to.end)).length, end: to.end } : undefined;
}

function isCapital({ capital, written }: Token): boolean {
  return capital || /^\p{Ll}+['’]\p{Lu}/u.test(written);
}
