import { respond } from '../../src/answers/respond';
import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';

const FRONT =
  '---\ntitle: Talks\npublisher: Summit Desk\nauthor: A. Writer\nurl: https://example.org/talks\npublished: 2021-06-16\ntags: [pipeline]\n---\n';
const MINISTERS = Array.from({ length: 120 }, (_, at) => `Minister number ${at} spoke.`).join('\n\n');
const LIBRARY = createLibrary(
  articlesOf({
    'talks.md': `${FRONT}The envoys return soon. They met.\n\n## Security\n\nA pipeline was hit by hackers.\n`,
    'bare.txt': `Ministers\n\n${MINISTERS}\n`,
  }),
);

function passagesFor(question: string, limit?: number) {
  const answer = respond({ kind: 'ask', question, ...(limit !== undefined && { limit }) }, LIBRARY);
  return answer.kind === 'passages' ? answer.passages : [];
}

describe('a question', () => {
  it('is answered by quotations, each with its article, section, place and id', () => {
    const answer = respond({ kind: 'ask', question: 'pipeline' }, LIBRARY);
    expect(answer).toMatchObject({
      kind: 'passages',
      question: 'pipeline',
      total: 1,
      passages: [
        {
          id: expect.stringMatching(/^[0-9a-z]{7}$/u) as string,
          rank: 1,
          text: 'A pipeline was hit by hackers.',
          matches: [{ start: 2, end: 10 }],
          article: {
            id: 'talks',
            title: 'Talks',
            publisher: 'Summit Desk',
            url: 'https://example.org/talks',
            published: '2021-06-16',
            file: 'talks.md',
          },
          section: 'Security',
          paragraph: 2,
          sentence: 1,
        },
      ],
    });
  });

  it('quotes only fields that an article has', () => {
    expect(passagesFor('minister', 1).map(({ article }) => article)).toEqual([
      { id: 'bare', title: 'Ministers', file: 'bare.txt' },
    ]);
    expect(passagesFor('envoys')[0]).not.toHaveProperty('section');
  });

  it.each([
    [undefined, 3],
    [1, 1],
    [0, 1],
    [-5, 1],
    [2.9, 2],
    [10, 10],
    [1_000_000, 100],
  ])('with a limit of %p quotes %p of many', (limit, count) => {
    expect(passagesFor('minister', limit)).toHaveLength(count);
  });

  it('counts the matching passages among the hundred best, all of which can be shown', () => {
    expect(respond({ kind: 'ask', question: 'minister' }, LIBRARY)).toMatchObject({ total: 100 });
    expect(respond({ kind: 'ask', question: 'pipeline' }, LIBRARY)).toMatchObject({ total: 1 });
  });

  it.each(['xylophone', '', 'the'])('that the sources are silent on is not answered: %j', (question) => {
    const answer = respond({ kind: 'ask', question }, LIBRARY);
    expect(answer).toMatchObject({ kind: 'nothing', question });
    expect(answer).not.toHaveProperty('passages');
  });

  it.each([
    ['how much do tulips at the lake cost', ['tulips', 'lake']],
    ['what is the merger supposed to cost', ['merger']],
    ['who sang at the Opera House in Bergen?', ['Opera House', 'Bergen']],
    ['does the zebra really neigh', ['zebra']],
    ['how old is it', []],
  ])('names things that are missing, in its order: %s', (question, missing) => {
    expect(respond({ kind: 'ask', question }, LIBRARY)).toMatchObject({ kind: 'nothing', missing });
  });
});

describe('what is offered next', () => {
  const library = createLibrary(
    articlesOf({
      'a.md':
        '# Quay\n\nMayor Anna Berg said the quay was full.\n\nMayor Anna Berg met Paul Lund.\n\n"We agreed on the quay," Paul Lund said.\n\nLund and Berg agreed on nothing.',
    }),
  );
  const ask = (question: string) => respond({ kind: 'ask', question }, library);

  it('is no longer name of somebody whom the question names', () => {
    const { suggestions } = ask('how old is berg') as { suggestions: readonly string[] };
    expect(suggestions.length).toBeGreaterThan(0);
    expect(suggestions.filter((topic) => topic.includes('Berg'))).toEqual([]);
  });

  it('is nothing on "anything"', () => {
    expect(ask('quay')).toMatchObject({ askNext: [{ topic: 'quay' }, { topic: 'quay' }] });
    expect(ask('did they agree on anything')).not.toMatchObject({ askNext: [{ topic: 'anything' }] });
  });

  it('names what a slip was taken for as the articles write it', () => {
    expect(ask('annna on the quay')).toMatchObject({ searchedFor: ['Anna'] });
  });
});

describe('what is asked besides', () => {
  it('completions: what was typed, as the articles write it', () => {
    expect(respond({ kind: 'complete', typed: 'PIPE' }, LIBRARY)).toEqual({
      kind: 'completions',
      completions: [{ kind: 'topic', value: 'pipeline', passages: 1, speakers: [] }],
    });
    expect(respond({ kind: 'complete', typed: 'qq' }, LIBRARY)).toEqual({ kind: 'completions', completions: [] });
  });

  it('sources: every article, the newest first, with its author and its number of sentences', () => {
    expect(respond({ kind: 'sources' }, LIBRARY)).toEqual({
      kind: 'sources',
      sources: [
        {
          id: 'talks',
          title: 'Talks',
          publisher: 'Summit Desk',
          author: 'A. Writer',
          url: 'https://example.org/talks',
          published: '2021-06-16',
          file: 'talks.md',
          sentences: 3,
        },
        { id: 'bare', title: 'Ministers', file: 'bare.txt', sentences: 120 },
      ],
      page: { offset: 0, limit: 25 },
      total: 2,
      indexVersion: LIBRARY.indexVersion,
    });
    expect(respond({ kind: 'sources', limit: 1 }, LIBRARY)).toMatchObject({ sources: [{ id: 'talks' }], total: 2 });
  });

  it('help: how much there is to ask about, and topics to try', () => {
    const answer = respond({ kind: 'help' }, LIBRARY);
    expect(answer).toMatchObject({ kind: 'help', articles: 2, sentences: 123 });
    if (answer.kind === 'help') expect(answer.topics.length).toBeLessThanOrEqual(8);
  });
});
