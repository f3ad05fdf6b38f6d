import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';

const LIBRARY = createLibrary(
  articlesOf({
    'harbour.txt': [
      'The harbour talks',
      '',
      'The ministers met on 4 May 2023 in Lisbon.',
      '',
      'The directors of the two ports held a long debate about fishing quotas.',
      '',
      '"We refuse to close the harbour," Maria Costa said.',
      '',
      'Tom Berg praised Maria Costa for her patience at the summit.',
      '',
      'A major storm had damaged the lighthouse.',
      '',
      'The US observers left early; they told us nothing.',
      '',
    ].join('\n'),
  }),
);

function first(question: string): string | undefined {
  const { outcome, passages } = LIBRARY.search(question, 1);
  return outcome === 'answered' ? passages[0]?.text : undefined;
}

describe('a question in other words than the sources', () => {
  it.each([
    ['when did the ministers meet', 'met on 4 May'],
    ['directing the ports', 'directors of the two ports'],
    ['discussion of quotas', 'long debate about fishing quotas'],
    ['did the tempest damage the lighthouse', 'A major storm'],
    ['refusal to close the harbour', 'We refuse'],
    ['fishng quotas', 'fishing quotas'],
    ['lighthuose', 'lighthouse'],
    ['sumit', 'summit'],
    ['us observers', 'US observers'],
    ['the us', 'US observers'],
  ])('is answered: %s', (question, words) => {
    expect(first(question)).toContain(words);
  });

  it.each([
    'what did costa say abuot the harbour',
    'wat did costa say about the harbour',
    'what did costa say about teh harbour',
  ])('is answered with a slip in a small word: %s', (question) => {
    expect(first(question)).toContain('We refuse');
  });

  it.each(['Did Theo praise Maria Costa?', 'did theo praise maria costa', 'Did Wood praise Maria Costa?'])(
    'is not answered as if a name that the sources do not know had not been written: %s',
    (question) => {
      const named = LIBRARY.search(question, 1).confidence;
      expect(named).toBeLessThan(LIBRARY.search('Did she praise Maria Costa?', 1).confidence);
    },
  );

  it.each(['mayor', 'who is the mayor'])('is not answered by another word that looks alike: %s', (question) => {
    expect(first(question)).toBeUndefined();
  });

  it('finds the words of the one whose words are asked for, not those about them', () => {
    expect(first('What did Maria Costa say?')).toContain('We refuse');
    expect(first('What did Tom Berg say about Maria Costa?')).toContain('Tom Berg praised');
  });

  it('tells which word was searched for instead of a misspelt one', () => {
    expect(LIBRARY.search('lighthuose', 1).searchedFor).toEqual(['lighthouse']);
    expect(LIBRARY.search('lighthouse', 1).searchedFor).toEqual([]);
  });

  it('says in the explanation which related word stood in', () => {
    const [passage] = LIBRARY.search('the tempest', 1).passages;
    expect(passage?.explanation.map(({ name }) => name)).toContain('word "tempest" as "storm", a synonym');
  });

  it('says in the explanation which word of the sources stood in', () => {
    const [passage] = LIBRARY.search('lighthuose', 1).passages;
    expect(passage?.explanation[0]?.name).toBe('word "lighthuose" as "lighthouse", the nearest spelling');
  });
});
