import { isMap, isScalar, isSeq, YAMLMap, type Node } from 'yaml';
import { nameKey } from '../../text/names';
import type { Aliases } from '../article';
import { lineAt, type Problem } from '../problem';
import { readYamlDocument } from './parsers';

interface AliasFault {
  /** In the YAML. */
  readonly offset: number;
  readonly expected: string;
  readonly found: string;
}

interface ReadAliases {
  readonly aliases: Aliases;
  readonly faults: readonly AliasFault[];
}

const EXPECTED = 'names with lists of their other forms, such as "Anna Rossi: [Rossi, the mayor]"';
const MOST_NAMES = 1000;
const LONGEST_FORM = 100;

/** Reads a map from names to one or more other forms. A form may not belong to two names. */
function readAliases(node: unknown): ReadAliases {
  if (!isMap(node)) return { aliases: new Map(), faults: [fault(node, EXPECTED)] };
  const aliases = new Map<string, readonly string[]>();
  const faults: AliasFault[] = [];
  const owners = new Map<string, string>();
  for (const { key, value } of node.items.slice(0, MOST_NAMES)) {
    const name = textOf(key);
    const nodes = isSeq(value) ? value.items : [value];
    const forms = nodes.map(textOf);
    const wrong = [key, ...nodes].find((part) => textOf(part) === undefined);
    if (name === undefined || wrong !== undefined) faults.push(fault(wrong ?? key, EXPECTED));
    else
      aliases.set(
        name,
        forms.filter((form) => form !== undefined),
      );
    if (name !== undefined) faults.push(...recordOwner(name, [key, ...nodes], owners));
  }
  if (node.items.length > MOST_NAMES)
    faults.push({
      ...fault(node.items[MOST_NAMES]?.key, `at most ${MOST_NAMES} names`),
      found: `${node.items.length}`,
    });
  return { aliases, faults };
}

/** Records the owner of each form; a form of two owners would make two speakers one. */
function recordOwner(name: string, nodes: readonly unknown[], owners: Map<string, string>): readonly AliasFault[] {
  return nodes.flatMap((node) => {
    const form = textOf(node);
    if (form === undefined) return [];
    const owner = owners.get(nameKey(form)) ?? name;
    owners.set(nameKey(form), owner);
    return owner === name
      ? []
      : [{ ...fault(node, `"${form}" to mean one speaker`), found: `"${owner}" and "${name}"` }];
  });
}

function textOf(node: unknown): string | undefined {
  if (!isScalar(node) || typeof node.value !== 'string') return undefined;
  const text = node.value.trim().replace(/\s+/gu, ' ');
  return text === '' || text.length > LONGEST_FORM ? undefined : text;
}

function fault(node: unknown, expected: string): AliasFault {
  const range = (node as Partial<Node> | null | undefined)?.range;
  const value = isScalar(node) ? node.value : isMap(node) ? 'a map' : isSeq(node) ? 'a list' : (node ?? 'nothing');
  const json = JSON.stringify(value);
  return { offset: range?.[0] ?? 0, expected, found: json.length > 80 ? `${json.slice(0, 79)}…` : json };
}

export interface ReadSpeakers {
  readonly speakers: Aliases;
  readonly problems: readonly Problem[];
}

const LIMITS = { longest: 200_000, mostBrackets: 2000 };

export function readSpeakers(file: string, text: string): ReadSpeakers {
  const read = readYamlDocument(text.replace(/^\uFEFF/u, ''), LIMITS);
  const toProblem = ({ offset, expected, found }: AliasFault): Problem => ({
    severity: 'error',
    file,
    line: lineAt(text, offset),
    expected,
    found,
  });
  if (read.kind === 'fault') return { speakers: new Map(), problems: [toProblem(read)] };
  if (read.document.contents === null) return { speakers: new Map(), problems: [] };
  const { aliases, faults } = readAliases(read.document.contents);
  return { speakers: aliases, problems: faults.map(toProblem) };
}

interface SettledSpeaker {
  readonly name: string;
  /** Form of the name that stands for the statements of a sentence, by `formOfSentence`. */
  readonly sentence: string;
  /** Another form of the name, in all articles. */
  readonly form?: string;
}

/** @returns `speakers.yaml` with its comments and a further entry, in place of another speaker of the sentence; undefined if it would be faulty. */
export function settleSpeaker(
  file: string,
  text: string,
  { name, sentence, form }: SettledSpeaker,
): string | undefined {
  const read = readYamlDocument(text.replace(/^\uFEFF/u, ''), LIMITS);
  if (read.kind === 'fault') return undefined;
  const { document } = read;
  document.contents ??= new YAMLMap();
  if (!isMap(document.contents)) return undefined;
  const { items } = document.contents;
  for (const { value } of items)
    if (isSeq(value)) value.items = value.items.filter((node) => textOf(node) !== sentence);
  const entry = items.find(({ key }) => textOf(key) === name) ?? document.createPair(name, []);
  if (!items.includes(entry)) items.push(entry);
  const forms = isSeq(entry.value) ? entry.value : document.createNode([entry.value]);
  entry.value = forms;
  const known = forms.items.map((node) => nameKey(textOf(node) ?? ''));
  for (const one of [sentence, ...(form === undefined ? [] : [form])])
    if (!known.includes(nameKey(one))) forms.items.push(document.createNode(one));
  const settled = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return readSpeakers(file, settled).problems.length === 0 ? settled : undefined;
}

/** `aliases` of front matter. `written` is YAML, `value` from another format. */
interface OwnAliases {
  readonly start: number;
  readonly written: string;
  readonly value?: unknown;
}

/** Only a map is ours: a list, as Obsidian writes it, holds other titles of the note. */
export function readOwnAliases(
  file: string,
  source: string,
  { start, written, value }: OwnAliases,
): { readonly aliases: Aliases; readonly problems: readonly Problem[] } {
  const read = readYamlDocument(written || JSON.stringify({ aliases: value }), LIMITS);
  const node: unknown =
    read.kind === 'document' && isMap(read.document.contents) && read.document.contents.items[0]?.value;
  if (read.kind === 'document' && !isMap(node)) return { aliases: new Map(), problems: [] };
  const { aliases, faults } = read.kind === 'fault' ? { aliases: new Map(), faults: [read] } : readAliases(node);
  const problems = faults.map(({ offset, expected, found }): Problem => {
    const line = lineAt(source, start + (written === '' ? 0 : offset));
    return { severity: 'warning', file, line, expected: `aliases: ${expected}`, found };
  });
  return { aliases, problems };
}
