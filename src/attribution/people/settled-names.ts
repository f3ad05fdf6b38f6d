import { nameKey } from '../../text/fold';

/** Names that moderators have settled: which words mean whom. */
export interface SettledNames {
  /** @returns the settled name of somebody, for that name or any of its other forms, whatever the case and with or without "the". */
  find(written: string): string | undefined;
}

/** @param lists later ones win over earlier ones. */
export function settleNames(...lists: readonly ReadonlyMap<string, readonly string[]>[]): SettledNames {
  const byForm = new Map<string, string>();
  for (const list of lists) {
    for (const [name, forms] of list) [name, ...forms].forEach((form) => byForm.set(nameKey(form), name));
  }
  return { find: (written) => (byForm.size === 0 ? undefined : byForm.get(nameKey(written))) };
}
