import type { Span } from '../articles/article';
import { parseArticle } from '../articles/parse-article';
import { findStatements } from '../attribution/find-statements';
import { findQuotations } from '../attribution/grammar/quotations';
import type { Statement } from '../attribution/statement';
import { isContent } from '../text/tokens';
import { claimWords, type ClaimWord } from './claim-words';

/** Words to look for, and who is claimed to say them. */
export interface ClaimReading {
  readonly words: readonly ClaimWord[];
  /** Name or role as written; absent for a pronoun. */
  readonly mention?: string;
  /** Verb of saying as written. */
  readonly cue?: string;
  readonly denied: boolean;
}

/** In words and characters; the rest is ignored. */
const MOST_WORDS = 80;
const MOST_CHARACTERS = 2000;
/** In characters: about four words. */
const SHORTEST_QUOTATION = 15;
const HEAD = 'Claim\n\n';

/** @returns all words, and the ones that the claim gives to a speaker or puts in quotation marks. */
export function readClaim(claim: string): readonly ClaimReading[] {
  const text = HEAD + claim.slice(0, MOST_CHARACTERS).replace(/\s+/gu, ' ').trim();
  const words = claimWords(text.slice(HEAD.length), HEAD.length).slice(0, MOST_WORDS);
  const within = (spans: readonly Span[]): readonly ClaimWord[] =>
    words.filter(({ start, end }) => spans.some((span) => span.start <= start && span.end >= end));
  const readings: ClaimReading[] = [{ words, denied: false }];
  const quoted = findQuotations(text, 0, false).map(({ inner }) => inner);
  const statement = statementIn(text);
  if (statement) {
    const { cue, mention, denied, kind, pieces } = statement;
    const own = within([statement]).filter((word) => ![cue, mention].some((span) => span && overlap(span, word)));
    const said = kind === 'direct' ? own.filter((word) => pieces.some((span) => overlap(span, word))) : own;
    const name = mention && text.slice(mention.start, mention.end);
    readings.push({
      words: said,
      denied,
      ...(name !== undefined && !PRONOUN.test(name) && { mention: name }),
      ...(cue && { cue: text.slice(cue.start, cue.end) }),
    });
  }
  const long = quoted.filter(({ start, end }) => end - start >= SHORTEST_QUOTATION);
  if (!statement && long.length > 0) readings.push({ words: within(long), denied: false });
  return readings.filter((reading, at) => at === 0 || reading.words.some(({ key }) => isContent(key)));
}

const PRONOUN = /^(?:he|she|they|it|we|i|you|who|nobody|somebody|someone|everybody|people|one)$/iu;

/** @returns the longest statement with a speaker. */
function statementIn(text: string): Statement | undefined {
  const { article } = parseArticle('claim.txt', 'claim', text);
  const statements = article ? findStatements(article).statements.filter(({ mention }) => mention) : [];
  return [...statements].sort((a, b) => b.end - b.start - (a.end - a.start))[0];
}

export function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && one.end > other.start;
}
