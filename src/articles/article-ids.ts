/** An id is shown with every passage, so it is kept short. */
const LONGEST_ID = 48;

/**
 * Names each file by its path: `talks/Day one.md` becomes `talks-day-one`. The name stays as long as no file that would be called alike
 * comes before it.
 *
 * @param files paths below the knowledge folder, in their stable order; two that would be called alike are told apart by `-2`, `-3`, …
 * @returns file → id.
 */
export function articleIds(files: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(files.map((file) => [file, free(slug(file), taken)]));
}

function slug(file: string): string {
  const name = file
    .replace(/\.[^./]*$/u, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return Array.from(name).slice(0, LONGEST_ID).join('').replace(/-$/u, '') || 'article';
}

function free(name: string, taken: Set<string>): string {
  let id = name;
  for (let copy = 2; taken.has(id); copy += 1) id = `${name}-${copy}`;
  taken.add(id);
  return id;
}
