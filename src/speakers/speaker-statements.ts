import type { SpeakerColumns } from './collect-statements';
import type { Statements } from './statements';

export interface StatementSet {
  has(statement: number): boolean;
  /** Ascending; computed on each access. */
  readonly numbers: Uint32Array;
}

const NO_SPEAKER = -1;

/** Maps speakers to statements and back; the reverse maps are built on first use. */
export class SpeakerStatements {
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
