import type { Library } from '../library/library';
import { fold } from '../text/normalize';
import { isContent } from '../text/tokens';
import type { CompletionItem } from './answer';
import type { CompletionEntry, CompletionList } from './completion-list';
import { completionListOf, MOST_SPEAKERS, MOST_TITLES, toSpeakerItem, toTitleItem } from './completion-list';
import { longestRun } from './word-index';

interface CompletionQuery {
  readonly typed: string;
  readonly limit: number;
  readonly hot?: readonly string[];
}

/** In UTF-16 units; the rest is ignored. */
const LONGEST_TYPED = 100;
/** Speakers and titles kept in the list beside topics. */
const MOST_BESIDE = 5;

/**
 * Completes topics, speakers and titles: those that begin as typed, then those with a word that does; else those with a word that begins
 * like the last word typed; else nearly. If nothing is typed: recent topics, then the main ones.
 */
export function completionsOf(
  { typed, limit, hot = [] }: CompletionQuery,
  library: Library,
): readonly CompletionItem[] {
  const list = completionListOf(library);
  const wanted = normalise(typed);
  if (wanted === '') {
    const popular = hot.flatMap((value) => list.topics.get(fold(value)) ?? []);
    return distinct([...popular, ...list.topics.values()], limit);
  }
  const listed = withEachKind(startingWith(wanted, { list, limit }), limit);
  const unlisted = listed.length < limit ? unlistedItems(wanted, limit, library) : [];
  const found = distinct([...listed, ...unlisted], limit);
  return found.length > 0 ? found : withEachKind(guess(wanted, { list, limit }), limit);
}

export function speakerCompletionsOf({ typed, limit }: CompletionQuery, library: Library): readonly CompletionItem[] {
  const list = completionListOf(library);
  const wanted = normalise(typed);
  if (wanted === '') return mainSpeakers(list, limit);
  const search = { list, limit, isWanted: isSpeaker };
  const found = distinct([...startingWith(wanted, search), ...unlistedSpeakers(wanted, limit, library)], limit);
  return found.length > 0 ? found : guess(wanted, search);
}

function mainSpeakers({ entries }: CompletionList, limit: number): readonly CompletionItem[] {
  const speakers = entries.filter(isSpeaker).map(({ item }) => item);
  return distinct(
    speakers.sort((a, b) => b.passages - a.passages),
    limit,
  );
}

function isSpeaker({ item }: CompletionEntry): boolean {
  return item.kind === 'speaker';
}

function normalise(typed: string): string {
  return fold(typed.slice(0, LONGEST_TYPED)).trim().replace(/\s+/gu, ' ');
}

function unlistedItems(wanted: string, limit: number, library: Library): readonly CompletionItem[] {
  const titles = library.articles.length > MOST_TITLES ? library.titled(wanted, limit) : [];
  return [...unlistedSpeakers(wanted, limit, library), ...titles.map(toTitleItem)];
}

function unlistedSpeakers(wanted: string, limit: number, { statements }: Library): readonly CompletionItem[] {
  const { speakers } = statements;
  return speakers.all.length > MOST_SPEAKERS ? speakers.withPrefix(wanted, limit).map(toSpeakerItem) : [];
}

interface CompletionSearch {
  readonly list: CompletionList;
  readonly limit: number;
  readonly isWanted?: (entry: CompletionEntry) => boolean;
}

/** @returns items that begin with `wanted`, then items with a word that does, in list order. */
function startingWith(wanted: string, search: CompletionSearch): readonly CompletionItem[] {
  const { entries, index } = search.list;
  const run = longestRun(wanted);
  const candidates = index.withPrefix(run).flatMap((at) => entries[at] ?? []);
  const found = new FirstOfEachKind(search);
  for (const entry of candidates)
    if (found.wants(entry) && entry.names.some((name) => name.startsWith(wanted))) found.add(entry);
  if (found.isFull) return found.items;
  for (const entry of candidates)
    if (found.wants(entry) && (run === wanted || entry.folded.includes(` ${wanted}`))) found.add(entry);
  return found.items;
}

/** @returns items with a word that begins with the last word typed, else with a word nearly like it, if it is no word such as "about". */
function guess(wanted: string, search: CompletionSearch): readonly CompletionItem[] {
  const words = wanted.split(' ');
  const last = words.pop() ?? '';
  const byLastWord = words.length === 0 ? [] : startingWith(last, search);
  if (byLastWord.length > 0 || !isContent(last)) return byLastWord;
  const found = new FirstOfEachKind(search);
  for (const entry of misspelt(last, words, search.list)) if (found.wants(entry)) found.add(entry);
  return found.items;
}

/** By edit distance, then by number of matching earlier words, then in list order. */
function misspelt(
  last: string,
  before: readonly string[],
  { entries, index }: CompletionList,
): readonly CompletionEntry[] {
  const near = [...index.nearPrefix(last)].flatMap(([at, edits]) => {
    const entry = entries[at];
    return entry ? { entry, at, edits, held: before.filter((word) => entry.folded.includes(` ${word}`)).length } : [];
  });
  near.sort((a, b) => a.edits - b.edits || b.held - a.held || a.at - b.at);
  return near.map(({ entry }) => entry);
}

function withEachKind(items: readonly CompletionItem[], limit: number): readonly CompletionItem[] {
  const beside = (['speaker', 'title'] as const).flatMap((kind) =>
    items.filter((item) => item.kind === kind).slice(0, MOST_BESIDE),
  );
  const others = items.filter((item) => !beside.includes(item));
  const kept = new Set([...beside, ...others.slice(0, Math.max(0, limit - beside.length))]);
  return items.filter((item) => kept.has(item)).slice(0, limit);
}

/** Distinct values up to a limit for each kind: a single letter may match thousands. */
class FirstOfEachKind {
  private readonly byValue = new Map<string, CompletionItem>();
  private readonly counts = { topic: 0, speaker: 0, title: 0 };

  constructor(private readonly search: CompletionSearch) {}

  get items(): readonly CompletionItem[] {
    return [...this.byValue.values()];
  }

  get isFull(): boolean {
    return Object.values(this.counts).every((count) => count >= this.search.limit);
  }

  wants(entry: CompletionEntry): boolean {
    const { limit, isWanted } = this.search;
    return this.counts[entry.item.kind] < limit && (!isWanted || isWanted(entry));
  }

  add({ item }: CompletionEntry): void {
    if (this.byValue.has(item.value)) return;
    this.counts[item.kind] += 1;
    this.byValue.set(item.value, item);
  }
}

function distinct(items: readonly CompletionItem[], limit: number): readonly CompletionItem[] {
  const byValue = new Map<string, CompletionItem>();
  for (const item of items) {
    if (byValue.size === limit) break;
    if (!byValue.has(item.value)) byValue.set(item.value, item);
  }
  return [...byValue.values()];
}
