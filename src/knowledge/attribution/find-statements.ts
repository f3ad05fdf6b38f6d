import type { Article, Paragraph } from '../article';
import { announcedBy, attributeSentence } from './attribute-sentence';
import { fold } from './fold';
import { namesIn, type NameMention } from './name-mentions';
import type { Range } from './noun-phrases';
import { rolesIn, type RoleMention } from './role-mentions';
import { findQuotations, opensQuotation } from './quotations';
import type { Statement } from './statement';
import { tokenise, type Token } from './tokens';

/** What is said in an article, and the names in it. */
export interface Speech {
  /** In the order in which they begin. */
  readonly statements: readonly Statement[];
  /** Outside quotations, in reading order. */
  readonly names: readonly NameMention[];
  /** Persons without a name, outside quotations, in reading order. */
  readonly roles: readonly RoleMention[];
  /** Of the first words of names at the head of a sentence: those that are a part of a name elsewhere too. */
  readonly innerNames: ReadonlySet<string>;
  /** Of the same: those that stand somewhere in small letters. */
  readonly smallWords: ReadonlySet<string>;
}

/**
 * Finds who says what in an article, sentence by sentence, and gives quotations that go on without a cue to the one who began them.
 * Linear in the text.
 */
export function findStatements(article: Article): Speech {
  const paragraphs = article.sections.flatMap((section) => section.paragraphs);
  const reading: Reading = { statements: [], open: undefined, waiting: undefined, announced: undefined };
  const names: NameMention[] = [];
  const roles: RoleMention[] = [];
  const smallWords = new Set<string>();
  paragraphs.forEach((paragraph, at) => {
    const next = paragraphs[at + 1];
    const goesOn = next !== undefined && opensQuotation(article.source.slice(next.start, next.start + 20));
    const tokens = tokensOf(article.source, paragraph, goesOn);
    readParagraph(tokens, reading);
    names.push(...namesIn(tokens));
    roles.push(...rolesIn(tokens));
    for (const { kind, capital, lower } of tokens) if (kind === 'word' && !capital) smallWords.add(lower);
  });
  const statements = [...reading.statements].sort((a, b) => a.start - b.start || b.end - a.end);
  const inner = new Set<string>();
  for (const { words, opens } of names) for (let at = opens ? 1 : 0; at < words.length; at += 1) inner.add(fold(words[at] ?? ''));
  const opening = names.flatMap(({ words, opens }) => (opens ? fold(words[0] ?? '') : []));
  const among = (all: ReadonlySet<string>): ReadonlySet<string> => new Set(opening.filter((word) => all.has(word)));
  return { statements, names, roles, innerNames: among(inner), smallWords: among(smallWords) };
}

function tokensOf(source: string, paragraph: Paragraph, goesOn: boolean): readonly Token[] {
  const { start, end, sentences } = paragraph;
  return tokenise(source, sentences, findQuotations(source.slice(start, end), start, goesOn));
}

interface Reading {
  readonly statements: Statement[];
  /** Index of the statement that a quotation without a cue would go on with. */
  open: number | undefined;
  /** Where a quotation began that no cue has followed yet. */
  waiting: { readonly start: number; readonly end: number } | undefined;
  /** Who the sentence before said would speak. */
  announced: Pick<Statement, 'cue' | 'mention'> | undefined;
}

function readParagraph(tokens: readonly Token[], reading: Reading): void {
  for (const range of sentencesIn(tokens)) {
    const found = attributeSentence(tokens, range);
    if (found.length > 0) note(found, tokens, range, reading);
    else if (isQuotationOnly(tokens, range)) goOn(tokens, range, reading);
    else reading.open = undefined;
    reading.announced = announcedBy(tokens, range);
    if (reading.announced) reading.open = undefined;
  }
}

function sentencesIn(tokens: readonly Token[]): readonly Range[] {
  const ranges: Range[] = [];
  let start = 0;
  for (let at = 1; at <= tokens.length; at += 1) {
    if (at < tokens.length && (tokens[at]?.opens !== true || isSignature(tokens, at))) continue;
    ranges.push({ start, end: at });
    start = at;
  }
  return tokens.length === 0 ? [] : ranges;
}

/** `"…" — Rossi`: the dash belongs to the quotation before it. */
function isSignature(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.kind === 'quotation' && /^(?:―|—|–|-|--)$/u.test(tokens[at]?.text ?? '');
}

function isQuotationOnly(tokens: readonly Token[], { start, end }: Range): boolean {
  const within = tokens.slice(start, end);
  return within.some(({ kind }) => kind === 'quotation') && within.every(({ kind }) => kind === 'quotation' || kind === 'mark');
}

function note(found: readonly Statement[], tokens: readonly Token[], range: Range, reading: Reading): void {
  const first = tokens[range.start];
  const { waiting } = reading;
  const opening = found.findIndex(({ start, kind }) => kind !== 'indirect' && start === first?.quotation?.inner.start);
  const whole = found.map((statement, at) => (waiting && at === opening ? { ...statement, start: waiting.start } : statement));
  reading.waiting = undefined;
  const last = tokens[range.end - 1];
  const goesOn = whole.findIndex(({ rule, kind, end }) => rule === 'quotation, then cue' || rule === 'clause, then cue' || ((kind !== 'indirect' || rule === 'cue, then clause') && end >= (last?.start ?? 0) - 1));
  reading.open = goesOn < 0 ? undefined : reading.statements.length + goesOn;
  reading.statements.push(...whole);
}

function goOn(tokens: readonly Token[], { start, end }: Range, reading: Reading): void {
  const quotations = tokens.slice(start, end).flatMap(({ quotation }) => quotation ?? []);
  const first = quotations[0];
  const last = quotations.at(-1);
  if (!first || !last) return;
  const open = reading.open === undefined ? undefined : reading.statements[reading.open];
  if (open && reading.open !== undefined) reading.statements[reading.open] = { ...open, end: last.inner.end, kind: open.kind === 'indirect' ? 'mixed' : open.kind };
  else if (!last.closed) reading.waiting = { start: reading.waiting?.start ?? first.inner.start, end: last.inner.end };
  else alone({ start: reading.waiting?.start ?? first.inner.start, end: last.inner.end }, reading);
}

const SHORTEST_ALONE = 20;

function alone({ start, end }: { start: number; end: number }, reading: Reading): void {
  reading.waiting = undefined;
  if (end - start < SHORTEST_ALONE) return;
  reading.open = reading.statements.length;
  const { announced } = reading;
  const rule = announced ? 'cue and colon, then paragraph' : 'quotation on its own';
  reading.statements.push({ start, end, kind: 'direct', rule, ...announced, denied: false });
}
