import { respond } from '../../src/answers/respond';
import type { Request } from '../../src/answers/request';
import type { Filter } from '../../src/library/scope';
import { createLibrary } from '../../src/library/build-library';
import { shortHash } from '../../src/text/normalize';
import { articlesOf } from '../knowledge-folder';

const NOW = Date.parse('2024-05-20T12:00:00Z');

function article(publisher: string, published: string, ...paragraphs: readonly string[]): string {
  return `---\ntitle: ${publisher} on the quota\npublisher: ${publisher}\npublished: ${published}\n---\n\n${paragraphs.join('\n\n')}\n`;
}

const SHARED = 'Orla Byrne said the quota for herring is fair.';
/** More sentences on the quota than are ranked, and better ones. */
const MANY = Array.from({ length: 130 }, (_, at) => `The quota: quota number ${at}.`);
const LIBRARY = createLibrary(
  articlesOf({
    'a.md': article('Harbour News', '2024-05-02', SHARED, ...MANY),
    'b.md': article(
      'The Morning Post',
      '2024-05-16T08:00:00Z',
      SHARED,
      'Far away from the harbour and late in a long evening, a clerk read out what the quota is. Fergus Quinn said the quota was a mistake.',
      'Some of the crews, who had waited for hours, asked about the quota once more.',
    ),
    'c.md': article('Harbour News', '2023-01-31', 'The herring were gone.'),
    'd.txt': 'No date\n\nThe quota was kept.\n',
  }),
);

function answerTo(filter: Filter, question = 'quota', more: Partial<Request> = {}) {
  return respond({ kind: 'ask', question, filter, ...more } as Request, LIBRARY, NOW);
}

function textsFor(filter: Filter, question?: string): readonly string[] {
  const answer = answerTo(filter, question, { limit: 100 });
  return 'passages' in answer ? answer.passages.map(({ text }) => text) : [];
}

test('an answer within a filter has three passages, however many better ones there are outside', () => {
  const answer = answerTo({ publisher: 'The Morning Post' });
  expect(answer).toMatchObject({ kind: 'passages', total: 4, filter: { publisher: 'The Morning Post' } });
  expect('passages' in answer && answer.passages).toHaveLength(3);
});

test('a sentence of several articles is shown where the filter allows it', () => {
  const answer = answerTo({ publisher: 'post', speaker: 'Byrne' });
  expect(answer).toMatchObject({
    kind: 'passages',
    total: 1,
    filter: { publisher: 'The Morning Post', speaker: 'Orla Byrne' },
    passages: [
      { text: SHARED, article: { id: 'b' }, places: [{ article: { id: 'b' } }], statements: [{ kind: 'indirect' }] },
    ],
  });
  const quotes = respond(
    { kind: 'quotes', speaker: 'Byrne', topic: 'herring', filter: { publisher: 'post' } },
    LIBRARY,
    NOW,
  );
  expect(quotes).toMatchObject({ kind: 'quotes', total: 1, quotes: [{ article: { id: 'b' } }] });
  const all = respond({ kind: 'quotes', speaker: 'Byrne', filter: { since: 'may 2024' } }, LIBRARY, NOW);
  expect(all).toMatchObject({
    kind: 'quotes',
    total: 1,
    quotes: [{ article: { id: 'a' } }],
    filter: { since: '2024-05-01' },
  });
});

test('since and until include their days, and leave out articles without a date', () => {
  expect(textsFor({ since: '16 May' })).toHaveLength(4);
  expect(textsFor({ since: '17 May 2024' })).toEqual([]);
  expect(textsFor({ until: '2023' }, 'herring')).toEqual(['The herring were gone.']);
  expect(textsFor({ since: 'last week', until: 'last week' })).toHaveLength(4);
  expect(textsFor({ until: '2030' })).not.toContain('The quota was kept.');
});

test('what a filter leaves nothing of says what there is without it', () => {
  expect(answerTo({ since: '2025' })).toMatchObject({
    kind: 'nothing',
    articles: 0,
    filter: { since: '2025-01-01' },
    unfiltered: 100,
  });
  expect(answerTo({ since: '2025' }, 'xylophone')).toMatchObject({ kind: 'nothing', unfiltered: 0 });
  const quotes = respond({ kind: 'quotes', speaker: 'Quinn', topic: 'quota', filter: { until: '2023' } }, LIBRARY, NOW);
  expect(quotes).toMatchObject({ kind: 'no-statement', unfiltered: 1 });
});

test('names are read with slips, and by the hash of a button; others are told', () => {
  expect(answerTo({ publisher: 'harbor news' })).toMatchObject({ filter: { publisher: 'Harbour News' } });
  expect(answerTo({ publisher: shortHash('Harbour News') })).toMatchObject({ filter: { publisher: 'Harbour News' } });
  expect(answerTo({ speaker: 'Bynre' })).toMatchObject({ filter: { speaker: 'Orla Byrne' } });
  expect(answerTo({ publisher: 'Gazette' })).toEqual({
    kind: 'unknown-filter',
    filter: 'publisher',
    asked: 'Gazette',
    known: ['Harbour News', 'The Morning Post'],
  });
  expect(answerTo({ since: 'soon' })).toMatchObject({ kind: 'unknown-filter', filter: 'day', asked: 'soon' });
  expect(answerTo({ since: '2024', until: 'may 2023' })).toEqual({
    kind: 'unknown-filter',
    filter: 'order',
    asked: '2024 – may 2023',
    known: ['2024-01-01', '2023-05-31'],
  });
  expect(answerTo({ speaker: 'Nobody Atall' })).toMatchObject({ kind: 'unknown-speaker', topic: 'quota' });
});

test('publishers, and the day typed before months of the articles, are offered', () => {
  const offered = (option: 'publisher' | 'since' | 'until', typed: string): unknown => {
    const answer = respond({ kind: 'complete-filter', option, typed }, LIBRARY, NOW);
    return (
      answer.kind === 'completions' &&
      answer.completions.map(({ value, ...rest }) => [value, 'articles' in rest && rest.articles])
    );
  };
  expect(offered('publisher', '')).toEqual([
    ['Harbour News', 2],
    ['The Morning Post', 1],
  ]);
  expect(offered('publisher', 'po')).toEqual([['The Morning Post', 1]]);
  expect(offered('since', '')).toEqual([
    ['2024-05', 2],
    ['2023-01', 1],
  ]);
  expect(offered('since', '3 may')).toEqual([
    ['2024-05-03', 1],
    ['2024-05', 2],
  ]);
  expect(offered('until', 'may 2024')).toEqual([
    ['2024-05-31', 3],
    ['2024-05', 2],
  ]);
  const [[lastWeek] = []] = offered('since', 'last week') as readonly (readonly unknown[])[];
  for (const begun of ['last w', 'letzte w', 'на прошлой н'])
    expect(offered('since', begun)).toEqual([[lastWeek, expect.any(Number)]]);
  expect(offered('since', 'last')).toHaveLength(3);
  expect(offered('until', '2023')).toEqual([
    ['2023-12-31', 1],
    ['2023-01', 1],
  ]);
});

test('a reply to statements within a filter stays within it', () => {
  const next = respond(
    { kind: 'quotes-next', speaker: 'Orla Byrne', topic: 'quota', reply: 'and Quinn?', filter: { publisher: 'post' } },
    LIBRARY,
    NOW,
  );
  expect(next).toMatchObject({ kind: 'quotes', speaker: 'Fergus Quinn', filter: { publisher: 'The Morning Post' } });
});
