import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Article } from '../articles/article';
import type { Library } from '../library/library';
import type { KnownSpeaker } from '../speakers/speaker-index';
import { fold } from '../text/normalize';
import { MOST_OFFERED } from '../topics/topics';
import type { CompletionItem } from './answer';
import { completionWordsOf, WordIndex } from './word-index';

export interface CompletionList {
  /** Topics, best first; speakers, most statements first; titles. A topic with the name of a speaker is listed as the speaker. */
  readonly entries: readonly CompletionEntry[];
  readonly index: WordIndex;
  readonly topics: ReadonlyMap<string, CompletionItem>;
}

export interface CompletionEntry {
  readonly item: CompletionItem;
  /** Folded value after a space. */
  readonly folded: string;
  /** Folded value, and the last name of a person. */
  readonly names: readonly string[];
}

/** Further articles and speakers are found by prefix only: `Library.titled`, `SpeakerIndex.begun`. */
export const MOST_TITLES = 5000;
export const MOST_SPEAKERS = 5000;

const lists = new WeakMap<Library, CompletionList>();

export function completionListOf(library: Library): CompletionList {
  const known = lists.get(library);
  if (known !== undefined) return known;
  const steps = buildList(library);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  lists.set(library, step.value);
  return step.value;
}

/** In milliseconds, between turns for other work; sorting the words takes longer from 100,000 sentences on. */
const TURN = 5;

export async function prepareCompletions(library: Library): Promise<void> {
  const steps = buildList(library);
  for (;;) {
    for (const end = performance.now() + TURN; performance.now() < end;) {
      const step = steps.next();
      if (step.done === true) return void lists.set(library, step.value);
    }
    await nextTurn();
  }
}

function* buildList(library: Library): Generator<void, CompletionList> {
  const { all } = library.statements.speakers;
  const lastNames = lastNamesOf(all);
  const shortName = shortNames(lastNames);
  const speakers = all.slice(0, MOST_SPEAKERS).map(toSpeakerItem);
  const topics = yield* topicItems(library, speakers, shortName);
  const titles = library.articles.slice(0, MOST_TITLES).map(toTitleItem);
  const entries: CompletionEntry[] = [];
  const words: (readonly string[])[] = [];
  for (const item of new Set([...topics.values(), ...speakers, ...titles])) {
    const folded = fold(item.value);
    const names = [folded, ...(item.kind === 'speaker' ? [fold(lastNames.get(item.value) ?? '')] : [])].filter(Boolean);
    entries.push({ item, folded: ` ${folded}`, names });
    words.push(completionWordsOf(item.value));
    yield;
  }
  return { entries, topics, index: new WordIndex(words) };
}

function* topicItems(
  { topics, statements }: Library,
  speakers: readonly CompletionItem[],
  shortName: (name: string) => string,
): Generator<void, CompletionList['topics']> {
  const speakerOf = new Map(
    speakers.flatMap((item) => [shortName(item.value), item.value].map((name) => [fold(name), item] as const)),
  );
  const items = new Map<string, CompletionItem>();
  for (const [topic, { value, sentences }] of topics.slice(0, MOST_OFFERED).entries()) {
    const folded = fold(value);
    const others = statements.speakersOn(topic).filter(({ name }) => !fold(name).endsWith(folded));
    items.set(
      folded,
      speakerOf.get(folded) ?? {
        kind: 'topic',
        value,
        passages: sentences,
        speakers: others.map((speaker) => ({ name: shortName(speaker.name), passages: speaker.sentences })),
      },
    );
    yield;
  }
  return items;
}

export function toSpeakerItem({ name, statementCount }: KnownSpeaker): CompletionItem {
  return { kind: 'speaker', value: name, passages: statementCount };
}

export function toTitleItem(article: Article): CompletionItem {
  return { kind: 'title', value: article.title, passages: article.sentences.starts.length };
}

/** Letters only, but no number of a monarch. */
const LAST_NAME = /^(?![IVX]+$)\p{Lu}[\p{L}\p{M}'’-]{2,}$/u;

/** @returns last names of persons by their name */
function lastNamesOf(speakers: readonly KnownSpeaker[]): ReadonlyMap<string, string> {
  const persons = speakers.filter(({ kind }) => kind === 'person');
  const named = persons.map(({ name }) => [name, name.split(/\s+/u).at(-1) ?? ''] as const);
  return new Map(named.filter(([, last]) => LAST_NAME.test(last)));
}

/** @returns name → last name of a person, if unique among persons; else the whole name. */
function shortNames(lastNames: ReadonlyMap<string, string>): (name: string) => string {
  const counts = new Map<string, number>();
  for (const last of lastNames.values()) counts.set(last, (counts.get(last) ?? 0) + 1);
  return (name) => {
    const last = lastNames.get(name);
    return last !== undefined && counts.get(last) === 1 ? last : name;
  };
}
