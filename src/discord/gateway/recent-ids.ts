/** Remembers the last ids, so that an event delivered twice after a lost connection is answered once. */
export interface RecentIds {
  /** @returns whether the id is new; from now on it is not. */
  readonly add: (id: string) => boolean;
}

/** @param limit how many ids are kept; the oldest is forgotten first. */
export function createRecentIds(limit = 1000): RecentIds {
  const ids = new Set<string>();
  return {
    add: (id) => {
      if (ids.has(id)) return false;
      ids.add(id);
      const [oldest] = ids;
      if (ids.size > limit && oldest !== undefined) ids.delete(oldest);
      return true;
    },
  };
}
