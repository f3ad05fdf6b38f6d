import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';

const REGATTA = {
  'regatta.md': [
    '# Regatta of Lom',
    '',
    'Ida Berg and Karl Frisk raced in Lom, Norway, on Monday, 3 May 2027. It was cold.',
    '',
    'Berg praised the wind. The regatta lasted two hours. Berg rowed out with coach Vera Novak and the twins beside her.',
    '',
    'The harbour was closed in June. The umpire sent Frisk home for shouting at the crew, and he was fined. Frisk was fined 40 crowns.',
  ].join('\n'),
};
const FESTIVAL = {
  'festival.md': [
    '# Festival of Sund',
    '',
    'The mayor opened the festival in Sund, Denmark, on Friday, 9 July 2027.',
  ].join('\n'),
};
const one = createLibrary(articlesOf(REGATTA));
const several = createLibrary(articlesOf({ ...REGATTA, ...FESTIVAL }));

describe('what is asked of "it" where the articles tell of one event', () => {
  test.each(['when was it', 'When did this happen?', 'where was it', 'where did it happen', 'who was there?'])(
    '%s',
    (question) => {
      const { outcome, passages } = one.search(question, 1);
      expect(outcome).toBe('answered');
      expect(passages[0]?.text).toContain('raced in Lom');
    },
  );

  test('how long was it', () => {
    expect(one.search('how long was it', 1).passages[0]?.text).toBe('The regatta lasted two hours.');
  });
});

test('of several events none is said to be meant by "it"', () => {
  const { outcome, passages } = several.search('when was it', 3);
  expect(outcome).toBe('near');
  expect(passages.map(({ text }) => text).join()).toMatch(/raced in Lom.*opened the festival/u);
});

describe('who came with somebody', () => {
  test.each(['who rowed out with Berg', 'who sat beside Berg', 'who was in the room with berg'])('%s', (question) => {
    const { passages } = one.search(question, 3);
    expect(passages.map(({ text }) => text).join()).toContain('Novak');
  });

  test('is told by family', () => {
    const family = createLibrary(
      articlesOf({
        'a.md': '# Pier of Lom\n\nBerg built the pier. Berg arrived with her sons on Monday. Berg likes it.',
      }),
    );
    const { outcome, passages } = family.search('who arrived with Berg', 1);
    expect([outcome, passages[0]?.text]).toEqual(['answered', 'Berg arrived with her sons on Monday.']);
  });

  test('is not answered by another sentence on that person', () => {
    expect(one.search('who came with Frisk', 1).outcome).not.toBe('answered');
  });
});

test('a quote on a topic is not of somebody whose first name the articles write before it', () => {
  expect(one.search('ida berg quotes', 1).passages[0]?.statements[0]?.speaker?.name).toBe('Ida Berg');
});

test('a deed that somebody is punished for is the reason', () => {
  const jail = createLibrary(
    articlesOf({
      'a.md': [
        '# Aas and the harbour',
        '',
        'Aas knew that jail was near. Aas, in the words of Berg, may die in jail. Aas sang.',
        '',
        'Police stopped Aas in May. A court sent him to jail in June for sinking a boat.',
      ].join('\n'),
    }),
  );
  expect(jail.search('why is Aas in jail', 1).passages[0]?.text).toContain('for sinking a boat');
  expect(one.search('why was Frisk fined', 1).passages[0]?.text).toContain('for shouting');
});

describe('quotes on a topic', () => {
  test.each(['berg wind quotes', 'give me a quote from berg about the wind', 'any berg quote'])('%s', (question) => {
    const { outcome, passages } = one.search(question, 1);
    expect(outcome).toBe('answered');
    expect(passages[0]?.text).toBe('Berg praised the wind.');
  });
});

test.each(['what was the regatta about', 'what happened at the regatta'])(
  'an event is told by the lead of its article, not by one on what was before: %s',
  (question) => {
    const ahead =
      '# Before the regatta of Lom\n\nThe crews painted the boats for the regatta in April. The regatta needs wind.';
    const both = createLibrary(articlesOf({ 'a.md': ahead, ...REGATTA }));
    expect(both.search(question, 1).passages[0]?.text).toContain('raced in Lom');
  },
);

const ON_ONE_SUMMIT = createLibrary(
  articlesOf({
    'a.md':
      '---\ntitle: "Norland and Osmark in Brill: the summit of 3 May"\npublished: 2024-05-03\n---\n\nThe presidents of Norland and Osmark met in Brill on 3 May 2024. Both praised the food, yet the summit brought few results. The talks ended earlier than planned, since all had been said.\n',
    'b.md':
      '---\ntitle: Envoys to go home\npublished: 2024-05-04\n---\n\nAt the summit Norland promised to send its envoy back. The summit of 1910 towards the end of the war was in Brill too.\n',
    'c.md':
      '---\ntitle: Fish\npublished: 2024-05-05\n---\n\nThe summit left the price of fish open. Osmark had hoped for more.\n',
  }),
);

test.each([
  ['how did it end', 'few results'],
  ['so what was this summit all about', 'met in Brill on'],
  ['what did it change', 'few results'],
  ['why did it end early', 'earlier than planned'],
  ['why did the summit end early', 'earlier than planned'],
])('where all articles are on one summit, "%s" is asked of that', (question, words) => {
  expect(ON_ONE_SUMMIT.search(question, 1).passages[0]?.text).toContain(words);
});

test.each([
  ['in what country did Ada Rossi live', 'lived in Peru'],
  ['at what time did Ada Rossi leave', 'at 7 pm'],
  ['with whom did Ada Rossi sing', 'Nils Moe'],
])('"%s" is a whole question, whatever stands before its first word', (question, words) => {
  const text =
    '# Rossi\n\nAda Rossi left Skag at 7 pm. Rossi lived in Peru for a year. She sang with Nils Moe. Time is what Rossi lacks, and so does her country.\n';
  const { passages, outcome } = createLibrary(articlesOf({ 'a.md': text })).search(question, 1);
  expect([outcome, passages[0]?.text]).toEqual(['answered', expect.stringContaining(words)]);
});

describe('a place for an event', () => {
  const text = [
    '# Norland and Osmark in Brill: the summit of 3 May',
    '',
    'The presidents of Norland and Osmark met in Brill, Peru, on 3 May 2024. The talks took place at Villa Azul, a house of 1790. The last summit in Brill brought nothing.',
    '',
    '## Why was Brill chosen?',
    '',
    'Peru is a quiet country. Many envoys live in Brill. Brill has a lake.',
  ].join('\n');
  const library = createLibrary(articlesOf({ 'a.md': text }));

  test.each(['why brill', 'why in Brill?', 'why was the summit in brill', 'why did they meet in brill'])(
    '"%s" asks why it was chosen',
    (question) => {
      const { passages, outcome } = library.search(question, 1);
      expect([outcome, passages[0]?.text]).toEqual(['answered', expect.stringContaining('quiet country')]);
    },
  );

  test.each(['where in Brill was the summit', 'where in brill did they meet', 'where exactly in Brill'])(
    '"%s" is told by a place within it',
    (question) => {
      expect(library.search(question, 1).passages[0]?.text).toContain('Villa Azul');
    },
  );
});

test.each(['what time is it', 'is it Tuesday today'])('"%s" is not asked of the event', (question) => {
  expect(ON_ONE_SUMMIT.search(question, 1).outcome).not.toBe('answered');
});

test('what is not so meant is not read as news write it', () => {
  const text = [
    '# Notes',
    'Prisoners in Skag began a hunger strike in May.',
    'Police arrested two men over rubbish bins.',
    'The rubbish was collected on Friday.',
    'The station was closed after a fire. Channel 4 reported the fire first.',
    'Mothers should avoid raw fish, nurses say.',
  ].join('\n\n');
  const first = (question: string): string | undefined =>
    createLibrary(articlesOf({ 'a.md': text })).search(question, 1).passages[0]?.text;
  expect(first('which station was closed after a fire')).toContain('The station was closed');
  expect(first('was the rubbish picked up')).toContain('collected');
  expect(first('what should mothers not eat')).toContain('raw fish');
});

test('when they meet next is told by nothing that was', () => {
  expect(ON_ONE_SUMMIT.search('when will the presidents meet next', 1).outcome).toBe('near');
});

test('whether somebody got out is told by the release', () => {
  const text =
    '# Senk\n\nThe friends of Ivo Senk called for unrest, Tal said. Ivo Senk has been in prison since May. The court released Senk on Monday.\n';
  const { passages, outcome } = createLibrary(articlesOf({ 'a.md': text })).search('did senk get out', 1);
  expect([outcome, passages[0]?.text]).toEqual(['answered', expect.stringContaining('released')]);
});

test('an envoy who was called home was withdrawn', () => {
  const text =
    '# Envoys\n\nNorland withdrew from the pact on fish in May 2020. Osmark called its envoy Ivo Senk home in March 2021. Senk has a boat.\n';
  const { passages, outcome } = createLibrary(articlesOf({ 'a.md': text })).search(
    'when did osmark withdraw its envoy',
    1,
  );
  expect([outcome, passages[0]?.text]).toEqual(['answered', expect.stringContaining('March 2021')]);
});

test('what is constructive is no building', () => {
  const text = '# Talks\n\nThe ministers met in Brill. Tal called the talks constructive.\n';
  const [first] = createLibrary(articlesOf({ 'a.md': text })).search('what building did they meet in', 1).passages;
  expect(first?.text).not.toContain('constructive');
});
