import type { Span } from '../../articles/article';
import { CLASS, isOf } from '../lexicon/word-classes';
import { PROMISES, REACTIONS, VIEWS } from '../lexicon/word-lists';
import type { Statement } from '../statement';
import type { CuedSentence } from './cue';
import { nounPhraseBefore, nounPhraseFrom, type Range } from './phrases';
import { kindOf, spanOf, textSpan, trim } from './spans';
import { endsWithRole, namedBeside } from './named-beside';
import { headOf, speakerIn } from './speaker-phrase';
import { subjectOfSentence } from './sentence-subject';
import { endOf } from './content-end';
import { isArticle, isMainVerb, isQuotation, MARK, type TaggedToken } from './token';
import type { Tokens } from './tokenise';

/** `According to Rossi, it was late`, `It was late, according to Rossi`. */
export function accordingTo({ tokens, range, cues }: CuedSentence): readonly Statement[] {
  for (let at = range.start; at + 2 < range.end; at += 1) {
    if (/^(?:in|by)$/u.test(tokens[at]?.lower ?? '')) {
      const viewed = inView({ tokens, range, cues }, at);
      if (viewed) return [viewed];
    }
    if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to') continue;
    const source = sourceFrom(tokens, at + 2, range.end);
    const content = source && contentBeside({ tokens, range, cues }, at, source);
    if (!content) return [];
    const speaker = speakerIn(tokens, source);
    const mention =
      ownerOf(tokens, source, { start: range.start, end: at }) ??
      (speaker && !isNameOfThing(tokens, speaker, source.end) ? speaker : named(tokens, source));
    if (!mention) return [];
    const kind = kindOf(tokens, content, [{ start: at, end: source.end }]);
    return [statementOf(tokens, { content, kind, rule: 'according to', cue: { start: at, end: at + 2 }, mention })];
  }
  return [];
}

type StatementParts = Pick<Statement, 'kind' | 'rule'> & Readonly<Record<'content' | 'cue' | 'mention', Range>>;

/** @returns the statement in its spans of the text; of a possessive mention without the `'s`. */
export function statementOf(tokens: Tokens, { content, kind, rule, cue, mention }: StatementParts): Statement {
  const parts = { cue: textSpan(tokens, cue), mention: ownerSpan(tokens, mention) };
  return { ...spanOf(tokens, content), kind, rule, ...parts, denied: false };
}

/** `a CNN` of "a CNN tally": a name behind an article belongs to the document. */
function isNameOfThing(tokens: readonly TaggedToken[], { start, end }: Range, last: number): boolean {
  const isName = tokens.slice(start + 1, end).every(({ capital }) => capital);
  return /^an?$/u.test(tokens[start]?.lower ?? '') && isName && isOf(tokens[last - 1], CLASS.document);
}

/** Without the `'s` of a possessive. */
function ownerSpan(tokens: Tokens, { start, end }: Range): Span {
  const span = textSpan(tokens, { start, end });
  if (tokens[end - 1]?.possessive !== true) return span;
  return { start: span.start, end: span.end - (tokens[end - 1]?.lower.endsWith("'s") ? 2 : 1) };
}

/** `according to a Freedom of Information reply`: without a noun for a speaker, a phrase that holds a name. */
function named(tokens: readonly TaggedToken[], { start, end }: Range): Range | undefined {
  return tokens.slice(start, end).some(({ inName }) => inName) ? { start, end } : undefined;
}

/** In tokens. */
const LONGEST_NAME = 8;

/** `In Rossi's view, it was late`, `Weber, in his account, had known` */
function inView({ tokens, range, cues }: CuedSentence, at: number): Statement | undefined {
  let view = at + 2;
  while (view < Math.min(range.end, at + LONGEST_NAME) && !VIEWS.has(tokens[view]?.lower ?? '')) view += 1;
  const owner = tokens[view - 1];
  if (!VIEWS.has(tokens[view]?.lower ?? '') || tokens[view + 1]?.text !== ',') return undefined;
  if (!owner?.possessive && !/^(?:his|her|their)$/u.test(owner?.lower ?? '')) return undefined;
  const isFirst = at === range.start;
  if (!isFirst && tokens[at - 1]?.text !== ',') return undefined;
  const end = nextClause({ tokens, range, cues }, view);
  const content = trim(tokens, { start: isFirst ? view + 2 : range.start, end });
  if (!content) return undefined;
  const cue = { start: at, end: view + 1 };
  const mention = { start: at + 1, end: view };
  return statementOf(tokens, { content, kind: kindOf(tokens, content, [cue]), rule: 'according to', cue, mention });
}

/** `Rossi's claim that it was late`, `the claim by Rossi that it was late`. */
export function nounOfSaying(tokens: Tokens, { start, end }: Range): readonly Statement[] {
  for (let at = start + 1; at + 1 < end; at += 1) {
    const token = tokens[at];
    if (!token || (token.marks & MARK.noun) === 0) continue;
    const owner = ownerBefore(tokens, at, start);
    const by = /^(?:by|of|from)$/u.test(tokens[at + 1]?.lower ?? '') ? nounPhraseFrom(tokens, at + 2, end) : undefined;
    const mention = owner ?? (by && speakerIn(tokens, by));
    // `her assertion in the debate that`
    const isBeside = owner && isOf(tokens[at + 1], CLASS.preposition) && tokens[at + 1]?.lower !== 'to';
    const beside = isBeside ? nounPhraseFrom(tokens, at + 2, end) : undefined;
    const that = owner ? (beside?.end ?? at + 1) : (by?.end ?? end);
    const first = owner?.start ?? nounPhraseBefore(tokens, at, start)?.start ?? at;
    const isPromise =
      tokens[that]?.lower === 'to' && PROMISES.has(token.lower) && !isOf(tokens[that + 1], CLASS.determiner);
    if (!mention || (tokens[that]?.lower !== 'that' && !isPromise)) continue;
    let last = that;
    while (last < end && tokens[last]?.text !== ',') last += 1;
    if (!isObjectAt(tokens, first, start)) last = mainVerbBehind(tokens, { start: that, end: last });
    const content = trim(tokens, { start: that, end: endOf(tokens, { start: that, end: last }) });
    if (!content || content.end - that < SHORTEST_CLAUSE) continue;
    const kind = kindOf(tokens, content, []);
    return [statementOf(tokens, { content, kind, rule: 'noun of saying', cue: { start: at, end: at + 1 }, mention })];
  }
  return [];
}

/** A phrase behind a verb or a preposition. */
function isObjectAt(tokens: readonly TaggedToken[], at: number, floor: number): boolean {
  const before = tokens[at - 1];
  if (at <= floor || before?.kind !== 'word' || before.capital) return false;
  return (
    isOf(before, CLASS.preposition) || !isOf(before, CLASS.be | CLASS.conjunction | CLASS.subordinator | CLASS.adverb)
  );
}

/** `Rossi's claim that thieves had promised to return drew laughter`: @returns where the verb of the claim stands, or the start without one. */
function mainVerbBehind(tokens: readonly TaggedToken[], { start, end }: Range): number {
  let verbs = 0;
  for (let at = start + 2; at < end; at += 1) {
    if (REACTIONS.has(tokens[at]?.lower ?? '')) return at;
    if (isOf(tokens[at], CLASS.be)) verbs += 1;
    if (verbs > 1) return at;
  }
  return start;
}

/** In tokens, with `that`. */
const SHORTEST_CLAUSE = 4;

/** `Rossi's latest claim`, `her claim` */
function ownerBefore(tokens: readonly TaggedToken[], at: number, floor: number): Range | undefined {
  for (let left = at - 1; left >= Math.max(floor, at - 3); left -= 1) {
    const token = tokens[left];
    if (token?.possessive) {
      const phrase = nounPhraseBefore(tokens, at, floor);
      const of = tokens.slice(0, left).findLastIndex(({ lower }) => lower === 'of');
      return phrase && { start: Math.max(phrase.start, of + 1), end: left + 1 };
    }
    if (/^(?:his|her|their)$/u.test(token?.lower ?? '')) return { start: left, end: left + 1 };
    if (token?.nominal !== true || isOf(token, CLASS.determiner)) return undefined;
  }
  return undefined;
}

/** `according to figures by the ministry`: the ministry is the source. */
function sourceFrom(tokens: readonly TaggedToken[], at: number, end: number): Range | undefined {
  if (/^(?:him|her|them)$/u.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.kind !== 'word')
    return { start: at, end: at + 1 };
  // `according to the "Bread for All" document`
  const titled = isArticle(tokens[at]) && isQuotation(tokens[at + 1]) && isOf(tokens[at + 2], CLASS.document);
  if (titled) return { start: at, end: at + 3 };
  const phrase = joinedByTo(tokens, nounPhraseFrom(tokens, at, end), end);
  const author = phrase && tokens[phrase.end]?.lower === 'by' ? nounPhraseFrom(tokens, phrase.end + 1, end) : undefined;
  if (author || !phrase) return author;
  const named = namedBeside(tokens, { mention: phrase, start: at }, end).mention;
  // `It was late, according to a spokesman, Karl Frisk.`
  const isLast = tokens.slice(named.end, end).every(({ kind }) => kind === 'mark');
  return isLast && !isOfOther(tokens, { start: at, end: named.start - 1 }) ? named : phrase;
}

/** `a letter to the mayor`, `a friend of the mayor`: the name behind it is the mayor's. */
function isOfOther(tokens: readonly TaggedToken[], range: Range): boolean {
  const isBehind = tokens.slice(range.start, range.end).some((token) => isOf(token, CLASS.preposition));
  const isPerson = isOf(tokens[range.end - 1], CLASS.person | CLASS.role);
  return isBehind && (isPerson || isOf(tokens[headOf(tokens, range)], CLASS.document));
}

/** `a Right to Information reply` */
function joinedByTo(tokens: readonly TaggedToken[], phrase: Range | undefined, end: number): Range | undefined {
  const isCut = phrase && tokens[phrase.end]?.lower === 'to' && tokens[phrase.end - 1]?.capital === true;
  const rest = isCut && isArticle(tokens[phrase.start]) ? nounPhraseFrom(tokens, phrase.end + 1, end) : undefined;
  return phrase && rest ? { start: phrase.start, end: rest.end } : phrase;
}

/** The text before "according to", and after it if a verb follows; at the head of a sentence, the text after the next comma. */
function contentBeside({ tokens, range, cues }: CuedSentence, at: number, source: Range): Range | undefined {
  const end = nextClause({ tokens, range, cues }, source.end);
  const isInserted = tokens[source.end]?.text === ',' && isMainVerb(tokens[source.end + 1]);
  // `left after, according to her, it was late`
  if (tokens[at - 1]?.text === ',' && isOf(tokens[at - 2], CLASS.subordinator) && tokens[source.end]?.text === ',')
    return trim(tokens, { start: source.end + 1, end });
  if (!opensBefore(tokens, range.start, at)) return trim(tokens, { start: range.start, end: isInserted ? end : at });
  const commas = [];
  for (let at = source.end; at < end; at += 1) if (tokens[at]?.text === ',') commas.push(at);
  const [first, second] = commas;
  if (first === undefined) return undefined;
  const comma = second !== undefined && describesSource(tokens, first, second) ? second : first;
  return trim(tokens, { start: comma + 1, end: endOf(tokens, { start: comma + 1, end }) });
}

/** `But according to Rossi, it was late` */
function opensBefore(tokens: readonly TaggedToken[], start: number, end: number): boolean {
  return tokens.slice(start, end).every((token) => isOf(token, CLASS.conjunction | CLASS.adverb));
}

/** `According to Rossi, who bakes in Lund, …`, `According to Rossi, a baker in Lund, …`; but `According to Rossi, the baker, dressed in white, …` */
function describesSource(tokens: readonly TaggedToken[], comma: number, next: number): boolean {
  if (/^(?:who|which|whose)$/u.test(tokens[comma + 1]?.lower ?? '')) return true;
  const isOfSubject = /(?:ed|ing)$|^who$/u.test(tokens[next + 1]?.lower ?? '');
  const phrase = nounPhraseFrom(tokens, comma + 1, next);
  if (!phrase || isOfSubject || !endsWithRole(tokens, phrase)) return false;
  return phrase.end === next || isOf(tokens[phrase.end], CLASS.preposition);
}

/** `Rossi raised it, according to her own account`: the owner is the subject of the sentence. */
function ownerOf(tokens: readonly TaggedToken[], source: Range, before: Range): Range | undefined {
  const isOwn =
    /^(?:his|her|its|their)$/u.test(tokens[source.start]?.lower ?? '') && tokens[source.start + 1]?.lower === 'own';
  return isOwn ? subjectOfSentence(tokens, before.start, before.end)?.mention : undefined;
}

/** @returns the start of another speaker's clause, `, and he said`, or the end of the sentence. */
function nextClause({ tokens, range, cues }: CuedSentence, from: number): number {
  for (const { subject } of cues) {
    const start = subject?.start ?? -1;
    if (start > from && /^(?:and|but|while)$/u.test(tokens[start - 1]?.lower ?? '') && tokens[start - 2]?.text === ',')
      return start - 2;
  }
  return range.end;
}
