import { lowerBound } from '../../text/sorted';
import type { Speaker, Statement } from '../statement';
import { personOf } from './bearers';
import { between, isKnownPerson } from './candidates';
import { NONE, TWO, type Resolution, type ResolutionContext } from './resolution';
import { placeOf, spokenSince } from './spoken';

const PLURAL = new Set(['group']);
const BODY = new Set(['organisation', 'document', 'place']);

/** "A spokesperson said … They said"; a spokesman is not "they". */
const GENDERED = /(?:wo)?man\b/u;

/** `The groups said … They said` */
function isOfMany(word: string, { kind, name }: Speaker): boolean {
  return word === 'they' && kind === 'organisation' && /(?:^| )\p{Ll}+s$|\b[Pp]olice$|(?:ocrat|ublican)s$/u.test(name);
}

/** The only group, or body, that spoke in the sentence or the one before. */
export function groupOrBody(word: 'they' | 'it', statement: Statement, context: ResolutionContext): Resolution {
  const { sentences, at } = placeOf(statement, context);
  const first = Math.max(0, Math.min(at, lowerBound(sentences.starts, statement.start + 1) - 1));
  const from = sentences.starts[Math.max(0, first - 1)] ?? 0;
  const end = statement.mention?.start ?? 0;
  const wanted = word === 'they' ? PLURAL : BODY;
  const groups = new Map<string, Speaker>();
  for (const { mention, speaker } of spokenSince(from, context)) {
    if (!speaker || (mention?.end ?? Infinity) > end) continue;
    if (wanted.has(speaker.kind) || speaker.kind === 'unnamed' || isOfMany(word, speaker))
      groups.set(speaker.name, speaker);
  }
  const [only = word === 'they' ? pairIn(from, end, context) : undefined] = groups.values();
  if (!only) return NONE;
  const isPlain = word === 'they' && only.kind === 'unnamed' && !GENDERED.test(only.name);
  return groups.size < 2 && (wanted.has(only.kind) || isPlain || isOfMany(word, only))
    ? { speaker: only, speakerRule: 'pronoun: the group before' }
    : TWO;
}

/** `Anna Rossi and Karl Weber left. They said`: the two that open the sentence before, if it names no others. */
function pairIn(from: number, end: number, context: ResolutionContext): Speaker | undefined {
  const { text, sentences, speech } = context;
  const last = sentences.starts.find((start) => start > from) ?? end;
  const named = between({ start: from, end: Math.min(last, end) }, speech.names).filter(({ place }) => !place);
  const [first, second, other] = named;
  const isPair =
    first?.start === from && second && !other && PAIR.test(text.slice(first.end, second.start)) && !second.possessive;
  if (!isPair || MANY.test(text.slice(second.end, last))) return undefined;
  const members = [first, second].flatMap((name) => personOf(name, context) ?? []);
  if (members.length < 2 || !members.every(isKnownPerson)) return undefined;
  const names = members.map(({ name }) => name);
  return { name: names.join(' and '), kind: 'group', members: names };
}

/** `Rossi and Weber`, `Rossi and his wife, Nina Kerr,` */
const PAIR = /^ and (?:(?:his|her) \p{Ll}+,? )?$/u;

/** Others in the plural. */
const MANY = /\b(?:\p{Ll}+(?:ers|ors|ists|ians|ants|ents|men|ees)|people|children|friends|police|they|families)\b/u;
