import { LIBRARY, statementsOf } from './rossi-and-weber';

const { statements } = LIBRARY;
const { speakers } = statements;

describe('speakers', () => {
  it('are those with a name of their own, those with most statements first', () => {
    expect(speakers.all.map(({ name, statementCount }) => [name, statementCount])).toEqual([
      ['Anna Rossi', 4],
      ['Paul Weber', 1],
    ]);
  });

  it.each([
    ['Anna Rossi', 'Anna Rossi'],
    ['rossi', 'Anna Rossi'],
    ['Mr Weber', 'Paul Weber'],
    ['President Weber', 'Paul Weber'],
    ['Bell', undefined],
    ['', undefined],
  ])('are found by %j: %p', (asked, name) => {
    expect(speakers.find(asked)?.name).toBe(name);
  });
});

describe('a name', () => {
  it('is found under its settled forms', () => {
    const { speakers: known } = statementsOf({
      'a.md':
        '---\ntitle: Lake\naliases:\n  Anna Rossi: [the fisheries minister]\n---\nThe fisheries minister said the lake was low.',
    });
    expect(known.find('The fisheries minister')?.name).toBe('Anna Rossi');
  });

  it.each([
    ['the us president', 'Mara Holt'],
    ['American president', 'Mara Holt'],
    ['president of the US', 'Mara Holt'],
    ['POTUS', 'Mara Holt'],
    ["Norland's finance minister", 'Karl Weber'],
    ['the president', undefined],
    ['the norland president', undefined],
    ['the finance minister', undefined],
  ])('is found by a role that only one person has: %j', (asked, name) => {
    const { speakers: known } = statementsOf({
      'a.md':
        '# Lake\n\nUS President Mara Holt said the lake was low. Norland finance minister Karl Weber said it was deep. President Olga Sund of Norland met finance minister Rita Bell. Rita Bell said no. Olga Sund said yes.',
    });
    expect(known.find(asked)?.name).toBe(name);
  });

  it('means the person where an organisation is named after her', () => {
    const { speakers: known } = statementsOf({
      'a.md': '# Lake\n\nAnna Rossi said the lake was low. The Rossi Institute said the lake was deep.',
    });
    expect(known.all.map(({ name }) => name)).toContain('Rossi Institute');
    expect(known.find('Rossi')?.name).toBe('Anna Rossi');
  });
});

describe('what a speaker speaks of', () => {
  it('is at most three topics, without the own name', () => {
    const nouns = ['ferry', 'mill', 'boat', 'net'];
    const text = nouns.map((noun) => `Mr Weber said the ${noun} of Mr Weber was old. The ${noun} was sold.`).join(' ');
    const index = statementsOf({ 'a.md': `# Lake\n\n${text}` });
    const [weber] = index.speakers.all;
    const topics = weber ? index.topicsOf(weber) : [];
    expect(topics).toHaveLength(3);
    for (const topic of topics) expect(nouns).toContain(topic);
  });
});

describe('statements on a topic', () => {
  it('are two where two speakers say the same words', () => {
    const index = statementsOf({
      'a.md': '# Lake\n\nAnna Rossi met us. She said the boat was old.',
      'b.md': '# Lake\n\nMary Weber met us. She said the boat was old.',
    });
    expect(index.quotes('', 10).quotes.map(({ statement }) => statement.speaker?.name)).toEqual([
      'Anna Rossi',
      'Mary Weber',
    ]);
  });

  it('are those of one speaker, each once, with all their sentences', () => {
    const { quotes: found, total } = statements.quotes('boats', 10, speakers.find('Rossi'));
    expect(found.map(({ text }) => text)).toEqual([
      '"We want fewer boats on the lake. We want more fish," Ms Rossi said.',
    ]);
    expect(total).toBe(1);
  });

  it('are the words between the marks, and not what the article says between them', () => {
    const { statements: index } = statementsOf({
      'a.md': '# T\n\n"We want fish," baker Ina Rossi said by the lake. "We want more."\n\n"And bread," she said.',
    });
    expect(index.all.map(({ text, pieces }) => [text, pieces.length])).toEqual([
      ['We want fish, … We want more.', 2],
      ['And bread,', 1],
    ]);
  });

  it('have the words of the topic marked', () => {
    const [first] = statements.quotes('fish', 10, speakers.find('Rossi')).quotes;
    const shown = first?.matches.map(({ start, end }) => first.text.slice(start, end));
    expect(new Set(shown)).toEqual(new Set(['fish']));
  });

  it('are all there are, in reading order, without a topic', () => {
    expect(statements.quotes('', 10, speakers.find('Rossi')).quotes.map(({ statement }) => statement.kind)).toEqual([
      'direct',
      'indirect',
      'direct',
    ]);
  });

  it('are one where they differ only in line breaks, quotation marks and dashes', () => {
    const alike = statementsOf({
      'a.md': '# Lake\n\nMs Rossi said the “big” boat – the old one – sank.',
      'b.md': '# Lake\n\nMs Rossi said the "big" boat - the\nold one - sank. Ms Rossi said the boat was old.',
    });
    expect(alike.quotes('', 10).total).toBe(2);
    expect(alike.quotes('boat', 10).total).toBe(2);
  });

  it('are none where the speaker, or everybody, says nothing on it', () => {
    expect(statements.quotes('penguins', 10, speakers.find('Rossi')).total).toBe(0);
    expect(statements.quotes('penguins', 10).total).toBe(0);
  });

  it('are not those that hold a word in another sense: rights are not what is right', () => {
    const rights = statementsOf({
      'a.md':
        '# Lake\n\nAnna Rossi said the rights of the human crew come first. Paul Weber said the time had to be right.',
    });
    expect(rights.quotes('human rights', 10).quotes.map(({ statement }) => statement.speaker?.name)).toEqual([
      'Anna Rossi',
    ]);
  });

  it('have a score that is the sum of its parts, to the last bit', () => {
    for (const { score, explanation } of statements.quotes('boats fish', 10).quotes) {
      expect(explanation.reduce((sum, { value }) => sum + value, 0)).toBe(score);
    }
  });
});

test('a comparison includes main speakers without a statement on the topic', () => {
  expect(statements.sides('boats', 10).map(({ speaker, quotes }) => [speaker.name, quotes.length])).toEqual([
    ['Anna Rossi', 1],
    ['Paul Weber', 1],
  ]);
  expect(statements.sides('harbour', 10).map(({ speaker, quotes }) => [speaker.name, quotes.length])).toEqual([
    ['Anna Rossi', 1],
  ]);
});

test('main speakers have at least a quarter of the statements of the first one, and are four at most', () => {
  const counts = { Rossi: 8, Weber: 4, Bell: 3, Quinn: 2, Byrne: 2, King: 1 };
  const lines = Object.entries(counts).flatMap(([name, count]) =>
    Array.from({ length: count }, (_, at) => `Ms ${name} said the lake was ${at + 3} miles long.`),
  );
  const many = statementsOf({ 'a.md': `# Lake\n\n${lines.join(' ')} Ms King said herring was rare.` });
  expect(many.sides('zebras', 10).map(({ speaker }) => speaker.name)).toEqual(['Rossi', 'Weber', 'Bell', 'Quinn']);
  const report = statementsOf({
    'a.md': '# Lake\n\nThe UN report said the lake was low. The UN report said it was cold.',
  });
  expect([report.speakers.all.map(({ kind }) => kind), report.sides('zebras', 10)]).toEqual([['document'], []]);
  const few = statementsOf({
    'a.md': `# Lake\n\n${lines.slice(0, 8).join(' ')} Ms King said no. Ms King said herring was rare.`,
  });
  expect(few.sides('zebras', 10).map(({ speaker }) => speaker.name)).toEqual(['Rossi', 'King']);
});
