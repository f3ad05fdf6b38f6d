import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sectionsOf, type Article } from '../src/articles/article';
import { articleIds } from '../src/articles/list-files';
import { parseArticle } from '../src/articles/parse-article';

/** File → what stands in it. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const made: string[] = [];

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** @returns a new folder that holds the files; it is removed after the test file's last test. */
export function knowledgeFolder(files: Files = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'summit-knowledge-'));
  made.push(folder);
  for (const [file, content] of Object.entries(files)) write(folder, file, content);
  return folder;
}

/** Writes a file below a folder, with the folders above it. */
export function write(folder: string, file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}

/** @returns the articles of some files without the detour over the disk; a file with a fault fails the test. */
export function articlesOf(files: Readonly<Record<string, string>>): readonly Article[] {
  const names = Object.keys(files).sort();
  const ids = articleIds(names);
  return names.map((file) => {
    const { article, problems } = parseArticle(file, ids.get(file) ?? file, files[file] ?? '');
    if (!article) throw new Error(`${file} is no article: ${JSON.stringify(problems)}`);
    return article;
  });
}

/** @returns the texts of an article's sentences, by section and paragraph. */
export function outline(article: Article): readonly (readonly [string | undefined, readonly (readonly string[])[]])[] {
  return sectionsOf(article).map(({ title, paragraphs }) => [
    title,
    paragraphs.map(({ sentences }) => sentences.map(({ text }) => text)),
  ]);
}

/** @returns every sentence of an article with its paragraph. */
export function sentencesOf(article: Article) {
  return sectionsOf(article).flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) => paragraph.sentences.map((sentence) => ({ paragraph, sentence }))),
  );
}
