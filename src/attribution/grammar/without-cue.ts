import { CLASS, isOf } from '../lexicon/word-classes';
import { words } from '../lexicon/word-lists';
import type { Statement } from '../statement';
import { nounPhraseFrom, type Range } from './phrases';
import { spanOf, textSpan, trim } from './spans';
import { subjectOfSentence } from './sentence-subject';
import { subjectBefore } from './subjects';
import { speakerIn } from './speaker-phrase';
import { endsLikeSpeech, endsWithComma, isDash, isMainVerb, isQuotation, MARK, type TaggedToken } from './token';
import type { Tokens } from './tokenise';
import { statementOf } from './without-verb';

/** @returns the statement of a sentence without a cue: a document that somebody issues, a name and a colon, or a name after a dash. */
export function withoutCue(tokens: Tokens, range: Range): readonly Statement[] {
  const named = [...issued(tokens, range), ...nameAndColon(tokens, range), ...signed(tokens, range)];
  return named.length > 0 ? named : [...mentioned(tokens, range), ...behindColon(tokens, range)];
}

/** In tokens. */
const LONGEST_NAME = 8;

/** `Rossi issued a statement: "…"`, `Rossi released a statement on Monday, "…"` */
function issued(tokens: Tokens, { start, end }: Range): readonly Statement[] {
  const verb = tokens.findIndex(({ lower }, at) => at > start && at < end && ISSUED.has(lower));
  const subject = verb < 0 ? undefined : subjectOfSentence(tokens, start, verb);
  const mention = subject?.mention.end === verb ? speakerIn(tokens, subject.mention) : undefined;
  const object = mention && nounPhraseFrom(tokens, verb + 1, end);
  if (!object || !isOf(tokens[object.end - 1], CLASS.document)) return [];
  let mark = object.end;
  while (mark < end && tokens[mark]?.kind === 'word' && !isMainVerb(tokens[mark])) mark += 1;
  const isIntroduced = /^[,:]$/u.test(tokens[mark]?.text ?? '') && isQuotation(tokens[mark + 1]);
  const content = isIntroduced ? trim(tokens, { start: mark + 1, end }) : undefined;
  if (!content || !tokens.slice(content.start, content.end).every(isQuotation)) return [];
  const cue = { start: verb, end: object.end };
  return [statementOf(tokens, { content, kind: 'direct', rule: 'cue, then quotation', cue, mention })];
}

/** `Rossi made the following statement:`, `The paper rated this statement by Rossi:` */
export function authorBefore(
  tokens: Tokens,
  { start, end }: Range,
): { readonly cue: Range; readonly mention: Range } | undefined {
  const noun = tokens.findLastIndex((token, at) => at > start && at < end && isText(token));
  const before = tokens[noun - 1]?.lower ?? '';
  const isThis = noun > 0 && /^(?:this|these|following)$/u.test(before);
  const by = isThis && tokens[noun + 1]?.lower === 'by' ? nounPhraseFrom(tokens, noun + 2, end) : undefined;
  const author = by && speakerIn(tokens, by);
  if (author) return { cue: { start: noun, end: noun + 1 }, mention: author };
  const verb = tokens.findIndex(({ lower }, at) => isThis && at > start && at < noun && MADE.has(lower));
  const subject = verb < 0 ? undefined : subjectBefore(tokens, verb - 1, start);
  const mention = subject && speakerIn(tokens, subject.mention);
  return mention && { cue: { start: verb, end: noun + 1 }, mention };
}

function isText(token: TaggedToken): boolean {
  return isOf(token, CLASS.document) || /^(?:comments?|remarks?|answers?|repl(?:y|ies))$/u.test(token.lower);
}

const MADE = words('made makes gave gives offered had issued released published posted');
const ISSUED = words('issued issues released releases published publishes distributed circulated');

/** `Rossi: "…"` and `Rossi summed up his day: "…"` */
function nameAndColon(tokens: Tokens, { start, end }: Range): readonly Statement[] {
  const phrase = nounPhraseFrom(tokens, start, end);
  if (phrase?.start !== start || phrase.end - start > LONGEST_NAME || !tokens[start]?.capital) return [];
  if (isHeadline(tokens, phrase) || givenFrom(tokens, start) > start) return [];
  const owner = tokens[phrase.end - 2]?.possessive && TAKES.has(tokens[phrase.end - 1]?.lower ?? '');
  const colon = colonBeforeQuotation(tokens, phrase.end, end);
  const content = trim(tokens, { start: colon + 1, end });
  if (colon < 0 || !content || (colon > phrase.end && !isOnlyName(tokens, phrase, colon))) return [];
  const cue = { start: colon, end: colon + 1 };
  return [
    statementOf(tokens, {
      content,
      kind: 'direct',
      rule: 'name and colon',
      cue,
      mention: owner ? { start, end: phrase.end - 1 } : phrase,
    }),
  ];
}

/** `Rossi's take: "…"` */
const TAKES = words('take answer reply response verdict message advice view reaction comment words');

/** `Weber Addresses Harbour Fire: "It Is Late"`: a verb among words with capitals, or more of them than names have. */
function isHeadline(tokens: readonly TaggedToken[], { start, end }: Range): boolean {
  const words = tokens.slice(start, end);
  if (words.length < SHORTEST_HEADLINE || !words.every(({ capital }) => capital)) return false;
  const isTitled = isOf(words[0], CLASS.title);
  const isVerb = ({ lower }: TaggedToken): boolean => /[^s']s$/u.test(lower) && !NAMES_IN_S.has(lower);
  return !isTitled && (words.length > SHORTEST_HEADLINE || words.slice(1, -1).some(isVerb));
}

/** In words. */
const SHORTEST_HEADLINE = 4;
const NAMES_IN_S = words(
  'james charles thomas francis frances nicholas chris dennis douglas louis lewis carlos marcos marcus luis hans jonas lucas klaus elias andreas alexis agnes iris doris ines angeles',
);

/** Words may stand between a name and its colon, but no other name. */
function isOnlyName(tokens: readonly TaggedToken[], { start, end }: Range, colon: number): boolean {
  const isName = tokens
    .slice(start, end)
    .every(
      (token) =>
        (token.capital || isOf(token, CLASS.person | CLASS.document | CLASS.determiner) || token.lower === 'and') &&
        (token.verb === undefined || isOf(token, CLASS.document)),
    );
  const isPlain = (token: TaggedToken): boolean => !token.capital && token.kind === 'word';
  return (
    isName && tokens.slice(end, colon).every((token) => isPlain(token) || isOf(token, CLASS.calendar) || isYear(token))
  );
}

function isYear({ text }: TaggedToken): boolean {
  return /^(?:19|20)\d\d$/u.test(text);
}

/** @returns the colon directly before a quotation, or -1. */
function colonBeforeQuotation(tokens: readonly TaggedToken[], from: number, end: number): number {
  for (let at = from; at < end - 1; at += 1) {
    if (isQuotation(tokens[at])) return -1;
    if (tokens[at]?.text === ':') return isQuotation(tokens[at + 1]) ? at : -1;
  }
  return -1;
}

/** In characters. */
const SHORTEST_MENTIONED = 20;

/** `"…," was another`, `"…," read one`: what somebody says, whom the text does not name or whose name is not read. */
function mentioned(tokens: Tokens, { start, end }: Range): readonly Statement[] {
  const after = tokens[start + 1];
  // `"…," the third album by Rossi, is late`
  const isTitle = isOf(after, CLASS.determiner | CLASS.preposition) && after?.capital === false;
  const isSpoken = isOf(after, CLASS.be) || (endsWithComma(tokens[start]) && !isTitle);
  return isSpoken && start + 2 < end ? openSpeech(tokens, start) : [];
}

/** But not a word of a headline in capitals. */
function isPerson(token: TaggedToken): boolean {
  return (
    isOf(token, CLASS.singleRole | CLASS.subjectPronoun) || (token.inName && !token.opens && /\p{Ll}/u.test(token.text))
  );
}

/** `Rossi had one answer: "…"`: open, but for `From the letter: "…"`, `Here is Rossi in May: "…"` and `It was late - Rossi: "…"`. */
function behindColon(tokens: Tokens, { start, end }: Range): readonly Statement[] {
  const colon = colonBeforeQuotation(tokens, start, end);
  const isLast = colon + 2 === end || /^[([]$/u.test(tokens[colon + 2]?.text ?? '');
  if (colon <= start || !isLast || isThought(tokens, start, colon)) return [];
  const given = givenFrom(tokens, start);
  const dash = tokens.findLastIndex((token, at) => at > start && at < colon && isDash(token));
  // `Weber had a word for the mayor - Rossi: "…"`
  const opener = dash > 0 && !tokens.slice(start, dash).some(isPerson) ? dash + 1 : end;
  const from = given > start ? given : opener;
  const phrase = nounPhraseFrom(tokens, from, colon);
  const isWhole = from !== opener || phrase?.end === colon;
  const isNamed = phrase?.start === from && isWhole && isOnlyName(tokens, phrase, colon);
  const mention = isNamed ? speakerIn(tokens, phrase) : undefined;
  const cue = textSpan(tokens, { start: colon, end: colon + 1 });
  const said = openSpeech(tokens, colon + 1);
  return mention ? said.map((speech) => ({ ...speech, cue, mention: textSpan(tokens, mention) })) : said;
}

/** @returns the token behind `From`, `More from` and `Here is` at the head of a sentence, or the first. */
function givenFrom(tokens: readonly TaggedToken[], start: number): number {
  const opening = GIVEN.exec(tokens.slice(start, start + 2).reduce((text, { lower }) => `${text}${lower} `, ''))?.[0];
  return opening === undefined ? start : start + opening.split(' ').length - 1;
}

const GIVEN = /^(?:(?:more )?from |here's |here is )/u;

/** `Weber imagined what Rossi was thinking: "…"` */
function isThought(tokens: readonly TaggedToken[], start: number, end: number): boolean {
  return tokens.slice(start, end).some(({ lower }) => THOUGHTS.has(lower));
}

const THOUGHTS = words('imagine imagines imagined imagining pictured thought thoughts thinking');

function openSpeech(tokens: Tokens, at: number): readonly Statement[] {
  const quoted = tokens[at];
  const span = spanOf(tokens, { start: at, end: at + 1 });
  // `"The Old Man and the Sea," was next`: a title.
  const isTitle = !/ \p{Ll}{4}/u.test(quoted?.text ?? '');
  if (!endsLikeSpeech(quoted) || !isQuotation(quoted) || span.end - span.start < SHORTEST_MENTIONED || isTitle)
    return [];
  return [{ ...span, kind: 'direct', rule: 'quotation on its own', denied: false }];
}

/** `"…" — Rossi` */
function signed(tokens: Tokens, { start, end }: Range): readonly Statement[] {
  const dash = start + 1;
  if (!isSignature(tokens, dash)) return [];
  const phrase = nounPhraseFrom(tokens, dash + 1, end);
  if (!phrase || !tokens[dash + 1]?.capital || phrase.end - phrase.start > LONGEST_NAME) return [];
  const rest = tokens.slice(phrase.end, end);
  if (rest.some(({ kind }) => kind !== 'mark') && rest[0]?.text !== ',') return [];
  const content = { start, end: dash };
  const cue = { start: dash, end: dash + 1 };
  return [statementOf(tokens, { content, kind: 'direct', rule: 'quotation, then name', cue, mention: phrase })];
}

/** `"It was late…" Rossi said.`: no sentence of its own. */
export function isSpeakerBehind(tokens: readonly TaggedToken[], at: number): boolean {
  if (!isQuotation(tokens[at - 1]) || !/(?:[?!…]|\.\.)["”»’']*$/u.test(tokens[at - 1]?.text ?? '')) return false;
  let verb = at;
  while (tokens[verb]?.capital) verb += 1;
  const entry = verb > at ? tokens[verb]?.verb : undefined;
  return entry?.form === 'past' && entry.verb.takes.includes('v') && /^[.,]$/u.test(tokens[verb + 1]?.text ?? '');
}

export function isSignature(tokens: readonly TaggedToken[], at: number): boolean {
  return isQuotation(tokens[at - 1]) && (isDash(tokens[at]) || tokens[at]?.text === '―');
}

export function isQuotationOnly(
  tokens: readonly TaggedToken[],
  { start, end, marks }: Range & { readonly marks: number },
): boolean {
  if (marks !== MARK.quotation) return false;
  for (let at = start; at < end; at += 1) {
    const { kind, lower = '' } = tokens[at] ?? {};
    if (kind !== 'quotation' && kind !== 'mark' && (at > start || !/^(?:and|but)$/u.test(lower))) return false;
  }
  return true;
}

/** `"There were few loaves, but most bakers were paid" for the work.`: behind what is said no verb follows. */
export function opensWithSpeech(tokens: Tokens, { start, end }: Range): boolean {
  const first = tokens[start];
  const words = first?.quotation && !endsLikeSpeech(first) ? first.text.split(' ').length : 0;
  return (
    words >= SHORTEST_OPENING &&
    tokens.slice(start + 1, end).every((token) => !isMainVerb(token) && !isOf(token, CLASS.be))
  );
}

/** In words. */
const SHORTEST_OPENING = 6;
