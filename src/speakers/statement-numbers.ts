import type { Attributed, Speaker } from '../attribution/speaker';

/** How something is said; there are a few dozen ways in all. */
export type Manner = Pick<Attributed, 'kind' | 'denied'> & { readonly rule: string };

/** Numbers the ways to say something, counted from 0 as they come. */
export class MannerNumbers {
  readonly all: Manner[] = [];
  private readonly byRules = new Map<string, Map<string, { readonly manner: Manner; readonly number: number }[]>>();

  numberOf({ kind, denied, rule, speakerRule }: Attributed): number {
    const known = this.withRules(rule, speakerRule);
    for (const { manner, number } of known) if (manner.kind === kind && manner.denied === denied) return number;
    const manner = { kind, denied, rule: `${rule}; ${speakerRule}` };
    known.push({ manner, number: this.all.length });
    this.all.push(manner);
    return this.all.length - 1;
  }

  private withRules(rule: string, speakerRule: string) {
    const bySpeakerRule = this.byRules.get(rule) ?? new Map<string, { manner: Manner; number: number }[]>();
    this.byRules.set(rule, bySpeakerRule);
    const known = bySpeakerRule.get(speakerRule) ?? [];
    bySpeakerRule.set(speakerRule, known);
    return known;
  }
}

/** Numbers speakers, counted from 0 as they come: two of one name, one kind and the same members are one. */
export class SpeakerNumbers {
  readonly all: Speaker[] = [];
  private readonly byName = new Map<string, number[]>();

  numberOf(speaker: Speaker): number {
    const alike = this.byName.get(speaker.name);
    const known = alike?.find((number) => isSame(this.all[number], speaker));
    if (known !== undefined) return known;
    const number = this.all.length;
    if (alike) alike.push(number);
    else this.byName.set(speaker.name, [number]);
    this.all.push(speaker);
    return number;
  }

  /** @returns a number from 1 on for each name of those that are numbered; the same name of somebody without one of their own has another. */
  nameNumber({ name, kind }: Speaker): number {
    return 1 + 2 * (this.byName.get(name)?.[0] ?? 0) + (kind === 'unnamed' ? 1 : 0);
  }
}

function isSame(one: Speaker | undefined, other: Speaker): boolean {
  if (one?.kind !== other.kind || one.members.length !== other.members.length) return false;
  return one.members.every((member, at) => member === other.members[at]);
}
