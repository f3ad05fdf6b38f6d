import { isMap, isScalar, type Document } from 'yaml';
import type { Aliases, Metadata } from '../article';
import { lineAt, type Problem } from '../problem';
import { readAliases } from './aliases';
import { checkFields, FIELD_NAMES, FRONT_MATTER_LIMITS, type FieldFault } from './front-matter-fields';
import { readYamlDocument } from './yaml-document';

export interface ReadFields {
  /** The title may be missing. */
  readonly metadata: Partial<Metadata>;
  readonly problems: readonly Problem[];
}

const NAMES = [...FIELD_NAMES, 'aliases'];

/** @returns metadata, or all faults with their lines. */
export function readYaml(file: string, yaml: string): ReadFields {
  const read = readYamlDocument(yaml, FRONT_MATTER_LIMITS);
  if (read.kind === 'oversize')
    return { metadata: {}, problems: [problem(file, 1, `front matter ${read.expected}`, read.found)] };
  if (read.kind === 'fault')
    return { metadata: {}, problems: [problem(file, lineAt(yaml, read.offset) + 1, read.expected, read.found)] };
  const { document } = read;
  if (document.contents === null) return { metadata: {}, problems: [] };
  if (!isMap(document.contents)) {
    return { metadata: {}, problems: [problem(file, 2, 'YAML of the form "key: value"', quote(yaml))] };
  }
  return checkDocument(file, yaml, document);
}

function checkDocument(file: string, yaml: string, document: Document): ReadFields {
  const said = valuesIn(document);
  const { metadata, faults } = checkFields(said);
  const lineOf = (key: string): number => lineAt(yaml, keyOffset(document, key)) + 1;
  const unknown = [...said.keys()]
    .filter((key) => !NAMES.includes(key))
    .map((key) => problem(file, lineOf(key), `one of ${NAMES.join(', ')}`, quote(key)))
    .map((fault) => ({ ...fault, severity: 'warning' as const }));
  const { aliases, faults: misnamed } = aliasesIn(file, yaml, document);
  const wrong = faults.map((fault) => problemOf(fault, said.get(fault.field), { file, line: lineOf(fault.field) }));
  return wrong.length + misnamed.length > 0
    ? { metadata: {}, problems: [...wrong, ...misnamed, ...unknown] }
    : { metadata: { ...metadata, ...(aliases && { aliases }) }, problems: unknown };
}

function problemOf(
  { field, at, expected }: FieldFault,
  value: unknown,
  { file, line }: { readonly file: string; readonly line: number },
): Problem {
  return at !== undefined && Array.isArray(value)
    ? problem(file, line, `each of ${field} to be ${expected}`, quote(value[at]))
    : problem(file, line, `${field} to be ${expected}`, quote(value));
}

function aliasesIn(file: string, yaml: string, document: Document): { aliases?: Aliases; faults: readonly Problem[] } {
  const node = document.get('aliases', true);
  if (node === undefined || (isScalar(node) && node.value === null)) return { faults: [] };
  const { aliases, faults } = readAliases(node);
  const problems = faults.map(({ offset, expected, found }) =>
    problem(file, lineAt(yaml, offset) + 1, `aliases: ${expected}`, found),
  );
  return { aliases, faults: problems };
}

/** A key without a value is ignored. */
function valuesIn(document: Document): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(document.toJS() as object).filter(([, value]) => value !== null));
}

function keyOffset(document: Document, key: string): number {
  if (!isMap(document.contents)) return 0;
  const pair = document.contents.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
  return pair && isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
}

function problem(file: string, line: number, expected: string, found: string): Problem {
  return { severity: 'error', file, line, expected, found };
}

function quote(value: unknown): string {
  const json = value === undefined ? 'nothing' : JSON.stringify(value);
  return json.length > 80 ? `${json.slice(0, 79)}…` : json;
}
