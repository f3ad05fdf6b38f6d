import { LIBRARY, statementsOf } from './rossi-and-weber';

const { statements } = LIBRARY;

describe('a claim is checked', () => {
  it('over the end of a paragraph', () => {
    const index = statementsOf({ 'a.md': '# Lake\n\nThe ferry left the pier.\n\nNobody saw the heron.' });
    expect(index.check('the ferry left the pier. Nobody saw the heron')?.verdict).toBe('exact');
  });

  it.each([
    ['the old ferry left the new pier', 'near'],
    ['the old ferry sank near another pier', undefined],
  ])('as near only if three in five words are the same: %s', (words, verdict) => {
    expect(statementsOf({ 'a.md': '# Lake\n\nThe ferry left the pier.' }).check(words)?.verdict).toBe(verdict);
  });

  it.each([
    ['we want fewer boats on the lake', 'exact', 'Anna Rossi'],
    ['WE WANT FEWER BOATS, on the lake!', 'exact', 'Anna Rossi'],
    ['on the lake. We want more', 'exact', 'Anna Rossi'],
    ['we want no boats on this lake', 'near', 'Anna Rossi'],
    ['a big boat was built', 'exact', undefined],
  ])('%s', (words, verdict, speaker) => {
    const found = statements.check(words);
    expect([found?.verdict, found?.saidBy[0]?.speaker?.name]).toEqual([verdict, speaker]);
    expect(LIBRARY.articles.some(({ source }) => source.includes(found?.found.text ?? '?'))).toBe(true);
  });

  it.each(['the moon is made of cheese', 'boats', '', '!!', 'x '.repeat(3000)])(
    'and not found where the sources hold nothing like it: %j',
    (words) => {
      const found = statements.check(words);
      if (words === 'boats') expect(found?.verdict).toBe('exact');
      else expect(found).toBeUndefined();
    },
  );
});
