import type { Statements } from './located-statement';
import type { SpeakerColumns } from './speaker-columns';

/** Some of the statements of a library, by their numbers. */
export interface StatementSet {
  has(statement: number): boolean;
  /** In rising order; put together when they are asked for. */
  readonly numbers: Uint32Array;
}

/** Which statements are whose. What it takes to tell that of any statement is put together when it is first wanted. */
export class SpeakerStatements {
  private voiceOf: Int32Array | undefined;
  private ofGroups: ReadonlyMap<string, ReadonlySet<number>> | undefined;

  constructor(
    private readonly columns: SpeakerColumns,
    private readonly said: Statements,
  ) {}

  /** @returns the voices that are heard in some statements, by their places, in rising order. */
  voicesIn(statements: Iterable<number>): readonly number[] {
    const voiceOf = this.voices();
    const heard = new Set<number>();
    for (const statement of statements) heard.add(voiceOf[statement] ?? NOBODY);
    heard.delete(NOBODY);
    return [...heard].sort((a, b) => a - b);
  }

  /** @returns what a voice says itself. */
  own(speaker: number): StatementSet {
    const { offsets, statements } = this.columns;
    return {
      numbers: statements.subarray(offsets[speaker], offsets[speaker + 1]),
      has: (statement) => this.voices()[statement] === speaker,
    };
  }

  /** @returns what a voice says itself or as one of a group. */
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

  private voices(): Int32Array {
    if (this.voiceOf) return this.voiceOf;
    const voiceOf = new Int32Array(this.said.count).fill(NOBODY);
    const { offsets, statements } = this.columns;
    for (let speaker = 0; speaker < offsets.length - 1; speaker += 1)
      for (let at = offsets[speaker] ?? 0; at < (offsets[speaker + 1] ?? 0); at += 1)
        voiceOf[statements[at] ?? 0] = speaker;
    return (this.voiceOf = voiceOf);
  }

  /** @returns name of a member → what its groups say. */
  private statementsOfGroups(): ReadonlyMap<string, ReadonlySet<number>> {
    const byMember = new Map<string, Set<number>>();
    const { kind, kinds } = this.columns;
    const group = kinds.indexOf('group');
    for (let speaker = 0; speaker < kind.length; speaker += 1) {
      if (kind[speaker] !== group) continue;
      for (const statement of this.own(speaker).numbers) {
        for (const member of this.said.speakerOf(statement)?.members ?? []) {
          const known = byMember.get(member) ?? new Set<number>();
          byMember.set(member, known.add(statement));
        }
      }
    }
    return byMember;
  }
}

const NOBODY = -1;
