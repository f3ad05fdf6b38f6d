import type { SpeakerKind } from '../attribution/statement';
import { firstNamesFor, nameAliases } from '../text/name-aliases';
import { hasTitle, nameKey, wordsOfName } from '../text/names';
import { numbersWithPrefix, numbersWithKey } from '../text/prefix-index';
import { tokenize } from '../text/tokens';
import type { SpeakerColumns, StatementColumns } from './collect-statements';
import { NameWords } from './name-words';
import type { Statements } from './statements';

/** A named speaker with at least one statement. */
export interface KnownSpeaker {
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly statementCount: number;
  readonly own: StatementSet;
  /** Includes statements of the speaker's groups. */
  readonly withGroups: StatementSet;
}

export interface SpeakerIndex {
  /** By number of statements, most first; ties by first statement. */
  readonly all: readonly KnownSpeaker[];
  /** @returns the only speaker whose name contains every word of `name`. */
  find(name: string): KnownSpeaker | undefined;
  /** @returns that one, or the person with nearly all statements of the persons who have the name: whom a reader means by "Trump". */
  findMain(name: string): KnownSpeaker | undefined;
  /** In the order of `all`. */
  speakersOf(statements: Iterable<number>): readonly KnownSpeaker[];
  /** @returns up to `most` speakers, in the order of `all`, whose name or a word of it begins with `letters`, which is lower case. */
  withPrefix(letters: string, most: number): readonly KnownSpeaker[];
  /** @returns words of names within an edit distance of `word`. */
  wordsNear(word: string, distance: number): readonly string[];
  /** @returns speakers whose name contains a word of each list, in the order of `all`. */
  withWords(lists: readonly (readonly string[])[]): readonly KnownSpeaker[];
  /** @returns names similar to `name`, then those of the main speakers. */
  nearest(name: string, limit: number): readonly string[];
}

export function createSpeakerIndex({ bySpeaker: columns }: StatementColumns, statements: Statements): SpeakerIndex {
  const speakerStatements = new SpeakerStatements(columns, statements);
  const words = new NameWords(columns.words);
  const all = Array.from(columns.kind, (_, number) => new IndexedSpeaker(number, columns, speakerStatements));
  const toSpeakers = (numbers: readonly number[]): readonly KnownSpeaker[] =>
    numbers.flatMap((number) => all[number] ?? []);
  return {
    all,
    find: (name) => find(name, columns, all, onlyOne),
    findMain: (name) => find(name, columns, all, mainOne),
    speakersOf: (numbers) => toSpeakers(speakerStatements.speakersOf(numbers)),
    withPrefix: (letters, most) => toSpeakers(numbersBegunBy(letters, most, columns)),
    wordsNear: (word, distance) => words.near(word, distance),
    withWords: (lists) => toSpeakers(words.speakersWith(lists)),
    nearest: (name, limit) => nearest(toSpeakers(words.speakersLike(wordsOfName(name))), all, limit),
  };
}

/** Reads the columns on access: a large library has thousands of speakers. */
class IndexedSpeaker implements KnownSpeaker {
  readonly #number: number;
  readonly #columns: SpeakerColumns;
  readonly #statements: SpeakerStatements;

  constructor(number: number, columns: SpeakerColumns, statements: SpeakerStatements) {
    this.#number = number;
    this.#columns = columns;
    this.#statements = statements;
  }

  get name(): string {
    return this.#columns.names.at(this.#number) ?? '';
  }

  get kind(): SpeakerKind {
    const { kinds, kind } = this.#columns;
    return kinds[kind[this.#number] ?? 0] ?? 'person';
  }

  get statementCount(): number {
    return this.own.numbers.length;
  }

  get own(): StatementSet {
    return this.#statements.own(this.#number);
  }

  get withGroups(): StatementSet {
    return this.#statements.withGroups(this.#number);
  }
}

function numbersBegunBy(letters: string, most: number, { words, fullNames }: SpeakerColumns): readonly number[] {
  const found = [...numbersWithPrefix(letters, words, most), ...numbersWithPrefix(letters, fullNames, most)];
  return [...new Set(found)].sort((a, b) => a - b).slice(0, most);
}

function find(
  name: string,
  columns: SpeakerColumns,
  all: readonly KnownSpeaker[],
  choose: (speakers: readonly KnownSpeaker[]) => KnownSpeaker | undefined,
): KnownSpeaker | undefined {
  const asked = wordsOfName(name);
  if (asked.length === 0) return undefined;
  const [exact = withRole(name, columns)] = numbersWithKey(asked.join(' '), columns.fullNames);
  if (exact !== undefined) return all[exact];
  const lists = asked.map((word) => withName(word, columns)).sort((a, b) => a.length - b.length);
  const [fewest = new Uint32Array(), ...others] = lists;
  const sets = others.map((numbers) => new Set(numbers));
  const holding = Array.from(fewest).filter((number) => sets.every((numbers) => numbers.has(number)));
  const isMeant = hasTitle(name) ? isPerson : isNoGroup;
  return choose(holding.flatMap((number) => all[number] ?? []).filter(isMeant));
}

/** Roles that one person has in the articles: `the American president`, `president of the US` and `potus` are `us president`. */
function withRole(name: string, { fullNames }: SpeakerColumns): number | undefined {
  const role = nameKey(name)
    .replace(/^potus$/u, 'us president')
    .replace(/^(.+?) of (?:the )?(.+)$/u, '$2 $1');
  const [first = '', ...others] = tokenize(role).map(({ word }) => word.toLowerCase());
  const openings = [first, ...nameAliases(first).map(({ word }) => word.toLowerCase())];
  return openings.flatMap((word) => [...numbersWithKey([word, ...others].join(' '), fullNames)])[0];
}

/** @returns numbers of the speakers with a word in their name, or else with a first name that it is short for. */
function withName(word: string, { words }: SpeakerColumns): Uint32Array {
  const own = numbersWithKey(word, words);
  if (own.length > 0) return own;
  return Uint32Array.from(firstNamesFor(word).flatMap((other) => [...numbersWithKey(other, words)]));
}

const isPerson = ({ kind }: KnownSpeaker): boolean => kind === 'person';
const isNoGroup = ({ kind }: KnownSpeaker): boolean => kind !== 'group';

/** @returns the only speaker, or the only person among several, since bodies are named after persons. */
export function onlyOne(speakers: readonly KnownSpeaker[]): KnownSpeaker | undefined {
  const persons = speakers.filter(isPerson);
  const [one, other] = speakers.length > 1 && persons.length === 1 ? persons : speakers;
  return other ? undefined : one;
}

/** Times the statements of all others with the name. */
const MAINLY = 10;

/** @param speakers those with most statements first. */
function mainOne(speakers: readonly KnownSpeaker[]): KnownSpeaker | undefined {
  const [main, ...others] = speakers.filter(isPerson);
  const rest = others.reduce((sum, { statementCount }) => sum + statementCount, 0);
  return onlyOne(speakers) ?? (main && main.statementCount >= MAINLY * rest ? main : undefined);
}

function nearest(alike: readonly KnownSpeaker[], all: readonly KnownSpeaker[], limit: number): readonly string[] {
  const speakers = new Set([...alike.slice(0, limit), ...all.slice(0, limit)]);
  return [...speakers].slice(0, limit).map(({ name }) => name);
}

export interface StatementSet {
  has(statement: number): boolean;
  /** Ascending; computed on each access. */
  readonly numbers: Uint32Array;
}

const NO_SPEAKER = -1;

/** Maps speakers to statements and back; the reverse maps are built on first use. */
class SpeakerStatements {
  private speakerOf: Int32Array | undefined;
  private ofGroups: ReadonlyMap<string, ReadonlySet<number>> | undefined;

  constructor(
    private readonly columns: SpeakerColumns,
    private readonly statements: Statements,
  ) {}

  /** Ascending. */
  speakersOf(statements: Iterable<number>): readonly number[] {
    const speakerOf = this.speakers();
    const found = new Set<number>();
    for (const statement of statements) found.add(speakerOf[statement] ?? NO_SPEAKER);
    found.delete(NO_SPEAKER);
    return [...found].sort((a, b) => a - b);
  }

  own(speaker: number): StatementSet {
    const { offsets, statements } = this.columns;
    return {
      numbers: statements.subarray(offsets[speaker], offsets[speaker + 1]),
      has: (statement) => this.speakers()[statement] === speaker,
    };
  }

  withGroups(speaker: number): StatementSet {
    const own = this.own(speaker);
    this.ofGroups ??= this.statementsOfGroups();
    const others = this.ofGroups.get(this.columns.names.at(speaker) ?? '');
    if (!others) return own;
    return {
      get numbers() {
        return Uint32Array.from(new Set([...own.numbers, ...others])).sort();
      },
      has: (statement) => own.has(statement) || others.has(statement),
    };
  }

  private speakers(): Int32Array {
    if (this.speakerOf) return this.speakerOf;
    const speakerOf = new Int32Array(this.statements.count).fill(NO_SPEAKER);
    for (let speaker = 0; speaker < this.columns.kind.length; speaker += 1)
      for (const statement of this.own(speaker).numbers) speakerOf[statement] = speaker;
    return (this.speakerOf = speakerOf);
  }

  /** @returns member → statements of its groups. */
  private statementsOfGroups(): ReadonlyMap<string, ReadonlySet<number>> {
    const byMember = new Map<string, Set<number>>();
    const { kind, kinds } = this.columns;
    const group = kinds.indexOf('group');
    for (let speaker = 0; speaker < kind.length; speaker += 1) {
      if (kind[speaker] !== group) continue;
      for (const statement of this.own(speaker).numbers)
        for (const member of this.statements.speakerOf(statement)?.members ?? [])
          byMember.set(member, (byMember.get(member) ?? new Set()).add(statement));
    }
    return byMember;
  }
}
