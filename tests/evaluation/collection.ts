import { z } from 'zod';
import type { Article } from '../../src/articles/article';
import { buildArticle } from '../../src/articles/build-article';
import { splitSentences } from '../../src/articles/sentences/split-sentences';

const id = z.union([z.string(), z.number()]).transform(String);

export const questionSchema = z.object({
  id,
  question: z.string(),
  doc: id.optional(),
  title: z.string().optional(),
  sentences: z.array(z.object({ id: id.optional(), text: z.string(), label: z.coerce.number().default(0) })),
});

export const documentSchema = z.object({ id, title: z.string().default(''), text: z.string() });

export const querySchema = z.object({ id, text: z.string() });

export const caseSchema = z.object({ id: id.optional(), input: z.string() });

export type QuestionCase = z.infer<typeof questionSchema>;

/** @returns an article of one paragraph whose sentences are given. */
export function articleOfSentences(name: string, title: string, sentences: readonly string[]): Article {
  let offset = 0;
  const spans = sentences.map((sentence) => {
    const start = offset;
    offset += sentence.length + 1;
    return { start, end: start + sentence.length };
  });
  const source = sentences.join('\n');
  const blocks = [{ kind: 'paragraph', start: 0, end: source.length }] as const;
  return buildArticle({ id: name, file: name, source, metadata: { title, tags: [] }, blocks }, () => spans);
}

/** @returns an article of one paragraph, split as the product splits. */
export function articleOfText(name: string, title: string, source: string): Article {
  const blocks = [{ kind: 'paragraph', start: 0, end: source.length }] as const;
  return buildArticle({ id: name, file: name, source, metadata: { title, tags: [] }, blocks }, splitSentences);
}
