import type { VoiceKind } from '../knowledge/attribution/speaker';
import { analyse } from './analysis';
import type { Statement } from './said';
import { similarity } from './similarity';

/** Somebody who is heard in the sources under a name of his, her or its own. */
export interface Voice {
  readonly name: string;
  readonly kind: VoiceKind;
  /** In reading order. */
  readonly statements: readonly Statement[];
}

export interface Voices {
  /** Most heard first; ties in the order in which they are first heard. */
  readonly all: readonly Voice[];
  /** @returns whom a reader means by a name or a part of it; nothing where nobody is heard under it, or two. */
  find(name: string): Voice | undefined;
  /** @returns the names most like one that nobody is heard under. */
  nearest(name: string, limit: number): readonly string[];
}

/** Those without a name of their own, such as "a senior official", may be different people each time. */
export function gatherVoices(statements: readonly Statement[]): Voices {
  const byName = new Map<string, Statement[]>();
  for (const statement of statements) {
    const { speaker } = statement;
    if (!speaker || speaker.kind === 'unnamed') continue;
    const known = byName.get(speaker.name);
    if (known) known.push(statement);
    else byName.set(speaker.name, [statement]);
  }
  const all = [...byName].map(([name, said]) => ({ name, kind: said[0]?.speaker?.kind ?? 'person', statements: said }));
  all.sort((a, b) => b.statements.length - a.statements.length);
  return {
    all,
    find: (name) => find(name, all),
    nearest: (name, limit) => nearest(name, all, limit),
  };
}

const LONGEST_NAME = 100;

function find(name: string, all: readonly Voice[]): Voice | undefined {
  const asked = wordsOf(name);
  if (asked.length === 0) return undefined;
  const exact = all.find((voice) => wordsOf(voice.name).join(' ') === asked.join(' '));
  if (exact) return exact;
  const holding = all.filter((voice) => voice.kind !== 'group' && isPart(asked, wordsOf(voice.name)));
  return holding.length === 1 ? holding[0] : undefined;
}

function isPart(asked: readonly string[], words: readonly string[]): boolean {
  return asked.every((word) => words.includes(word));
}

const BEFORE_NAMES: ReadonlySet<string> = new Set(
  'mr mrs ms miss dr president the prime minister senator secretary'.split(' '),
);

function wordsOf(name: string): readonly string[] {
  const words = analyse(name.slice(0, LONGEST_NAME)).flatMap(({ word, compound }) =>
    compound ? [] : word.toLowerCase(),
  );
  const bare = words.filter((word) => !BEFORE_NAMES.has(word));
  return bare.length > 0 ? bare : words;
}

const ALIKE = 0.8;

function nearest(name: string, all: readonly Voice[], limit: number): readonly string[] {
  const asked = wordsOf(name);
  const alike = all.filter((voice) =>
    wordsOf(voice.name).some((word) => asked.some((other) => similarity(word, other) >= ALIKE)),
  );
  return [...new Set([...alike, ...all])].slice(0, limit).map((voice) => voice.name);
}
