import { SPEECH, type Article, type Metadata, type Span } from '../articles/article';
import { nameOnLine } from '../articles/formats/label-lines';
import { labelLength } from '../articles/formats/transcripts';
import { nounPhraseFrom, type Range } from './grammar/phrases';
import { textSpan } from './grammar/spans';
import { subjectOfSentence } from './grammar/sentence-subject';
import { endsWithRole, namedBeside } from './grammar/named-beside';
import type { TaggedToken } from './grammar/token';
import { tokenise, type ParagraphSentences, type Tokens } from './grammar/tokenise';
import { fold } from '../text/normalize';
import { intervieweeAmong, onlyPerson } from './interviewee';
import { CLASS, isOf } from './lexicon/word-classes';
import { BODIES } from './lexicon/word-lists';
import { addNames, type NameMention } from './people/mentions';
import { inNameCase } from './people/names';
import type { Statement } from './statement';

export interface ParagraphSpan extends ParagraphSentences {
  readonly start: number;
  readonly end: number;
  readonly speech: number;
}

export function paragraphsOf(article: Article): readonly ParagraphSpan[] {
  const { paragraphs, sentences } = article;
  const headline = headlineTurns(article);
  let first = 0;
  return Array.from(paragraphs.starts, (start, at) => {
    let next = first;
    while (sentences.paragraphs[next] === at + 1) next += 1;
    const sentenceStarts = sentences.starts.subarray(first, next);
    first = next;
    const end = paragraphs.ends[at] ?? start;
    const speech = at < headline ? SPEECH.prose : (paragraphs.speech[at] ?? SPEECH.prose);
    // The signature of a block quote is no sentence, but names who speaks.
    const lastEnd = speech === SPEECH.quoted ? end : (sentences.ends[next - 1] ?? start);
    return { start, end, speech, sentenceStarts, lastEnd };
  });
}

/** `Mayor Rossi: Bread Is Late` above turns of `ROSSI:` and `WEBER:` is no turn: @returns how many paragraphs stand before the first of these. */
function headlineTurns({ paragraphs: { starts, ends, speech }, text }: Article): number {
  const isTurn = (at: number, label: RegExp): boolean =>
    speech[at] === SPEECH.turn && label.test(text.slice(starts[at], ends[at]));
  if (!isTurn(0, /^[^:]*\p{Ll}[^:]*: (?:[‘“"']?\p{Lu}\S*\s){4}/u)) return 0;
  const next = starts.findIndex((_, at) => isTurn(at, /^[^:\p{Ll}]{2,40}:/u));
  return Math.max(0, next);
}

/** The whole span as a direct statement, without quotation marks around it. */
export function wholeStatement(text: string, { start, end }: Span): Omit<Statement, 'rule'> {
  const [, before = '', words = ''] = /^(\s*["“«„]?)(.*?)["”»“]?\s*$/su.exec(text.slice(start, end)) ?? [];
  const from = start + before.length;
  const span = { start: from, end: from + words.length };
  return { ...span, pieces: [span], kind: 'direct', denied: false };
}

/** `> It is late. — Anna Rossi`: a block quote needs no marks. The signature is a full name, and a role, or an account and a day, at most. */
export function signedQuote(quote: string, offset: number): Statement | undefined {
  const [, words, dash = '', name] = SIGNED.exec(quote) ?? [];
  if (!words || !name) return undefined;
  const start = offset + words.length;
  const at = start + dash.length;
  const whole = wholeStatement(quote, { start: 0, end: words.length });
  const span = { start: offset + whole.start, end: offset + whole.end };
  const signature = { cue: { start, end: at }, mention: { start: at, end: at + name.length } };
  return { ...whole, ...span, pieces: [span], rule: 'quotation, then name', ...signature };
}

const SIGNED =
  /^(.{8,}?[.!?…”"])(\s*(?:—|―|–|--)\s*)(\p{Lu}[^\s,]*(?: \p{L}[^\s,]*){0,4} \p{Lu}[^\s,]*)(?:,[^.!?]*| \(@\w+\)[^.!?]*)?$/su;

export interface TurnState {
  readonly statements: Statement[];
  /** Words that name who has the turn. */
  speaker: Span | undefined;
  /** Absent in other languages than English. */
  readonly article?: Metadata;
  /** Who is called to the stand, found on first use. */
  witnesses?: readonly Span[];
  /** Of an interview without labels, from what stands above the first answer. */
  interviewee?: Span | undefined;
}

/** Reads a turn of a transcript, or a paragraph that goes on one; adds the name above it. What a turn reports of others stays its speaker's. */
export function readTurn(
  paragraph: ParagraphSpan & { readonly text: string },
  names: NameMention[],
  state: TurnState,
): void {
  const { text, speech, start, lastEnd } = paragraph;
  const isCourt = /^[QA]\. /u.test(text.slice(start, start + 3));
  const isOn = speech === SPEECH.continued;
  const length = isOn ? 0 : labelLength(text.slice(start, lastEnd));
  if (!isOn) {
    const label = length === undefined ? labelAbove(text, start) : { start, end: start + length };
    if (length === undefined)
      addNames(tokenise(text, { sentenceStarts: [label.start], lastEnd: label.end }, []), names);
    state.speaker =
      label.start === label.end && state.article
        ? (state.interviewee ??= intervieweeAmong(names, text, state.article))
        : ((isCourt ? witnessAt(text, start, state) : undefined) ?? speakerOf(text, label, names));
  }
  if (speech === SPEECH.question) return;
  const whole = wholeStatement(text, { start: start + (length ?? 0), end: lastEnd });
  state.statements.push({ ...whole, rule: 'name and colon', ...(state.speaker && { mention: state.speaker }) });
}

function lastLetter(text: string, before: number): number {
  let at = before;
  while (at > 0 && /\s/u.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** A day or a time may stand between the label and the words. */
const MOST_LINES_ABOVE = 3;

/** @returns the name before the words on their line, or on a line above. */
function labelAbove(text: string, start: number): Span {
  let end = lastLetter(text, start);
  for (let back = 0; back < MOST_LINES_ABOVE; back += 1) {
    const from = text.lastIndexOf('\n', end - 1) + 1;
    const name = nameOnLine(text.slice(from, end));
    if (name) return { start: from + name.start, end: from + name.end };
    end = lastLetter(text, from);
  }
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: start };
}

/** @returns the label without a role; of `A:` the one person named in full so far, of initials whom they fit. */
function speakerOf(text: string, span: Span, names: readonly NameMention[]): Span | undefined {
  const label = text
    .slice(span.start, span.end)
    .replace(/[\s([]*\d{1,2}:\d.*$/su, '')
    .trimEnd();
  if (/^(?:A|Answer)\d*[:.]?\s*$/u.test(label)) return onlyPerson(names);
  const [initials] = /^\p{Lu}{2}(?=:?$)/u.exec(label) ?? [];
  const fitting = names.filter(({ name }) => initials !== undefined && initialsOf(name.words) === initials);
  if (fitting.length > 0) return onlyPerson(fitting);
  const { start } = span;
  const name = /^[^,(:]*[^,(:\s]/u.exec(label)?.[0] ?? '';
  return { start, end: start + (label.endsWith('.') ? name.replace(/\.$/u, '') : name).length };
}

const WITNESS =
  /^[ \t]*((?:\p{Lu}[\p{L}.'’-]+ ){1,4}\p{Lu}[\p{L}'’-]+)(?: \((?:re-?)?(?:sworn|affirmed|called|resumed)\b|,\s+(?:(?:re)?called as|an? (?:defen[cs]e |prosecution )?witness|having been)\b)|\b(?:I|State|Crown|People|Defen[cs]e|Prosecution|Government|Plaintiff|Defendant) calls? (?:(?:as )?(?:its|our|my) \p{L}+ witness,? )?((?:\p{Lu}[\p{L}.'’-]+ ){1,3}\p{Lu}[\p{L}'’-]+)/gmu;

/** @returns who gives evidence where `A.` stands. */
function witnessAt(text: string, at: number, state: TurnState): Span | undefined {
  state.witnesses ??= Array.from(text.matchAll(WITNESS), ({ index, 0: all, 1: sworn, 2: called }) => {
    const name = sworn ?? called ?? '';
    const start = index + all.indexOf(name);
    return { start, end: start + name.length };
  });
  return state.witnesses.findLast(({ start }) => start < at);
}

function initialsOf(words: readonly string[]): string {
  return `${words[0]?.charAt(0) ?? ''}${words.at(-1)?.charAt(0) ?? ''}`;
}

/** In characters before a pronoun. */
const SUBJECTS_BACK = 1500;

/** @returns the main subjects of the sentences that a "he" or "she" who speaks may go back to, in reading order. */
export function subjectsFor(
  statements: readonly Pick<Statement, 'mention'>[],
  { text, paragraphs, sentences }: ReadParagraphs,
): readonly Span[] {
  const subjects: Span[] = [];
  const pronouns: number[] = [];
  for (const { mention } of statements)
    if (mention && /^(?:s?he$|his |her )/iu.test(text.slice(mention.start, Math.min(mention.end, mention.start + 4))))
      pronouns.push(mention.start);
  let next = 0;
  for (const [number, tokens] of paragraphs.entries()) {
    const [first = Infinity, last = 0] = [tokens.starts[0], tokens.starts.at(-1)];
    while ((pronouns[next] ?? Infinity) <= first) next += 1;
    if ((pronouns[next] ?? Infinity) >= last + SUBJECTS_BACK) continue;
    for (const range of sentences[number] ?? []) {
      const subject = mainSubject(tokens, range);
      if (subject) subjects.push(textSpan(tokens, subject));
    }
  }
  return subjects;
}

interface ReadParagraphs {
  readonly text: string;
  readonly paragraphs: readonly Tokens[];
  readonly sentences: readonly (readonly Range[])[];
}

/** @returns the subject of a sentence: the name for a role (`The winner, Anna Rossi,`; `The winner is Anna Rossi`), else its first "he" or "she". */
function mainSubject(tokens: readonly TaggedToken[], { start, end }: Range): Range | undefined {
  const found = subjectOfSentence(tokens, start, end);
  if (!found) return firstPronoun(tokens, start, end);
  const { mention } = namedBeside(tokens, found, end);
  if (!endsWithRole(tokens, mention) || !isOf(tokens[mention.end], CLASS.be)) return mention;
  const predicate = nounPhraseFrom(tokens, mention.end + 1, end);
  return predicate && tokens[predicate.end - 1]?.capital === true ? predicate : mention;
}

function firstPronoun(tokens: readonly TaggedToken[], start: number, end: number): Range | undefined {
  for (let at = start; at < end; at += 1)
    if (/^s?he$/u.test(tokens[at]?.lower ?? '')) return { start: at, end: at + 1 };
  return undefined;
}

/** The title of a transcript and a list of who speaks hold names in full, though they are no sentences. */
export function namesAbove(text: string, paragraphs: readonly ParagraphSpan[]): NameMention[] {
  const end = paragraphs[0]?.start ?? 0;
  if (!paragraphs.some(({ speech }) => speech === SPEECH.turn)) return [];
  const lines = text
    .slice(0, end)
    .replace(/^[^\p{Ll}\n]+$/gmu, (line) =>
      inNameCase(line).replace(/\b(?:And|Of|The|By|With|For|At|On|In)\b/gu, (word) => word.toLowerCase()),
    );
  const sentenceStarts = Array.from(lines.matchAll(/^.*\S/gmu), ({ index }) => index);
  const found: NameMention[] = [];
  addNames(tokenise(lines, { sentenceStarts, lastEnd: end }, []), found);
  return found.filter(({ name }) => name.isPersonal && !name.words.some((word) => BODIES.has(fold(word))));
}
