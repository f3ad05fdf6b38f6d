import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/articles/article';
import { parseArticle } from '../../src/articles/parse-article';
import { attribute } from '../../src/attribution/attribute';
import { buildCorpusAndLayout } from '../../src/search/index/corpus';
import { createSuggestions, foldTopics } from '../../src/topics/suggestions';
import { findTopics } from '../../src/topics/topics';

/** How long telling who says what takes, beside splitting and indexing the same sentences, and beside twice as many. */
const SENTENCES = 10_000;
const ROUNDS = 7;
const FOLDER = join(__dirname, '..', '..', 'knowledge');

interface Source {
  readonly file: string;
  readonly text: string;
}

function main(): void {
  const small = sourcesOf(SENTENCES);
  const large = sourcesOf(2 * SENTENCES);
  const articles = parse(small);
  const splitting = fastest(() => parse(small));
  const indexing = fastest(() => {
    index(articles);
  });
  const attribution = fastest(() => attribute(parse(small)).length) - splitting;
  const twice = fastest(() => attribute(parse(large)).length) - fastest(() => parse(large));
  if (attribute(articles).flat().length < SENTENCES / 10) throw new Error('expected statements, found next to none');
  const ratio = (part: number, whole: number): string => (part / whole).toFixed(2);
  console.log(`attribution of ${count(articles)} sentences: ${attribution.toFixed(0)} ms`);
  console.log(
    `beside splitting and indexing them (${(splitting + indexing).toFixed(0)} ms): ${ratio(attribution, splitting + indexing)}`,
  );
  console.log(`twice as many sentences take ${ratio(twice, attribution)} times as long`);
}

/** The shipped articles again and again, with other long words in each copy: a text that stands twice would be indexed once. */
function sourcesOf(sentences: number): readonly Source[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.md'));
  const texts = files.map((file) => readFileSync(join(FOLDER, file), 'utf8'));
  const each = count(parse(files.map((file, at) => ({ file, text: texts[at] ?? '' }))));
  const copies = Math.ceil(sentences / each);
  return Array.from({ length: copies }, (_, copy) =>
    files.map((file, at) => ({ file: `${copy}-${file}`, text: varied(texts[at] ?? '', copy) })),
  ).flat();
}

function varied(text: string, copy: number): string {
  const suffix = copy.toString(26).replace(/\d/gu, (digit) => String.fromCharCode(97 + Number(digit)));
  return text.replace(/\b\p{Ll}{7,}\b/gu, (word) => ((word.length + copy) % 3 === 0 ? word + suffix : word));
}

function parse(sources: readonly Source[]): readonly Article[] {
  return sources.flatMap(({ file, text }) => parseArticle(file, file, text).article ?? []);
}

function index(articles: readonly Article[]): void {
  const { corpus, layout } = buildCorpusAndLayout(articles);
  const found = findTopics(corpus.index, layout, { tags: [], titles: articles.map(({ title }) => title) });
  createSuggestions(found, foldTopics(found.topics));
}

function count(articles: readonly Article[]): number {
  return articles.reduce((total, { sentences }) => total + sentences.starts.length, 0);
}

function fastest(work: () => unknown): number {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

main();
