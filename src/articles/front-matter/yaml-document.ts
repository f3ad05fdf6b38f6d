import { LineCounter, parseDocument, visit, type Document } from 'yaml';
import { findOversize, type YamlLimits } from './front-matter-fields';

export type ReadYaml =
  | { readonly kind: 'document'; readonly document: Document }
  | { readonly kind: 'oversize'; readonly expected: string; readonly found: string }
  | { readonly kind: 'fault'; readonly offset: number; readonly expected: string; readonly found: string };

/** Parses untrusted YAML: bounded, and without aliases. */
export function readYamlDocument(yaml: string, limits: YamlLimits): ReadYaml {
  const oversized = findOversize(yaml, limits);
  if (oversized) return { kind: 'oversize', ...oversized };
  const document = parseDocument(yaml, { lineCounter: new LineCounter(), prettyErrors: false, logLevel: 'silent' });
  const broken = document.errors[0];
  if (broken)
    return {
      kind: 'fault',
      offset: broken.pos[0],
      expected: 'YAML of the form "key: value"',
      found: firstLine(broken.message),
    };
  const alias = firstAlias(document);
  if (alias !== undefined)
    return { kind: 'fault', offset: alias, expected: 'plain values', found: 'a YAML alias ("*name")' };
  return { kind: 'document', document };
}

/** A few lines with aliases can expand to gigabytes or to a cyclic value, and metadata has no use for them. */
function firstAlias(document: Document): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Alias: (_, { range }) => {
      offset = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message;
}
