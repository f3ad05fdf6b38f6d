import { formOfSentence, isEnglish, sentenceId, type Article, type Span } from '../../articles/article';
import { languageOf } from '../../text/languages';
import { nameKey } from '../../text/names';
import { firstPosition, lowerBound } from '../../text/sorted';
import type { ArticleSpeech } from '../find-statements';
import type { Attributed, Speaker, Statement } from '../statement';
import { mentionOf, readMention } from './mention-kind';
import type { NameMention } from './mentions';
import type { Person } from './name-register';
import { abbreviated, isBehindTown, kindOf, ofBody, ofCommonWord, sameDocument } from './bodies';
import { nameOf } from './names';
import type { People } from './people';
import { bearerOf, personOf } from './bearers';
import { between, describedBefore, holdersOf, isAge } from './candidates';
import { ofDescription, ofNationality } from './descriptions';
import { resolvePronoun } from './pronouns';
import { NONE, type Resolution, type ResolutionContext } from './resolution';
import { shownName } from './shown-name';

/** Resolves the speakers of one article in the order of their mentions, so that a pronoun can refer to an earlier one. */
export function resolveSpeakers(
  { article, speech }: ArticleSpeech,
  number: number,
  { people, settled }: { readonly people: People; readonly settled: SettledNames },
): readonly Attributed[] {
  if (speech.statements.length === 0) return [];
  const resolved: Attributed[] = [];
  const { text, sentences } = article;
  const isInEnglish = isEnglish(article) || !languageOf(article.language);
  const furthestEnds: number[] = [];
  const documents = new Set<string>();
  const context = { text, number, sentences, speech, people, resolved, furthestEnds, documents, isInEnglish };
  const byMention = [...speech.statements].sort(
    (a, b) => (a.mention?.start ?? a.start) - (b.mention?.start ?? b.start),
  );
  for (const statement of byMention) {
    const resolution = ofSentence(statement, article, settled) ?? resolve(statement, context, settled);
    resolved.push({ ...statement, ...resolution });
    furthestEnds.push(Math.max(furthestEnds.at(-1) ?? 0, statement.end));
    if (resolution.speaker?.kind === 'document') documents.add(resolution.speaker.name);
  }
  const reported = resolved.filter(({ kind }) => kind !== 'direct').sort((a, b) => a.start - b.start);
  let furthest = 0;
  const ends = reported.map(({ end }) => (furthest = Math.max(furthest, end)));
  return resolved
    .filter((statement) => !isNested(statement, reported, ends))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** `Rossi claimed that Weber had promised to pay`: words of Rossi about Weber. But `"…," Rossi said, according to Weber` quotes Rossi. */
function isNested(inner: Attributed, reported: readonly Attributed[], furthestEnds: readonly number[]): boolean {
  const { cue, rule } = inner;
  if (!cue || rule === 'denied claim') return false;
  let at = firstPosition(0, reported.length, (place) => (reported[place]?.start ?? 0) >= cue.start) - 1;
  for (; (furthestEnds[at] ?? 0) > cue.end; at -= 1) if (isWithin(inner, cue, reported[at])) return true;
  return false;
}

function isWithin({ kind, mention, speaker }: Attributed, cue: Span, outer: Attributed | undefined): boolean {
  if (!outer || outer.end <= cue.end || outer.cue?.start === cue.start) return false;
  if (outer.mention?.start === mention?.start) return false;
  if (outer.rule === 'according to') return kind !== 'direct';
  return outer.denied || outer.speaker === undefined || outer.speaker.name !== speaker?.name;
}

function ofSentence(statement: Statement, article: Article, settled: SettledNames): Resolution | undefined {
  if (!settled.hasSentences) return undefined;
  const { starts, ends } = article.sentences;
  for (let at = lowerBound(ends, statement.start + 1); (starts[at] ?? Infinity) < statement.end; at += 1) {
    const name = settled.find(formOfSentence(sentenceId(article, at)));
    if (name !== undefined) return { speaker: person(name), speakerRule: 'settled by a moderator' };
  }
  return undefined;
}

function resolve(statement: Statement, context: ResolutionContext, settled: SettledNames): Resolution {
  if (!statement.mention) return { speakerRule: 'open: no mention' };
  const text = shownName(context.text.slice(statement.mention.start, statement.mention.end), statement.rule);
  const settledName = settled.find(text);
  if (settledName !== undefined) return { speaker: person(settledName), speakerRule: 'settled by hand' };
  if (!context.isInEnglish)
    return ofName(mentionOf(text, statement.mention), context, settled) ?? { speakerRule: 'open: two fit' };
  const body = abbreviated(text, context.speech);
  if (body !== undefined)
    return { speaker: { name: body, kind: 'organisation', members: [] }, speakerRule: 'organisation' };
  const told = ofNationality(text, statement.mention.start, context);
  if (told) return { speaker: person(told.name), speakerRule: 'role' };
  const mention = readMention(text);
  switch (mention.kind) {
    case 'pronoun':
      return resolvePronoun(mention.word, statement, context);
    case 'name':
      if (isBehindTown(mention.name.name.folded, statement.mention.start, context)) return NONE;
      // `More from Paris: "…"`
      if (text.endsWith(mention.name.name.written) && isLabel(statement) && kindOf(mention.name, context) === 'place')
        return NONE;
      return (
        ofCommonWord(text, mention.name, context) ??
        ofBody(text, mention.name, context) ??
        ofName(mention.name, context, settled) ??
        ofBearer(bearerOf(mention.name, statement.mention.start, context))
      );
    case 'group':
      return { speaker: group(text, mention.names, context, settled), speakerRule: 'group' };
    case 'role':
      return ofRole(mention.title, text, { statement, context });
    case 'nobody':
      if (statement.rule === 'according to')
        return { speaker: { name: tidy(text), kind: 'document', members: [] }, speakerRule: 'document' };
      // What somebody calls himself in a chat.
      if (statement.rule === 'name and colon') return { speaker: person(text), speakerRule: 'named' };
      return { speakerRule: 'open: none fits' };
    case 'document': {
      const name = sameDocument(tidy(text), context);
      return { speaker: { name, kind: mention.kind, members: [] }, speakerRule: mention.kind };
    }
    case 'unnamed': {
      const named = /^\p{Lu}\p{Ll}+$/u.test(text) && context.people.find(nameOf([text]), context.number, undefined);
      // `Dean said` of Howard Dean
      if (named && named.articles.has(context.number)) return { speaker: person(named.name), speakerRule: 'named' };
      if (/^(?:his|her) /iu.test(text)) return ofOwner(text, statement, context);
      return { speaker: { name: tidy(text), kind: 'unnamed', members: [] }, speakerRule: 'unnamed' };
    }
    case 'organisation':
      return { speaker: { name: tidy(text), kind: mention.kind, members: [] }, speakerRule: mention.kind };
  }
}

function isLabel({ rule }: Statement): boolean {
  return rule === 'name and colon' || rule === 'quotation on its own';
}

/** `her office`: the office of the person whom the pronoun means; open without one. */
function ofOwner(text: string, statement: Statement, context: ResolutionContext): Resolution {
  const [, pronoun = '', owned = ''] = /^(his|her)\s+(.*)$/isu.exec(text) ?? [];
  const { speaker: owner } = resolvePronoun(/^his$/iu.test(pronoun) ? 'he' : 'she', statement, context);
  return {
    speaker: { name: tidy(owner ? `${owner.name}’s ${owned}` : text), kind: 'unnamed', members: [] },
    speakerRule: 'unnamed',
  };
}

/** @returns undefined if two persons fit */
function ofName(
  mention: NameMention,
  { people, number }: ResolutionContext,
  settled: SettledNames,
): Resolution | undefined {
  const { written } = mention.name;
  const settledName = settled.find(written);
  if (settledName !== undefined) return { speaker: person(settledName), speakerRule: 'settled by hand' };
  const kind = kindOf(mention, { people, number });
  if (kind !== 'person')
    return { speaker: { name: written, kind, members: [] }, speakerRule: kind === 'place' ? 'named' : 'organisation' };
  const found = people.find(mention.name, number, mention.honorific ?? mention.title);
  return found && { speaker: person(found.name), speakerRule: 'named' };
}

function ofBearer(found: Person | undefined): Resolution {
  return found ? { speaker: person(found.name), speakerRule: 'named' } : { speakerRule: 'open: two fit' };
}

function ofRole(
  title: string,
  written: string,
  { statement, context }: { readonly statement: Statement; readonly context: ResolutionContext },
): Resolution {
  const all = holdersOf(title, context);
  const holders = all.length > 1 ? namedBefore(all, statement.mention?.start ?? 0, context) : all;
  const [only = isAge(title) ? describedBefore(title, statement.mention?.start ?? 0, context) : undefined] = holders;
  if (only && holders.length <= 1) return { speaker: person(only.name), speakerRule: 'role' };
  const offset = statement.mention?.start ?? 0;
  const told = holders.length > 1 ? titledBefore(title, offset, context) : ofDescription(title, offset, context);
  if (told) return { speaker: person(told.name), speakerRule: 'role' };
  if (holders.length > 1) return { speakerRule: 'open: two fit' };
  const name = statement.rule === 'name and colon' ? `the ${title}` : tidy(written);
  return { speaker: { name, kind: 'unnamed', members: [] }, speakerRule: 'unnamed' };
}

/** Of several senators, the one whom the article has named before; all of them if it has named none, or two. */
function namedBefore(holders: readonly Person[], offset: number, context: ResolutionContext): readonly Person[] {
  const named = between({ start: 0, end: offset }, context.speech.names).flatMap(
    (name) => personOf(name, context) ?? [],
  );
  const known = holders.filter((holder) => named.includes(holder));
  return known.length === 1 ? known : holders;
}

/** In sentences. */
const TITLED_BACK = 3;

/** `President Rossi left. The president said`: the only one with the title in the sentences before. */
function titledBefore(title: string, offset: number, context: ResolutionContext): Person | undefined {
  const { starts } = context.sentences;
  const start = starts[Math.max(0, lowerBound(starts, offset + 1) - 1 - TITLED_BACK)] ?? 0;
  const titled = between({ start, end: offset }, context.speech.names).filter((name) => name.title === title);
  const [only, ...others] = new Set(titled.flatMap((name) => personOf(name, context) ?? []));
  return others.length === 0 ? only : undefined;
}

function group(
  text: string,
  names: readonly NameMention[],
  context: ResolutionContext,
  settled: SettledNames,
): Speaker {
  const members = names.map((name) => ofName(name, context, settled)?.speaker?.name ?? name.name.written);
  const isList = members.length > 1 && names.every(({ describes, possessive }) => !describes && !possessive);
  return { name: isList ? joined(members) : tidy(text), kind: 'group', members: isList ? members : [] };
}

function joined(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

function person(name: string): Speaker {
  return { name, kind: 'person', members: [] };
}

/** In one line, without a relative pronoun. */
function tidy(text: string): string {
  const line = text.replace(/\s+/gu, ' ').replace(/,? (?:who|which|that)$/u, '');
  return line.replace(/^(?:The|A|An|Some|Many|Both|One|His|Her|Their|Its) /u, (first) => first.toLowerCase());
}

interface SettledNames {
  /** @returns the settled name for itself or any of its forms, ignoring case and "the". */
  find(written: string): string | undefined;
  /** Whether speakers of single sentences are settled. */
  readonly hasSentences: boolean;
}

export function settleNames(...lists: readonly ReadonlyMap<string, readonly string[]>[]): SettledNames {
  const byForm = new Map<string, string>();
  for (const list of lists) {
    for (const [name, forms] of list) [name, ...forms].forEach((form) => byForm.set(nameKey(form), name));
  }
  return {
    find: (written) => (byForm.size === 0 ? undefined : byForm.get(nameKey(written))),
    hasSentences: [...byForm.keys()].some((form) => form.startsWith(formOfSentence(''))),
  };
}
