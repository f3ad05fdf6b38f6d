/**
 * Reads front matter of the plainest kind, which nearly all articles have: one `name: value` a line, where the value is text without signs
 * that mean something in YAML, a date, text in double quotes or a list `[one, two]`. The YAML parser gives the same for it, and takes
 * longer to load than all else that a question needs.
 *
 * @param names of the fields that may stand there.
 * @returns names and values; nothing where anything else stands there, which is for the YAML parser to read.
 */
export function readPlainFields(yaml: string, names: readonly string[]): ReadonlyMap<string, unknown> | undefined {
  const fields = new Map<string, unknown>();
  for (const line of yaml.replace(/\r?\n$/u, '').split(/\r?\n/u)) {
    const colon = line.indexOf(': ');
    const name = line.slice(0, Math.max(0, colon));
    const value = readValue(line.slice(colon + 2));
    if (value === undefined || !names.includes(name) || fields.has(name)) return undefined;
    fields.set(name, value);
  }
  return fields;
}

/** Inside text a colon must not be followed by a space, and a number sign must not follow one. Brackets, braces and tabs are left out. */
const TEXT = /^[A-Za-z](?:[\w !"$%&'()*+,./;<=>?@^`|~‘’“”–—\u00c0-\u024f-]|:(?=[\w/])|(?<! )#)*$/u;
const DATE = /^\d{4}-\d\d-\d\d$/u;
const QUOTED = /^"([\w !#$%&'()*+,./:;<=>?@^`|~‘’“”–—\u00c0-\u024f-]*)"$/u;
const LIST = /^\[([A-Za-z][\w .'’\u00c0-\u024f-]*(?:, [A-Za-z][\w .'’\u00c0-\u024f-]*)*)\]$/u;
/** Words that YAML takes for something else than text. */
const NO_TEXT = /^(?:true|false|null)$/iu;

function readValue(written: string): unknown {
  if (DATE.test(written)) return written;
  const quoted = QUOTED.exec(written)?.[1];
  if (quoted !== undefined) return quoted;
  const items = LIST.exec(written)?.[1]?.split(', ').map(readText);
  if (items !== undefined) return items.every((item) => item !== undefined) ? items : undefined;
  return TEXT.test(written) ? readText(written) : undefined;
}

function readText(written: string): string | undefined {
  return NO_TEXT.test(written) || /^ | $/u.test(written) ? undefined : written;
}
