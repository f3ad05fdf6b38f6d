import fc from 'fast-check';
import { parseArticle } from '../../src/articles/parse-article';
import { describeProblem } from '../../src/articles/problem';
import { anyCharacter } from '../any-character';
import { sentencesOf } from '../knowledge-folder';
import { articles } from './corpora';

describe('whatever a file holds', () => {
  it('each sentence is a slice of it, in order, inside its paragraph, with an id of its own', () => {
    fc.assert(
      fc.property(articles, (all) => {
        for (const article of all) {
          const ids = new Set<string>();
          let end = 0;
          for (const { paragraph, sentence } of sentencesOf(article)) {
            expect(article.text.slice(sentence.start, sentence.end)).toBe(sentence.text);
            expect(sentence.text).toBe(sentence.text.trim());
            expect(sentence.text).not.toBe('');
            expect([sentence.start >= end, sentence.end <= paragraph.end]).toEqual([true, true]);
            ids.add(sentence.id);
            end = sentence.end;
          }
          expect(ids.size).toBe(sentencesOf(article).length);
        }
      }),
    );
  });

  it('reading it gives an article or problems of one line each, and never throws', () => {
    const anything = fc.string({ unit: anyCharacter, maxLength: 300 });
    fc.assert(
      fc.property(anything, anything, fc.constantFrom('a.md', 'a.txt'), (yaml, text, file) => {
        for (const source of [text, `---\n${yaml}\n---\n${text}`, `---\n${yaml}\n${text}`]) {
          const { article, problems } = parseArticle(file, 'a', source);
          if (!article) expect(problems.length).toBeGreaterThan(0);
          for (const problem of problems)
            expect(describeProblem(problem)).toMatch(/^(?:error|warning): a\.(?:md|txt)[^\p{Cc}]*$/u);
        }
      }),
    );
  });
});
