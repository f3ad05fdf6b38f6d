import { completionsOf, type Offer } from '../../src/answers/complete';
import { createLibrary } from '../../src/retrieval/library';
import { articlesOf } from '../knowledge-folder';

const LIBRARY = createLibrary(
  articlesOf({
    'harbour.md':
      '# Quiet days at the harbour\n\nThe trawlers left. The trawlers came back.\n\nHerring is scarce. The herring fleet waits. The committee met. The committee meets again. Zürich sent a note. A note from Zürich came.\n',
    'lighthouse.md':
      '# The lighthouse keeper\n\nThe committee saw the keeper. The keeper of the harbour met the committee.\n',
  }),
);

function offered(typed: string, hot: readonly string[] = []): readonly Offer[] {
  return completionsOf({ typed, limit: 25, hot }, LIBRARY);
}

function values(typed: string, hot?: readonly string[]): readonly string[] {
  return offered(typed, hot).map(({ value }) => value);
}

it('offers topics and titles that begin as typed, or have a word that does', () => {
  expect(values('herr')).toContain('Herring');
  expect(offered('quiet')).toEqual([{ kind: 'title', value: 'Quiet days at the harbour', passages: 8 }]);
  expect(values('light')).toContain('The lighthouse keeper');
  expect(values('ZURI')).toContain('Zürich');
});

it.each(['commitee', 'comittee', 'comm1ttee', 'commtitee', 'committes'])(
  'offers the committee to who types %j',
  (typed) => {
    expect(values(typed)[0]).toMatch(/^committee/u);
  },
);

it.each(['xylo', 'cmt', 'qqqqqqqq'])('offers nothing that is not nearly so: %j', (typed) => {
  expect(values(typed)).toEqual([]);
});

it('offers first what was asked about lately, when nothing is typed yet; only what the articles still speak of', () => {
  const [main = ''] = values('');
  expect(main).not.toBe('Zürich');
  expect(values('', ['zurich', 'dinosaurs']).slice(0, 2)).toEqual(['Zürich', main]);
  expect(values('', ['zurich'])).toHaveLength(new Set(values('', ['zurich'])).size);
});
