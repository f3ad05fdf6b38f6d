import { Dictionary, type DictionaryParts } from './dictionary';
import type { PackedTexts } from './packed-texts';
import { Strings } from './strings';

/**
 * Data in one buffer that threads share: what it holds as JSON, in front, and behind that its columns of numbers, which are read where they
 * lie. An image is opened in the time that the JSON takes, however long its columns are.
 */
export type Image = SharedArrayBuffer;

type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

const KINDS = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float32Array, Float64Array } as const;
type Kind = keyof typeof KINDS;

/** What stands in the JSON for what JSON has not. */
type Mark =
  | { readonly '#column': readonly [kind: Kind, start: number, length: number] }
  | { readonly '#dictionary': unknown }
  | { readonly '#strings': unknown }
  | { readonly '#set': readonly unknown[] };

/** Every kind of column begins at a multiple of its own size. */
const ALIGNED = 8;
/** The length of the JSON stands first. */
const HEAD = 8;

/** @param data plain objects and lists, columns, dictionaries, strings and sets of numbers. */
export function toImage(data: object): Image {
  const columns = new ColumnPlacer();
  const paths: Path[] = [];
  const note = (path: Path, mark: Mark): Mark => {
    paths.push(path);
    return mark;
  };
  const json = Buffer.from(JSON.stringify({ data: marked(data, { columns, note }), paths }));
  const base = aligned(HEAD + json.length);
  const image = new SharedArrayBuffer(base + columns.end);
  const bytes = Buffer.from(image);
  bytes.writeUInt32LE(json.length);
  bytes.set(json, HEAD);
  for (const { start, column } of columns.placed) bytes.set(bytesOf(column), base + start);
  return image;
}

/** Gives columns their places one behind the other; one that is a part of another, or the same, lies there. */
class ColumnPlacer {
  end = 0;
  readonly placed: { readonly start: number; readonly column: Column }[] = [];

  place(column: Column): Mark {
    return { '#column': [kindOf(column), this.startOf(column), column.length] };
  }

  private startOf(column: Column): number {
    const known = this.placed.find((other) => isWithin(column, other.column));
    if (known) return known.start + column.byteOffset - known.column.byteOffset;
    const start = this.end;
    this.placed.push({ start, column });
    this.end = aligned(start + column.byteLength);
    return start;
  }
}

function isWithin(column: Column, other: Column): boolean {
  const end = column.byteOffset + column.byteLength;
  return (
    column.buffer === other.buffer &&
    column.byteOffset >= other.byteOffset &&
    end <= other.byteOffset + other.byteLength
  );
}

function bytesOf({ buffer, byteOffset, byteLength }: Column): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function aligned(at: number): number {
  return Math.ceil(at / ALIGNED) * ALIGNED;
}

function kindOf(column: Column): Kind {
  const kind = (Object.keys(KINDS) as Kind[]).find((name) => column instanceof KINDS[name]);
  if (!kind) throw new Error('expected a column of a known kind');
  return kind;
}

/** @param path where the value stands; where a mark stands is noted, what is inside it first. */
function marked(value: unknown, marks: Marks, path: Path = []): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const within = (name: string, one: unknown): Mark =>
    marks.note(path, { [name]: marked(one, marks, [...path, name]) } as unknown as Mark);
  if (ArrayBuffer.isView(value)) return marks.note(path, marks.columns.place(value as Column));
  if (value instanceof Dictionary) return within('#dictionary', value.parts);
  if (value instanceof Strings) return within('#strings', value.parts);
  if (value instanceof Set) return within('#set', [...(value as Set<unknown>)]);
  if (Array.isArray(value)) return value.map((one, at) => marked(one, marks, [...path, at]));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, marked(one, marks, [...path, name])]));
}

type Path = readonly (string | number)[];

interface Marks {
  readonly columns: ColumnPlacer;
  readonly note: (path: Path, mark: Mark) => Mark;
}

/** @returns what was made an image; its columns are those of the image. */
export function fromImage(image: Image): unknown {
  const bytes = Buffer.from(image);
  const length = bytes.readUInt32LE();
  const base = aligned(HEAD + length);
  const { data, paths } = JSON.parse(bytes.toString('utf8', HEAD, HEAD + length)) as Content;
  for (const path of paths) {
    const name = path.at(-1) ?? '';
    const holder = path.slice(0, -1).reduce((value, step) => value[step] as Holder, data);
    holder[name] = revived(holder[name] as Mark, image, base);
  }
  return data;
}

type Holder = Record<string | number, unknown>;

interface Content {
  readonly data: Holder;
  readonly paths: readonly Path[];
}

function revived(mark: Mark, image: Image, base: number): unknown {
  if ('#column' in mark) {
    const [kind, start, size] = mark['#column'];
    return new KINDS[kind](image as ArrayBufferLike as ArrayBuffer, base + start, size);
  }
  if ('#dictionary' in mark) return new Dictionary(mark['#dictionary'] as DictionaryParts);
  if ('#strings' in mark) return new Strings(mark['#strings'] as PackedTexts);
  return new Set(mark['#set']);
}
