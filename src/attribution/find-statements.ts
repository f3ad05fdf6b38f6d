import { SPEECH, isEnglish, type Article, type Span } from '../articles/article';
import { languageOf } from '../text/languages';
import { fold } from '../text/normalize';
import { attributeSentence, gestureBy, type SentenceTokens } from './attribute-sentence';
import { announcedBy } from './grammar/announced';
import type { Range } from './grammar/phrases';
import { endOfSaid, type ContentSpan } from './grammar/spans';
import { findQuotations, opensQuotation } from './grammar/quotations';
import { isQuotationOnly, isSignature, isSpeakerBehind, opensWithSpeech } from './grammar/without-cue';
import { tokenise, type Tokens } from './grammar/tokenise';
import { addNames, addRoles, type NameMention, type RoleMention } from './people/mentions';
import { addAbbreviations, genderOfGivenName } from './people/names';
import {
  namesAbove,
  paragraphsOf,
  readTurn,
  signedQuote,
  subjectsFor,
  wholeStatement,
  type ParagraphSpan,
  type TurnState,
} from './paragraphs';
import type { Statement } from './statement';
import { statementsInLanguage } from './statements-in-language';

export interface Speech {
  readonly statements: readonly Statement[];
  /** Outside quotations, in reading order. */
  readonly names: readonly NameMention[];
  /** Persons without a name, outside quotations, in reading order. */
  readonly roles: readonly RoleMention[];
  /** Main subjects of the sentences that a `he` or `she` who speaks may go back to, in reading order. */
  readonly subjects: readonly Span[];
  /** `OSI` for `Open Sea Institute (OSI)`. */
  readonly abbreviations: ReadonlyMap<string, string>;
  /** One-word names at the head of a sentence that are also part of a name elsewhere, folded. */
  readonly innerNames: ReadonlySet<string>;
  /** First words of full names at the head of a sentence that also occur in lower case, folded. */
  readonly lowerCaseWords: ReadonlySet<string>;
}

export interface ArticleSpeech {
  readonly article: Article;
  readonly speech: Speech;
}

const CLOSED = { open: undefined, pending: undefined, announced: undefined };

/** Finds the statements of an article sentence by sentence. A quotation without a cue continues the statement before it. Linear time. */
export function findStatements(article: Article): Speech {
  const language = isEnglish(article) ? undefined : languageOf(article.language);
  if (language) return statementsInLanguage(article, language);
  const { text } = article;
  const paragraphs = paragraphsOf(article);
  const state: StatementState = { ...CLOSED, statements: [], speaker: undefined, article };
  const names = namesAbove(text, paragraphs);
  const roles: RoleMention[] = [];
  const abbreviations = new Map<string, string>();
  const read: Tokens[] = [];
  const sentences: (readonly SentenceTokens[])[] = [];
  for (const [at, span] of paragraphs.entries()) {
    const tokens = tokensOf(text, span, paragraphs[at + 1]);
    const ranges = sentencesIn(tokens);
    sentences.push(ranges);
    if (span.speech === SPEECH.prose) readSentences(tokens, ranges, state);
    else if (span.speech === SPEECH.quoted) readBlockQuote({ tokens, ranges }, { text, ...span }, state);
    else readTurn({ text, ...span }, names, Object.assign(state, CLOSED));
    addNames(tokens, names);
    addRoles(tokens, roles);
    addAbbreviations(tokens, text, abbreviations);
    read.push(tokens);
  }
  const statements = state.statements.sort((a, b) => a.start - b.start || b.end - a.end);
  return {
    statements,
    names,
    roles,
    subjects: subjectsFor(statements, { text, paragraphs: read, sentences }),
    abbreviations,
    innerNames: innerNamesAmong(openersOf(names, isOneWord), names),
    lowerCaseWords: lowerCaseAmong(openersOf(names, isFullName), read),
  };
}

function isOneWord({ name: { words } }: NameMention): boolean {
  return words.length === 1;
}

/** With a first word that is not known as a given name. */
function isFullName({ name: { words, given } }: NameMention): boolean {
  return words.length > 1 && genderOfGivenName(given) === 'unknown';
}

/** @returns first words of names at the head of a sentence, where the capital may not belong to the name. */
function openersOf(names: readonly NameMention[], isWanted: (mention: NameMention) => boolean): ReadonlySet<string> {
  const openers = new Set<string>();
  for (const mention of names) if (mention.opens && isWanted(mention)) openers.add(fold(mention.name.words[0] ?? ''));
  return openers;
}

function innerNamesAmong(wanted: ReadonlySet<string>, names: readonly NameMention[]): ReadonlySet<string> {
  if (wanted.size === 0) return wanted;
  const inner = new Set<string>();
  for (const { name, opens } of names) {
    const words = name.foldedWords;
    for (let at = opens ? 1 : 0; at < words.length; at += 1) {
      const word = words[at] ?? '';
      if (wanted.has(word)) inner.add(word);
    }
  }
  return new Set([...wanted].filter((word) => inner.has(word)));
}

function lowerCaseAmong(wanted: ReadonlySet<string>, paragraphs: readonly Tokens[]): ReadonlySet<string> {
  const found = new Set<string>();
  if (wanted.size === 0) return found;
  for (const tokens of paragraphs) {
    for (const { kind, capital, lower } of tokens)
      if (!capital && kind === 'word' && wanted.has(lower)) found.add(lower);
  }
  return found;
}

/** A quotation that the paragraph does not close may go on in the next. */
function tokensOf(text: string, own: ParagraphSpan, next: ParagraphSpan | undefined): Tokens {
  const goesOn = next !== undefined && opensQuotation(text.slice(next.start, next.start + 20));
  return tokenise(text, own, findQuotations(text.slice(own.start, own.end), own.start, goesOn));
}

interface StatementState extends TurnState {
  open: number | undefined;
  pending: ContentSpan | undefined;
  announced: Pick<Statement, 'cue' | 'mention'> | undefined;
}

/** A block quote behind a cue and a colon is a statement, unless it says itself who speaks. Unannounced it goes on nobody's words. */
function readBlockQuote(
  { tokens, ranges }: { readonly tokens: Tokens; readonly ranges: readonly SentenceTokens[] },
  { text, start, lastEnd }: ParagraphSpan & { readonly text: string },
  state: StatementState,
): void {
  const { announced, statements } = state;
  const count = statements.length;
  state.open = undefined;
  readSentences(tokens, ranges, state);
  const signed = signedQuote(text.slice(start, lastEnd).trimEnd(), start);
  if (!signed && statements.slice(count).some(({ mention }) => mention)) return;
  if (signed || announced) statements.length = count;
  if (signed) statements.push(signed);
  if (signed || !announced) return;
  const whole = wholeStatement(text, { start, end: lastEnd });
  statements.push({ ...whole, rule: 'cue and colon, then paragraph', ...announced });
  Object.assign(state, { ...CLOSED, announced });
}

function readSentences(tokens: Tokens, sentences: readonly SentenceTokens[], state: StatementState): void {
  let before: Range | undefined;
  for (const range of sentences) {
    const found = range.marks === 0 ? [] : attributeSentence(tokens, range);
    if (found.length > 0) addStatements(found, tokens, range, state);
    else if (isQuotationOnly(tokens, range) || (state.open !== undefined && opensWithSpeech(tokens, range)))
      continueStatement(tokens, { ...range, before }, state);
    else state.open = undefined;
    before = found.length > 0 ? undefined : range;
    if (!state.pending) state.announced = announcedBy(tokens, range);
    if (state.announced) state.open = undefined;
  }
}

function sentencesIn(tokens: Tokens): readonly SentenceTokens[] {
  const ranges: SentenceTokens[] = [];
  let start = 0;
  let marks = tokens[0]?.marks ?? 0;
  for (let at = 1; at <= tokens.length; at += 1) {
    const token = tokens[at];
    if (token && (!token.opens || isSignature(tokens, at) || isSpeakerBehind(tokens, at))) {
      marks |= token.marks;
      continue;
    }
    ranges.push({ start, end: at, marks });
    start = at;
    marks = token?.marks ?? 0;
  }
  return tokens.length === 0 ? [] : ranges;
}

function addStatements(found: readonly Statement[], tokens: Tokens, range: Range, state: StatementState): void {
  const first = tokens[range.start];
  const { pending } = state;
  const opening = found.findIndex(({ start, kind }) => kind !== 'indirect' && start === first?.quotation?.inner.start);
  const whole = found.map((statement, at) => (pending && at === opening ? joinPieces(pending, statement) : statement));
  state.pending = undefined;
  const lastStart = endOfSaid(tokens, range);
  const goesOn = whole.findIndex(
    ({ rule, kind, end }) =>
      rule === 'quotation, then cue' ||
      rule === 'clause, then cue' ||
      ((kind !== 'indirect' || rule === 'cue, then clause') && end >= lastStart - 1),
  );
  state.open = goesOn < 0 ? undefined : state.statements.length + goesOn;
  state.statements.push(...whole);
}

/** @param range with the sentence before it in the paragraph */
function continueStatement(
  tokens: Tokens,
  { start, end, before }: Range & { readonly before: Range | undefined },
  state: StatementState,
): void {
  const quotations = tokens.slice(start, end).flatMap(({ quotation }) => quotation ?? []);
  const pieces = quotations.map(({ inner }) => inner);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return;
  const open = state.open === undefined ? undefined : state.statements[state.open];
  const found = { start: first.start, end: last.end, pieces };
  if (open && state.open !== undefined) {
    const kind = open.kind === 'indirect' ? 'mixed' : open.kind;
    state.statements[state.open] = joinPieces(open, { ...open, ...found, kind });
  } else if (quotations.at(-1)?.closed === false) state.pending = joinPieces(state.pending, found);
  else addUnattributed(joinPieces(state.pending, found), before && gestureBy(tokens, before), state);
}

/** @returns `later`, from the start of `earlier`. */
function joinPieces<Content extends ContentSpan>(earlier: ContentSpan | undefined, later: Content): Content {
  return earlier ? { ...later, start: earlier.start, pieces: [...earlier.pieces, ...later.pieces] } : later;
}

const SHORTEST_ALONE = 20;

function addUnattributed(content: ContentSpan, gesture: Span | undefined, state: StatementState): void {
  state.pending = undefined;
  if (!gesture && content.end - content.start < SHORTEST_ALONE) return;
  state.open = state.statements.length;
  const { announced } = state;
  const rule = announced
    ? 'cue and colon, then paragraph'
    : gesture
      ? 'gesture, then quotation'
      : 'quotation on its own';
  const speech = announced ?? (gesture && { mention: gesture });
  state.statements.push({ ...content, kind: 'direct', rule, ...speech, denied: false });
}
