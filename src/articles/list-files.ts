import { noFile, unreadable } from './read-text';
import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import type { Problem } from './problem';

interface Listing {
  /** Relative paths with forward slashes in UTF-16 order, which is the same on every machine. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/** Finds the `.md`, `.mdx`, `.markdown` and `.txt` files below a folder. Names that begin with a dot are ignored; links may not lead out of the folder. */
export function listFiles(folder: string): Listing {
  const files: string[] = [];
  const problems: Problem[] = [];
  try {
    walk({ folder, root: realpathSync(folder), files, problems }, '');
  } catch (error) {
    problems.push(unreadable(folder, 'a folder of articles', error));
  }
  const order = (a: string, b: string): number => (a < b ? -1 : 1);
  return { files: files.sort(order), problems: problems.sort((a, b) => order(a.file, b.file)) };
}

interface Walk {
  readonly folder: string;
  readonly root: string;
  readonly files: string[];
  readonly problems: Problem[];
}

function walk(context: Walk, below: string): void {
  for (const entry of readdirSync(join(context.folder, below), { withFileTypes: true })) {
    if (!entry.name.startsWith('.')) visit(context, below === '' ? entry.name : `${below}/${entry.name}`, entry);
  }
}

function visit(context: Walk, path: string, entry: Dirent): void {
  const isArticle = /\.(?:mdx?|markdown|txt)$/iu.test(path);
  if (entry.isSymbolicLink()) return visitLink(context, path, isArticle);
  if (entry.isDirectory()) return visitFolder(context, path);
  if (!isArticle) {
    if (entry.isFile() && ADDABLE.test(path)) context.problems.push(addable(context.folder, path));
    return;
  }
  if (entry.isFile()) context.files.push(path);
  else context.problems.push(noFile(path));
}

/** Formats that a command converts. */
const ADDABLE = /\.(?:html?|pdf|docx|eml|rss|atom)$/iu;

function addable(folder: string, path: string): Problem {
  const found = `${path.slice(path.lastIndexOf('.'))}, which "summit add ${join(folder, path)}" writes as Markdown`;
  return { severity: 'warning', file: path, expected: '.md or .txt', found };
}

function visitFolder(context: Walk, path: string): void {
  try {
    walk(context, path);
  } catch (error) {
    context.problems.push(unreadable(path, 'a readable folder', error));
  }
}

/** A link to a folder inside is ignored, since that folder is read itself: so circular links end. */
function visitLink(context: Walk, path: string, isArticle: boolean): void {
  try {
    const target = realpathSync(join(context.folder, path));
    const kind = statSync(target);
    if (!isArticle && !kind.isDirectory()) return;
    if (!`${target}${sep}`.startsWith(`${context.root}${sep}`)) context.problems.push(leadsOut(path));
    else if (kind.isFile()) context.files.push(path);
    else if (!kind.isDirectory()) context.problems.push(noFile(path));
  } catch (error) {
    if (isArticle) context.problems.push(unreadable(path, 'a link to a file of the folder', error));
  }
}

function leadsOut(path: string): Problem {
  return {
    severity: 'error',
    file: path,
    expected: 'a file inside the folder',
    found: 'a symbolic link that leads out of it',
  };
}

/** In characters; an id is shown with every passage. */
const LONGEST_ID = 48;

/** `talks/Day one.md` becomes `talks-day-one`; equal ids get `-2`, `-3`, … */
export function articleIds(files: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(files.map((file) => [file, uniqueId(slug(file), taken)]));
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

function uniqueId(name: string, taken: Set<string>): string {
  let id = name;
  for (let copy = 2; taken.has(id); copy += 1) id = `${name}-${copy}`;
  taken.add(id);
  return id;
}
