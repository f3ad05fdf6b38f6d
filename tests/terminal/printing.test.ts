import { respond } from '../../src/answers/respond';
import { inspectJson, inspectText } from '../../src/terminal/inspect';
import { toJson } from '../../src/terminal/to-json';
import { toText } from '../../src/terminal/to-text';
import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';

const PLAIN = { ansi: false, explain: false };
const LIBRARY = createLibrary(
  articlesOf({
    'a.md': '---\ntitle: Talks\npublisher: Desk\n---\n## Day one\n\nThe envoys\nreturn soon.\n',
    'b.md': '# Other\n\nThe envoys return soon.\n',
  }),
);

function ask(question: string, library = LIBRARY) {
  const answer = respond({ kind: 'ask', question }, library);
  if (answer.kind !== 'passages' && answer.kind !== 'near' && answer.kind !== 'nothing') throw new Error(answer.kind);
  return answer;
}

describe('an answer as JSON', () => {
  it('has exactly the fields of the contract', () => {
    const printed = JSON.parse(JSON.stringify(toJson(ask('envoys'), false, LIBRARY.articles))) as Record<
      string,
      unknown
    >;
    const first = { id: '1pbjkpp', start: 49, end: 72, section: 'Day one', paragraph: 1, sentence: 1 };
    const talks = { id: 'a', title: 'Talks', publisher: 'Desk', file: 'a.md' };
    const other = { id: 'b', title: 'Other', file: 'b.md' };
    expect(printed).toEqual({
      question: 'envoys',
      answered: true,
      outcome: 'answered',
      confidence: expect.any(Number) as number,
      passages: [
        {
          ...first,
          rank: 1,
          score: expect.any(Number) as number,
          text: 'The envoys\nreturn soon.',
          matches: [[4, 10]],
          article: talks,
          places: [
            { ...first, article: talks },
            { id: '1pbjkpp', start: 9, end: 32, article: other, paragraph: 1, sentence: 1 },
          ],
          statements: [],
        },
      ],
      suggestions: expect.any(Array) as unknown[],
    });
  });

  it('explains each score when that is wished', () => {
    const { passages } = toJson(ask('envoys'), true, LIBRARY.articles) as {
      passages: { score: number; explanation: { value: number }[] }[];
    };
    expect(passages[0]?.explanation.reduce((total, { value }) => total + value, 0)).toBe(passages[0]?.score);
  });

  it('tells when that is wished of which parts the confidence is made, and why it is not sure', () => {
    const { confidence, outcome, judgement } = toJson(ask('how old are the envoys?'), true, LIBRARY.articles) as {
      confidence: number;
      outcome: string;
      judgement: { parts: { value: number }[]; doubts: string[] };
    };
    const logOdds = judgement.parts.reduce((total, { value }) => total + value, 0);
    expect(1 / (1 + Math.exp(-logOdds))).toBe(confidence);
    expect({ outcome, doubts: judgement.doubts }).toEqual({
      outcome: 'near',
      doubts: ['nothing of the exact kind asked for', 'lacks what an answer of this kind holds'],
    });
    expect(toJson(ask('envoys'), false, LIBRARY.articles)).not.toHaveProperty('judgement');
  });

  it('of nothing has no passages', () => {
    expect(toJson(ask('xylophone'), false, LIBRARY.articles)).toMatchObject({
      question: 'xylophone',
      answered: false,
      passages: [],
    });
  });
});

describe('an answer as text', () => {
  it('quotes on one line and names the other places', () => {
    expect(toText(ask('envoys'), PLAIN)).toMatch(
      /^envoys · 1 of 1\n\n1\. The envoys return soon\.\n {3}Talks · and 1 more article$/u,
    );
  });

  it('repeats no more than the beginning of a long question', () => {
    const question = `when will the envoys return ${'and what will they tell the harbour '.repeat(20)}`;
    const [head = ''] = toText(ask(question), PLAIN).split('\n', 1);
    expect(head).toContain('when will the envoys return and what');
    expect(head.length).toBeLessThan(170);
  });

  it('explains each score when that is wished', () => {
    expect(toText(ask('envoys'), { ansi: false, explain: true })).toMatch(
      /score \d+\.\d{4} =\n {5}-?\d+\.\d{4} {2}\S/u,
    );
  });

  it('explains below the passages why it is not sure', () => {
    const text = toText(ask('how old are the envoys?'), { ansi: false, explain: true });
    expect(text).toMatch(/\n\nconfidence 0\.\d{4}, log odds -?\d+\.\d{4} =\n {5}-?\d+\.\d{4} {2}whatever is asked\n/u);
    expect(text).toContain('\n   not sure: nothing of the exact kind asked for');
  });
});

describe('what was understood of a folder', () => {
  const knowledge = {
    articles: LIBRARY.articles,
    speakers: new Map<string, readonly string[]>(),
    hidden: [],
    problems: [{ severity: 'error', file: 'c.md', expected: 'x', found: 'y' }],
  } as const;

  it('as JSON has articles, sections, paragraphs, sentences with offsets, topics and warnings', () => {
    const printed: unknown = JSON.parse(JSON.stringify(inspectJson(LIBRARY, knowledge)));
    expect(printed).toMatchObject({
      articles: [
        {
          id: 'a',
          file: 'a.md',
          title: 'Talks',
          sections: [{ title: 'Day one', paragraphs: [{ number: 1, sentences: [{ id: '1pbjkpp' }] }] }],
        },
        { id: 'b' },
      ],
      topics: expect.any(Array) as unknown[],
      warnings: [{ file: 'c.md', message: 'error: c.md: expected x, found y' }],
    });
  });

  it('as text names each article with its sections, and each problem', () => {
    expect(inspectText(LIBRARY, knowledge)).toMatch(
      /^a\.md → a: Talks\n {2}Day one: 1 paragraph, 1 sentence\nb\.md → b: Other\n/u,
    );
    expect(inspectText(LIBRARY, knowledge)).toContain('error: c.md: expected x, found y');
  });
});

describe('control characters of an article are not printed', () => {
  const evil = '\u001b[2J\u0007\u009b31m\u202E';
  const source = `---\ntitle: "T \\e[2J"\npublisher: "P \\e]0;x\\a"\n---\n## H${evil}\n\nThe envoys ${evil} return.\n\nThe Envoys${evil} left.\n\nMs Rossi said the envoys ${evil} would return. "Envoys${evil}!" Mr Weber${evil} said.\n`;
  const library = createLibrary(articlesOf({ 'a.md': source }));
  const answers = [
    ask('envoys', library),
    ask('xylophone', library),
    respond({ kind: 'sources' }, library),
    respond({ kind: 'help' }, library),
    respond({ kind: 'complete', typed: '' }, library),
    respond({ kind: 'quotes', speaker: `Rossi${evil}` }, library),
    respond({ kind: 'quotes', speaker: 'Rossi', topic: `fish${evil}` }, library),
    respond({ kind: 'quotes', speaker: 'Weber' }, library),
    respond({ kind: 'compare', topic: `envoys${evil}` }, library),
    respond({ kind: 'speakers' }, library),
    respond({ kind: 'check', words: `the envoys ${evil} will return` }, library),
    respond({ kind: 'check', words: evil }, library),
  ];

  it.each(answers)('$kind', (answer) => {
    expect(toText(answer, { ansi: false, explain: true })).not.toMatch(/(?!\n)[\p{Cc}\u202E]/u);
  });

  it('inspect', () => {
    expect(
      inspectText(library, { articles: library.articles, speakers: new Map(), hidden: [], problems: [] }),
    ).not.toMatch(/(?!\n)[\p{Cc}\u202E]/u);
  });
});
