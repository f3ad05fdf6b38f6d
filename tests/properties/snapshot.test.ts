import fc from 'fast-check';
import { respond } from '../../src/answers/respond';
import { libraryOf } from '../../src/library/library';
import { buildParts } from '../../src/library/build-library';
import { deserializeLibrary, serializeLibrary } from '../../src/library/library-parts';
import { articlesOf } from '../knowledge-folder';
import { runs } from '../runs';
import { anyQuestion, articles } from './corpora';

/** @returns the library of some articles as it was built, and as it comes out of the buffer that it is serialized to. */
function bothOf(all: Parameters<typeof buildParts>[0]) {
  const parts = buildParts(all, new Map());
  const serialized = serializeLibrary({ parts, speakers: new Map(), hidden: [], problems: [] });
  return [libraryOf(parts), libraryOf(deserializeLibrary(serialized).parts)] as const;
}

describe('a library that was serialized', () => {
  it('offers topics by words in which a sign stands for several', () => {
    const name = 'The ﷺ Council met. The ﷺ Council left.';
    const [built, revived] = bothOf(articlesOf({ 'a.txt': `Talks\n\n${name}\n` }));
    for (const typed of ['', 'c', 'ص', 'ال', 'ع', 'و'])
      expect(revived.complete(typed, 10)).toEqual(built.complete(typed, 10));
    expect(built.complete('', 10).length).toBeGreaterThan(0);
  });

  it('answers every question with the same bytes', () => {
    fc.assert(
      fc.property(articles, anyQuestion, (all, text) => {
        const [built, revived] = bothOf(all);
        const { articles: sources } = built;
        const { passages } = built.search(text, 3);
        const words = passages[0]?.text ?? text;
        for (const request of [
          { kind: 'ask', question: text, limit: 10 } as const,
          { kind: 'ask', question: words, limit: 10 } as const,
          { kind: 'check', words } as const,
          { kind: 'quotes', topic: text, limit: 5 } as const,
          { kind: 'complete', typed: (sources[0]?.title ?? text).slice(0, 2) } as const,
          { kind: 'sources' } as const,
          { kind: 'speakers', limit: 20 } as const,
        ]) {
          expect(JSON.stringify(respond(request, revived))).toBe(JSON.stringify(respond(request, built)));
        }
      }),
      runs(60),
    );
  });

  it('has the same articles, to the last offset', () => {
    fc.assert(
      fc.property(articles, (all) => {
        const [built, revived] = bothOf(all);
        expect(revived.articles).toEqual(built.articles);
        expect(revived.statements.statements.all).toEqual(built.statements.statements.all);
      }),
      runs(60),
    );
  });
});
