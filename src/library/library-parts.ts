import { types } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import type { Aliases } from '../articles/article';
import type { Problem } from '../articles/problem';
import type { Corpus } from '../search/index/corpus';
import type { StatementColumns } from '../speakers/collect-statements';
import type { TopicSpeakers } from '../speakers/speaker-topics';
import { Dictionary, type DictionaryParts, type PackedTexts, Strings } from '../text/string-table';
import type { PrefixIndex } from '../text/prefix-index';
import type { FoldedTopic } from '../topics/suggestions';
import type { FoundTopics } from '../topics/topics';

/** Everything computed from the articles of a folder. Plain data. */
export interface LibraryParts {
  readonly corpus: Corpus;
  readonly found: FoundTopics;
  readonly offered: readonly FoldedTopic[];
  readonly statements: StatementColumns;
  readonly topicSpeakers: TopicSpeakers;
  readonly titles: PrefixIndex;
  /** `shortHash` of the ids, in the order of the articles. */
  readonly hashes: Dictionary;
  readonly indexVersion: string;
}

export interface LibraryData {
  readonly parts: LibraryParts;
  readonly speakers: Aliases;
  readonly hidden: readonly string[];
  readonly problems: readonly Problem[];
}

export function serializeLibrary(data: LibraryData): SharedArrayBuffer {
  const bytes = serialize(toPlain(data));
  const shared = new SharedArrayBuffer(bytes.length);
  Buffer.from(shared).set(bytes);
  return shared;
}

/** @returns data whose aligned typed arrays are views of the buffer. */
export function deserializeLibrary(buffer: SharedArrayBuffer): LibraryData {
  return revive(deserialize(Buffer.from(buffer))) as LibraryData;
}

/** V8 serializes data without its class; this wrapper names the class. */
type Plain =
  | { readonly class: 'dictionary'; readonly data: DictionaryParts }
  | { readonly class: 'strings'; readonly data: PackedTexts };

function toPlain(value: unknown): unknown {
  if (!isHolder(value)) return value;
  if (value instanceof Dictionary) return { class: 'dictionary', data: value.parts } satisfies Plain;
  if (value instanceof Strings) return { class: 'strings', data: value.parts } satisfies Plain;
  if (Array.isArray(value)) return value.map(toPlain);
  if (isPlainText(value)) return { ...value, source: null };
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, toPlain(held)]));
}

function revive(value: unknown): unknown {
  if (!isHolder(value)) return value;
  const holder = value as Record<string, unknown>;
  if ('class' in holder) {
    const plain = holder as unknown as Plain;
    return plain.class === 'dictionary' ? new Dictionary(plain.data) : new Strings(plain.data);
  }
  for (const key of Object.keys(holder)) holder[key] = revive(holder[key]);
  if (holder['source'] === null) holder['source'] = holder['text'];
  return holder;
}

/** V8 writes a string as often as it occurs: the text of an article without markup is its file, and is written once. */
function isPlainText(value: object): boolean {
  return 'source' in value && 'text' in value && value.source === value.text;
}

/** @returns true for arrays and objects that V8 does not treat specially. */
function isHolder(value: unknown): value is object {
  const isSpecial = ArrayBuffer.isView(value) || types.isSet(value) || types.isMap(value);
  return typeof value === 'object' && value !== null && !isSpecial;
}
