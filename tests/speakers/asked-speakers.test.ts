import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';
import { LIBRARY } from './rossi-and-weber';

describe('a question for what somebody said', () => {
  const speakersIn = (question: string) =>
    LIBRARY.search(question, 10).passages.map(({ statements }) =>
      statements.map(({ speaker }) => speaker?.name).join(),
    );

  it('has the statements of that person first', () => {
    const [first] = LIBRARY.search('what did Weber say about boats?', 10).passages;
    expect(first?.text).toBe('Mr Weber said the boats would stay.');
    expect(first?.explanation.map(({ name }) => name)).toContain('said by Paul Weber');
    expect(speakersIn('what did Rossi say about boats?')[0]).toBe('Anna Rossi');
  });

  it('has no further statement of that person where there is one only', () => {
    const others = LIBRARY.search('what did Weber say about boats?', 10).passages.slice(1);
    for (const { statements } of others) {
      for (const { speaker } of statements) expect(speaker?.name).not.toBe('Paul Weber');
    }
  });

  const talks = createLibrary(
    articlesOf({
      'talks.md': [
        '# Rossi and Weber meet',
        'Mr Rossi met Mr Weber in Bern.',
        'Mr Rossi said there would be trouble if the prisoner died.',
        'Mr Rossi said the press was unfair.',
        'Little was agreed on cyber-security and grain.',
        'Mr Weber spoke of cybersecurity. Such trouble could end a war, he said.',
      ].join('\n\n'),
    }),
  );
  const texts = (question: string) => talks.search(question, 3).passages.map(({ text }) => text);

  it.each([
    ['what did Rossi say about cybersecurity?', 'Little was agreed on cyber-security and grain.'],
    ['what did Rosi say about cibersecurity?', 'Little was agreed on cyber-security and grain.'],
    ['what did Rossi and Weber say about grain?', 'Little was agreed on cyber-security and grain.'],
    ['what did Rossi say about the press?', 'Mr Rossi said the press was unfair.'],
    ['what did Weber say about cybersecurity?', 'Mr Weber spoke of cybersecurity.'],
  ])('%s has first what is on that, whoever says it', (question, expected) => {
    expect(texts(question)[0]).toBe(expected);
  });

  it('is not sure where nobody says anything in what it finds', () => {
    const ask = (text: string, question: string) =>
      createLibrary(articlesOf({ 'guild.md': `# Guild\n\n${text}` })).search(question, 1).outcome;
    const president = 'The guild president, Otto Holm, received the guests in Lund.';
    expect(ask(president, 'what did the guild president say?')).toBe('near');
    expect(ask('The rain lasted a day, according to the bakers.', 'what did the bakers say about the rain?')).toBe(
      'answered',
    );
  });

  it('explains that a sentence is not on the topic', () => {
    const { passages } = talks.search('what did Rossi say about cybersecurity?', 10);
    for (const { text, explanation } of passages)
      expect([text, explanation.some(({ name }) => name === 'not on what is asked')]).toEqual([
        text,
        !text.includes('cyber') && !text.startsWith('Such'),
      ]);
  });

  it('has all statements of the speaker where it has no topic', () => {
    expect(texts('what did Rossi say?')).toContain('Mr Rossi said the press was unfair.');
    expect(texts('what did Weber say?')).toContain('Such trouble could end a war, he said.');
  });

  it('finds what the speaker says on it where a sentence before has the name, or a title the topic', () => {
    const others = createLibrary(
      articlesOf({
        'depot.md': [
          '# Staff numbers rise',
          'The chief of staff, Nora Weber, explained the plan at the depot in Lund last week.',
          '"We have 40 vans now," she said. "And however the farmers count, they are behind."',
        ].join('\n\n'),
        'toll.md': ['# Bridge toll starts', 'Cars queued.', '"Twelve pounds a week," said Ida Stern.'].join('\n\n'),
        'farmers.md': ['# Farmers want more', 'Mr Rossi told the farmers about farmers and grain.'].join('\n\n'),
      }),
    );
    const firstOf = (question: string) => others.search(question, 3).passages[0]?.text;
    expect(firstOf('what did nora weber say about farmers?')).toBe('"And however the farmers count, they are behind."');
    expect(firstOf('what did ida stern say about the toll?')).toBe('"Twelve pounds a week," said Ida Stern.');
  });

  it('is not answered by statements of the speaker on another topic', () => {
    const alone = createLibrary(articlesOf({ 'fish.md': '# Fish\n\nMr Rossi said the fish was small.' }));
    const { outcome, passages } = alone.search('what did Rossi say about trains?', 3);
    expect([outcome, passages.map(({ text }) => text)]).toEqual(['near', ['Mr Rossi said the fish was small.']]);
  });

  const market = [
    'The Danish Foreign Ministry said it rained.',
    'Mr Weber said the roof was old.',
    'The roof is red.',
    'Ms Rossi said grain was cheap.',
    'The harbour sells grain to Oslo for Ida Stern.',
  ];
  const silentSpeakers = (question: string, ...more: readonly string[]) =>
    createLibrary(articlesOf({ 'market.md': ['# Market', ...market, ...more].join('\n\n') }))
      .search(question, 3)
      .silentSpeakers.map(({ name, isQuoted, isNamed = true }) =>
        isQuoted ? name : `${name}, ${isNamed ? 'only named' : 'unknown'}`,
      );

  it.each([
    ['what did Weber say about grain?', ['Weber']],
    ['what did Webber say about grain?', ['Weber']],
    ['what did Rossi and Weber say about grain?', ['Weber']],
    ['what did Rossi say about grain?', []],
    ['what did Weber say about the roof?', []],
    ['what did Weber say?', []],
    ['what did Bell say about grain?', ['Bell, unknown']],
    ['what did stern say about grain?', ['Stern, only named']],
    ['what did Weber and Stern say about grain?', ['Stern, only named']],
    ['what did Stern say?', ['Stern, only named']],
    ['what did the critics of Weber and Rossi say about grain?', []],
    ['what did the Danish president say about grain?', []],
    ['what is said about grain?', []],
  ])('tells which speakers have statements, but none on the topic: %s', (question, expected) => {
    expect(silentSpeakers(question)).toEqual(expected);
  });

  it.each([
    ['names them', 'The old mill keeps the grain of Mr Weber.'],
    ['follows one that names them', 'Mr Weber left. Next year grain will be free.'],
    ['leaves open who speaks', 'A porter met a farmer. "The grain is wet," he said.'],
    ['is a statement of somebody without a name', 'A visitor said the grain was wet.'],
  ])('calls a speaker silent also where a sentence on the topic %s', (_, sentence) => {
    expect(silentSpeakers('what did Weber say about grain?', sentence)).toEqual(['Weber']);
  });

  it('calls nobody silent who may be the "he" that speaks of the topic', () => {
    const sentences = 'Mr Weber met Mr Bell at the mill. The talk was short. He said the grain was wet.';
    expect(silentSpeakers('what did Weber say about grain?', sentences)).toEqual([]);
  });

  it('calls nobody silent who speaks of the topic in a related word', () => {
    expect(silentSpeakers('what did Weber say about cereals?', 'Mr Weber said the grain was late.')).toEqual([]);
  });

  it('shows no statement of a silent speaker on something else', () => {
    const { passages } = createLibrary(articlesOf({ 'market.md': ['# Market', ...market].join('\n\n') })).search(
      'what did Weber say about grain?',
      10,
    );
    expect(passages.map(({ text }) => text)).not.toContain('Mr Weber said the roof was old.');
  });

  it('has the statements of both speakers first', () => {
    const both = createLibrary(
      articlesOf({
        'a.md': '# Lake\n\nThe lake is deep.\n\nMr Weber said the lake was dirty.\n\nMs Rossi said the lake was clean.',
      }),
    );
    const { passages } = both.search('what did Rossi and Weber say about the lake?', 3);
    expect(
      passages
        .slice(0, 2)
        .map(({ explanation }) => explanation[0]?.name)
        .sort(),
    ).toEqual(['said by Rossi', 'said by Weber']);
  });

  it('ranks sentences on the topic first if the speaker says nothing on it, not other statements in the same article', () => {
    const others = ['harbour', 'school', 'bridge'].map((place) => [
      `${place}.md`,
      `# The ${place}\n\nThe ${place} is closed.`,
    ]);
    const prison =
      '# Prisoners\n\nBell is in prison for theft.\n\nMr Weber said an exchange was possible. Mr Weber said talks go on.';
    const library = createLibrary(
      articlesOf(Object.fromEntries([...others, ['prison.md', prison]]) as Record<string, string>),
    );
    const texts = (question: string) => library.search(question, 3).passages.map(({ text }) => text);
    expect(texts('what did Weber say about Bell?')[0]).toBe('Bell is in prison for theft.');
    expect(texts('what did Weber say about an exchange?')[0]).toBe('Mr Weber said an exchange was possible.');
  });

  const court = createLibrary(
    articlesOf({
      'court.md':
        '# Fraud trial\n\n"You stole from friends," Judge Mira Stern told the banker Paul Dorn.\n\nThe siren was late, said the clerk. Ivo Lenz mended the siren.\n\nIvo Lenz said the roof was old.\n\nThe North Harbour Alliance (NHA) praised the verdict.\n\nThe World Health Organization warned of fever.',
    }),
  );

  it.each([
    ['what did judge stern tell dorn', 'You stole from friends'],
    ['what did nha say', 'praised the verdict'],
    ['what did the WHO say', 'warned of fever'],
    ['what did the who warn of', 'warned of fever'],
    ['what did the WHO say about fever', 'warned of fever'],
  ])('%s: finds who is asked for by a role or by initials, and takes no addressee for a topic', (question, words) => {
    const { outcome, passages, silentSpeakers } = court.search(question, 1);
    expect([outcome, passages[0]?.text, silentSpeakers]).toEqual(['answered', expect.stringContaining(words), []]);
  });

  it('is at most near where a sentence beside the name quotes nobody', () => {
    expect(court.search('what did Lenz say about the siren?', 1).outcome).toBe('near');
  });
});
