import type { Span } from '../articles/article';
import type { Speech } from './find-statements';
import type { NameMention, RoleMention } from './people/mentions';
import { nameOf } from './people/names';
import type { Statement } from './statement';

/** A span in a list, or nothing. */
type PackedSpan = readonly [start: number, end: number] | 0;

type PackedStatement = readonly [
  ...span: readonly [start: number, end: number],
  ...how: readonly [kind: Statement['kind'], rule: Statement['rule'], denied: 0 | 1],
  ...parts: readonly [cue: PackedSpan, mention: PackedSpan],
];

type PackedName = readonly [
  ...span: readonly [start: number, end: number],
  ...what: readonly [words: readonly string[], flags: number],
  ...before: readonly [honorific: string | null, title: string | null],
];

interface PackedSpeech {
  readonly said: readonly PackedStatement[];
  readonly names: readonly PackedName[];
  readonly roles: readonly RoleMention[];
  readonly inner: readonly string[];
  readonly small: readonly string[];
}

const [OPENS, PLACE, POSSESSIVE, DESCRIBES] = [1, 2, 4, 8] as const;

/** @returns what was read of an article as a short text: `unpackSpeech` makes the same of it as reading again would. */
export function packSpeech({ statements, names, roles, innerNames, smallWords }: Speech): string {
  const packed: PackedSpeech = {
    said: statements.map(packStatement),
    names: names.map(packName),
    ...{ roles, inner: [...innerNames], small: [...smallWords] },
  };
  return JSON.stringify(packed);
}

function packStatement({ start, end, kind, rule, denied, cue, mention }: Statement): PackedStatement {
  return [start, end, kind, rule, denied ? 1 : 0, packSpan(cue), packSpan(mention)];
}

function packSpan(span: Span | undefined): PackedSpan {
  return span ? [span.start, span.end] : 0;
}

function packName(mention: NameMention): PackedName {
  const { start, end, name, honorific, title } = mention;
  return [start, end, name.words, flagsOf(mention), honorific ?? null, title ?? null];
}

/** A bit for each. */
function flagsOf({ opens, place, possessive, describes }: NameMention): number {
  return (opens ? OPENS : 0) | (place ? PLACE : 0) | (possessive ? POSSESSIVE : 0) | (describes ? DESCRIBES : 0);
}

export function unpackSpeech(text: string): Speech {
  const { said, names, roles, inner, small } = JSON.parse(text) as PackedSpeech;
  return {
    statements: said.map(unpackStatement),
    names: names.map(unpackName),
    ...{ roles, innerNames: new Set(inner), smallWords: new Set(small) },
  };
}

function unpackStatement([start, end, kind, rule, denied, cue, mention]: PackedStatement): Statement {
  return {
    ...{ start, end, kind, rule, denied: denied === 1 },
    ...(cue !== 0 && { cue: { start: cue[0], end: cue[1] } }),
    ...(mention !== 0 && { mention: { start: mention[0], end: mention[1] } }),
  };
}

function unpackName([start, end, words, flags, honorific, title]: PackedName): NameMention {
  return {
    start,
    end,
    name: nameOf(words),
    honorific: honorific ?? undefined,
    title: title ?? undefined,
    opens: (flags & OPENS) !== 0,
    place: (flags & PLACE) !== 0,
    possessive: (flags & POSSESSIVE) !== 0,
    describes: (flags & DESCRIBES) !== 0,
  };
}
