import type { Span } from '../articles/article';
import { parseArticle } from '../articles/parse-article';
import { findStatements } from '../attribution/find-statements';
import { findQuotations } from '../attribution/grammar/quotations';
import type { Statement } from '../attribution/statement';
import { CUE_VERBS } from '../text/saying-verbs';
import { isContent } from '../text/tokens';
import { assertionOf } from './claim-question';
import { claimWords, isNegation, type ClaimWord } from './claim-words';

/** Words to look for, and who is claimed to say them. */
export interface ClaimReading {
  readonly words: readonly ClaimWord[];
  /** Those of them behind the words of saying: "the rally" of "told the rally". */
  readonly listener?: ReadonlySet<ClaimWord>;
  /** Keys of the content words around a quotation, which may be chat. */
  readonly rest: readonly string[];
  /** Keys of the claim's other function words and verbs of saying. */
  readonly omitted: ReadonlySet<string>;
  /** Name or role as written; absent for a pronoun. */
  readonly mention?: string;
  /** Words of saying as written. */
  readonly cue?: string;
  readonly denied: boolean;
  /** Words that the claim quotes somebody with; absent if it quotes nobody. */
  readonly quotation?: readonly Span[];
  /** The verb takes an object ("rejected the dam"), and is claimed too. */
  readonly hasObject?: boolean;
}

/** A sentence of a claim: all its words, then those that the claim gives to a speaker or puts in quotation marks. */
export interface ClaimSentence {
  readonly text: string;
  readonly readings: readonly ClaimReading[];
}

/** In words; the rest is ignored. */
const MOST_WORDS = 80;
/** In characters: about four words. */
const SHORTEST_QUOTATION = 15;

/** A line without a full stop above a blank line, which would be a heading. */
const OPEN_END = /(?<=[\p{L}\p{M}\p{N}][)\]"”’»]*)(?=[^\S\n]*\n\s*\n)/gu;
/** `Rossi: the dam is full` */
const LABEL = /^(\p{Lu}[^:,.!?"“”]{1,40}):\s+(?=\S)/u;

/**
 * Reads a text like the body of an article.
 * @param isSpeaker whether the articles quote somebody of that name: words behind it and a colon are claimed to be hers
 */
export function readClaims(claim: string, isSpeaker: (name: string) => boolean): readonly ClaimSentence[] {
  const read = (text: string) => parseArticle('claim.txt', 'claim', `Claim\n\n${text}`).article;
  const whole = read(claim.replace(OPEN_END, '.'));
  // A word alone is no sentence of an article.
  const article = whole && whole.sentences.starts.length > 0 ? whole : read(`${claim}.`);
  if (!article) return [];
  const { text } = article;
  const { statements } = findStatements(article);
  const quotations = findQuotations(text, 0, false).map(({ inner }) => inner);
  return Array.from(article.sentences.starts, (start, at) => {
    const sentence = { start, end: article.sentences.ends[at] ?? start };
    const written = text.slice(start, sentence.end);
    const assertion = assertionOf(written);
    const [asserted, ...others] = assertion === undefined ? [] : readClaims(assertion, isSpeaker);
    if (asserted && others.length === 0) return { text: written, readings: asserted.readings };
    const own = statements.filter((one) => (one.mention ?? one.cue) && overlap(one, sentence));
    const [statement] = own.sort((a, b) => b.end - b.start - (a.end - a.start));
    const quoted = quotations.filter((one) => one.end - one.start >= SHORTEST_QUOTATION && overlap(one, sentence));
    const label = statement ? undefined : labelOf(written, start, isSpeaker);
    return {
      text: written,
      readings: readingsOf(sentence, { text, statement, quoted, label }),
    };
  });
}

interface ClaimedSpeech {
  readonly text: string;
  /** Long quotations. */
  readonly quoted: readonly Span[];
  readonly statement: Statement | undefined;
  /** The speaker before a colon. */
  readonly label: Span | undefined;
}

function labelOf(sentence: string, start: number, isSpeaker: (name: string) => boolean): Span | undefined {
  const [, name] = LABEL.exec(sentence) ?? [];
  return name !== undefined && isSpeaker(name) ? { start, end: start + name.length } : undefined;
}

function readingsOf({ start, end }: Span, claimed: ClaimedSpeech): readonly ClaimReading[] {
  const { text, statement, quoted, label } = claimed;
  const words = claimWords(text.slice(start, end), start).slice(0, MOST_WORDS);
  const quotation = statement?.kind === 'direct' && { quotation: statement.pieces };
  const whole = {
    words,
    rest: [],
    omitted: new Set<string>(),
    denied: false,
    ...quotation,
  };
  if (label) return [labelledReading(words, label, text)];
  if (!statement && quoted.length === 0) return [whole];
  const part = statement ? saidReading(words, statement, text) : quotedReading(words, quoted);
  const isClaim =
    part.words.some(({ key }) => isContent(key)) || (statement?.kind === 'direct' && part.words.length > 1);
  const isPart = isClaim && part.words.length < words.length;
  return isPart ? [whole, part] : [whole];
}

function labelledReading(words: readonly ClaimWord[], label: Span, text: string): ClaimReading {
  const said = words.filter((word) => !overlap(label, word));
  const mention = text.slice(label.start, label.end);
  return { words: said, rest: [], omitted: new Set(), denied: false, mention };
}

function quotedReading(words: readonly ClaimWord[], quoted: readonly Span[]): ClaimReading {
  const around = words.filter((word) => !isIn(quoted)(word));
  const cues = around.filter(({ key }) => CUE_VERBS.has(key));
  return { ...claimedAmong(words, { said: quoted, attribution: cues, isQuotation: true }), denied: false };
}

const PRONOUN = /^(?:he|she|they|it|we|i|you|who|nobody|somebody|someone|everybody|people|one)(?:['’ʼ]\p{L}+)?$/iu;

function saidReading(words: readonly ClaimWord[], statement: Statement, text: string): ClaimReading {
  const { cue, mention, denied, kind, pieces, rule } = statement;
  const said = kind === 'direct' ? pieces : [statement];
  const isQuotation = kind === 'direct' && 2 * words.filter(isIn(said)).length >= words.length;
  const attribution = [cue, mention].flatMap((span) => span ?? []);
  const written = (span: Span): string => text.slice(span.start, span.end);
  return {
    ...claimedAmong(words, { said, attribution, isQuotation, ...(cue && { cue }) }),
    denied,
    hasObject: rule === 'cue, then object',
    ...(kind === 'direct' && { quotation: pieces }),
    ...(mention && !PRONOUN.test(written(mention)) && { mention: written(mention) }),
    ...(cue && { cue: written(cue) }),
  };
}

interface AttributedWords {
  readonly said: readonly Span[];
  readonly attribution: readonly Span[];
  readonly cue?: Span;
  /** The words said are a quotation, and most of the sentence. */
  readonly isQuotation: boolean;
}

/** What stands around reported words is claimed too; around a quotation only a negation, and the clause of "said". */
function claimedAmong(words: readonly ClaimWord[], { said, attribution, cue, isQuotation }: AttributedWords) {
  const clauseOf = (word: ClaimWord): number => words.findLastIndex((one) => one.opens && one.start <= word.start);
  const clauses = new Set(words.filter(isIn(attribution)).map(clauseOf));
  const isClaimed = (word: ClaimWord): boolean =>
    isIn(said)(word) ||
    isNegation(word) ||
    word.limit !== undefined ||
    (isContent(word.key) && (!isQuotation || clauses.has(clauseOf(word))));
  const others = words.filter((word) => !isIn(attribution)(word));
  const rest = others.filter((word) => !isClaimed(word) && isContent(word.key) && !CUE_VERBS.has(word.key));
  const claimed = others.filter(isClaimed);
  const behind = cue ? others.filter(({ start }) => start >= cue.end) : [];
  const end = behind.findIndex(
    (word) => word.opens || isIn(said)(word) || isNegation(word) || word.limit !== undefined,
  );
  const listener = behind.slice(0, end < 0 ? undefined : end);
  const omitted = words.filter((word) => !claimed.includes(word) && (!isContent(word.key) || CUE_VERBS.has(word.key)));
  return {
    words: claimed,
    listener: new Set(listener),
    rest: rest.map(({ key }) => key),
    omitted: new Set(omitted.map(({ key }) => key)),
  };
}

/** Whether two spans share a character. */
export function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && one.end > other.start;
}

export function isIn(spans: readonly Span[]): (word: Span) => boolean {
  return (word) => spans.some((span) => overlap(span, word));
}
