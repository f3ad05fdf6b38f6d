import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readCommandLine, UsageError } from '../src/command-line';
import { knowledgeFolder } from './knowledge-folder';
import { buildProgram, expectWords, finish, type Program } from './program';
import { runHere } from './run-here';

const NEWS =
  '---\ntitle: News\npublisher: Desk\npublished: 2021-06-16\n---\n## Envoys\n\nThe envoys return soon. They met.\n\n## Hackers\n\nA pipeline was hit.\n';
const folder = knowledgeFolder({ 'k/news.md': NEWS, 'k/bad.md': '', 'none/bad.md': '', '.env': 'KNOWLEDGE_DIR=k\n' });
const K = ['--knowledge', join(folder, 'k')];
const BAD = 'error: bad.md: expected text, found an empty file\n';

let program: Program;
beforeAll(() => (program = buildProgram()));
afterAll(() => {
  program.remove();
});

interface Printed {
  readonly question: string;
  readonly answered: boolean;
  readonly passages: readonly Record<string, unknown>[];
}

function jsonLines(out: string): readonly Printed[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Printed);
}

describe('summit ask', () => {
  it('prints quotations with their source and ends with 0; problems of the folder go to standard error', async () => {
    const { code, out, err } = await program.run(['ask', 'the', 'envoys', ...K]);
    expect({ code, err }).toEqual({ code: 0, err: BAD });
    expect(out).toMatch(/^the envoys · \d of \d\n\n1\. The envoys return soon\.\n {3}News · 16 Jun 2021\n/u);
  });

  it('says that somebody whose words are asked for says nothing on it', async () => {
    const market = ['# Market', 'Mr Weber said the roof was old.', 'It is red.', 'The harbour sells grain to Oslo.'];
    const other = ['--knowledge', knowledgeFolder({ 'market.md': market.join('\n\n') })];
    const question = 'what did Weber say about grain?';
    const { out } = await runHere(['ask', question, '--limit', '1', ...other]);
    expect(out).toMatch(/^No words of Weber on grain in these articles\.\nNot sure that .*:\s+1\. The harbour sells/u);
    const claims = [
      'did Weber say that Oslo needs grain?',
      'did Weber promise to sell grain',
      'what grain did Weber call bad?',
      'what did Weber say afterwards?',
    ];
    const claimed = await program.run(['ask', '--limit', '1', ...other], { input: claims.join('\n') });
    const heads = claimed.out.split('\n').flatMap((line) => /^No words .* articles/u.exec(line) ?? []);
    expect(heads).toEqual(
      ['Oslo needs grain', 'promise to sell grain', 'call bad'].map(
        (topic) => `No words of Weber on “${topic}” in these articles`,
      ),
    );
    const json = await runHere(['ask', '--json', question, ...other]);
    expect(jsonLines(json.out)).toMatchObject([{ outcome: 'near', unheard: ['Weber'] }]);
  });

  it('says where the snapshot of a large folder lies, when it writes one', async () => {
    const text = Array.from({ length: 12_000 }, (_, at) => `The envoys sent letter number ${at} home again to Lund.`);
    const large = knowledgeFolder({ 'k/letters.txt': `Letters\n\n${text.join('\n\n')}\n` });
    const words = ['ask', 'letter', '17', '--knowledge', join(large, 'k')];
    const env = { DATA_DIR: join(large, 'data') };
    const [first, second] = [await program.run(words, { env }), await program.run(words, { env })];
    expect(first.err).toMatch(
      /k opens quickly from now on: its snapshot is \S+data.library-\S+\.snapshot \(\d+ MB\)\n$/u,
    );
    expect(second).toEqual({ ...first, err: '' });
  });

  it('prints one JSON object on one line with --json', async () => {
    const { code, out } = await runHere(['ask', '--json', ...K, 'envoys']);
    const [answer, ...others] = jsonLines(out);
    expect({ code, others }).toEqual({ code: 0, others: [] });
    expect(Object.keys(answer ?? {})).toEqual([
      'question',
      'answered',
      'outcome',
      'confidence',
      'passages',
      'suggestions',
    ]);
    expect(Object.keys(answer?.passages[0] ?? {}).join(' ')).toBe(
      'id rank score text start end matches article section paragraph sentence places statements',
    );
    expect(answer?.passages[0]).toMatchObject({
      id: '1pbjkpp',
      text: 'The envoys return soon.',
      matches: [[4, 10]],
      article: { id: 'news', title: 'News', publisher: 'Desk', published: '2021-06-16', file: 'news.md' },
    });
    expect(NEWS.slice(Number(answer?.passages[0]?.['start']), Number(answer?.passages[0]?.['end']))).toBe(
      'The envoys return soon.',
    );
  });

  it('that the sources are silent on is honest, and no failure', async () => {
    expect(await runHere(['ask', 'xylophone', ...K])).toMatchObject({
      code: 0,
      out: expect.stringContaining('Nothing in ') as string,
    });
  });

  it('without words answers each line of standard input by one line of JSON', async () => {
    const input = 'envoys\r\n\nwhat of the\u2028pipeline?\n\u0000 \u202E🙂\nxylophone';
    const { code, out } = await program.run(['ask', '--json', '--limit', '1', ...K], { input });
    const answers = jsonLines(out);
    expect(code).toBe(0);
    expect(answers.map(({ question }) => question)).toEqual([
      'envoys',
      '',
      'what of the\u2028pipeline?',
      '\u0000 \u202E🙂',
      'xylophone',
    ]);
    expect(answers.map(({ answered }) => answered)).toEqual([true, false, true, false, false]);
    expect(answers[0]?.passages).toHaveLength(1);
  });

  it('without words and without input prints nothing', async () => {
    expect(await program.run(['ask', '--json', ...K])).toMatchObject({ code: 0, out: '' });
  });

  it('explains its scores with --explain, in both forms', async () => {
    expect((await runHere(['ask', 'envoys', '--explain', ...K])).out).toMatch(/score \d+\.\d+ =\n/u);
    const [answer] = jsonLines((await runHere(['ask', 'envoys', '--explain', '--json', ...K])).out);
    expect(answer?.passages[0]).toHaveProperty('explanation');
  });

  it('takes the folder from KNOWLEDGE_DIR, which may stand in .env; the environment and then --knowledge come first', async () => {
    expect((await program.run(['ask', 'envoys'], { cwd: folder })).out).toContain('The envoys return soon.');
    const none = { cwd: folder, env: { KNOWLEDGE_DIR: 'none' } };
    expect((await program.run(['ask', 'envoys'], none)).code).toBe(1);
    expect((await program.run(['ask', 'envoys', '--knowledge', 'k'], none)).code).toBe(0);
  });

  it('ends in peace when nobody reads on, as in `| head -1`', async () => {
    const child = program.start(['ask', '--json', ...K]);
    child.stdout.once('data', () => child.stdout.destroy());
    const questions = (async function* () {
      for (let line = 0; line < 200 && child.exitCode === null; line += 1) {
        yield 'envoys\n'.repeat(100);
        await sleep(20);
      }
    })();
    child.stdin.on('error', () => undefined);
    const code = new Promise<number | null>((done) => child.once('exit', done));
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    for await (const lines of questions) child.stdin.write(lines);
    child.stdin.end();
    expect({ code: await code, said }).toEqual({ code: 0, said: BAD });
  });
});

describe('summit inspect', () => {
  it('shows what was understood, problems included', async () => {
    const { code, out, err } = await program.run(['inspect', ...K]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^news\.md → news: News\n {2}Envoys: 1 paragraph, 2 sentences\n/u);
    expect(out).toContain(BAD);
  });

  it('as JSON gives sentences with offsets, topics and warnings', async () => {
    const { code, out, err } = await program.run(['inspect', '--json', ...K]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const printed = JSON.parse(out) as {
      articles: {
        sections: { title: string; paragraphs: { sentences: { start: number; end: number; text: string }[] }[] }[];
      }[];
    };
    expect(printed).toMatchObject({
      topics: [],
      warnings: [{ file: 'bad.md', expected: 'text', found: 'an empty file' }],
    });
    const sections = printed.articles[0]?.sections ?? [];
    expect(sections.map(({ title }) => title)).toEqual(['Envoys', 'Hackers']);
    for (const { start, end, text } of sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ sentences }) => sentences),
    )) {
      expect(NEWS.slice(start, end)).toBe(text);
    }
  });

  it.each([['inspect'], ['inspect', '--json'], ['ask', 'envoys'], ['start']])(
    'with no article left, `%s %s` says why and ends with 1',
    async (...words) => {
      const where = words[0] === 'start' ? { env: { KNOWLEDGE_DIR: join(folder, 'none') } } : {};
      const run = await program.run(
        words[0] === 'start' ? words : [...words, '--knowledge', join(folder, 'none')],
        where,
      );
      const left = `${join(folder, 'none')}: expected at least one article (.md or .txt), found none\n`;
      expect(run).toEqual({ code: 1, out: '', err: BAD + left });
    },
  );

  it('of a folder that is missing says so', async () => {
    const expected = 'expected a folder of articles (KNOWLEDGE_DIR or --knowledge), found';
    const missing = await program.run(['inspect', '--knowledge', 'missing']);
    expect(missing).toEqual({ code: 1, out: '', err: `missing: ${expected} nothing there\n` });
    const file = await runHere(['ask', 'envoys', '--knowledge', __filename]);
    expect(file).toEqual({ code: 1, out: '', err: `${__filename}: ${expected} a file\n` });
  });
});

describe('a command line that was not understood', () => {
  it.each([
    [
      [],
      'expected a command (start, ask, quotes, compare, speakers, sources, check, card, inspect, add, publish, doctor, backup, register, unregister), found nothing',
    ],
    [['answer'], 'expected a command, found answer; summit --help lists them'],
    [['ask', '--limit', '0'], '--limit: expected a whole number from 1 to 100, found "0"'],
    [['ask', '--limit', '101'], '--limit: expected a whole number from 1 to 100, found "101"'],
    [['ask', '--limit'], '--limit: expected a value, found none'],
    [['ask', '--limit', '--json'], '--limit: expected a value, found none'],
    [['ask', '-limit', '3'], 'found -limit; did you mean --limit?'],
    [['ask', '--knowledge', ''], '--knowledge: expected a folder, found ""'],
    [
      ['ask', '--colour'],
      'expected --knowledge, --json, --publisher, --since, --until, --limit, --speaker, --explain, found --colour',
    ],
    [['register', '--force'], 'expected no option, found --force'],
    [['card', '--out', 'a.jpg', 'cyber'], 'card: expected --out FILE.png, found a.jpg'],
    [['ask', '--speaker', '', 'cyber'], '--speaker: expected a name, found ""'],
    [['card', '--out', 'a.png'], 'card: expected a topic or a question, found nothing'],
    [['ask', '--json=yes'], '--json: expected no value, found one'],
    [['inspect', '--limit', '3'], 'expected --knowledge, --json, found --limit'],
    [['start', 'now'], 'expected --no-web, --no-gateway, found now'],
  ])('%j is told in one line', (words, message) => {
    const read = (): unknown => readCommandLine(words);
    expect(read).toThrow(UsageError);
    expect(read).toThrow(message);
    expect(read).not.toThrow('\n');
  });

  it('is told before a fault of the settings, in words, and ends with 2', async () => {
    const run = await program.run(['ask', '--limit', 'many'], { env: { LOG_LEVEL: 'wrong too' } });
    expect({ code: run.code, out: run.out }).toEqual({ code: 2, out: '' });
    expect(run.err).toContain('--limit: expected a whole number from 1 to 100, found "many"');
    expect(run.err.trimEnd()).not.toContain('\n');
    expectWords(run);
  });

  it('a mistyped command is told which it may be; --version and --help of a command print and end with 0', async () => {
    expect((await program.run(['qoutes'])).err).toBe(
      'summit: expected a command, found qoutes; did you mean quotes?\n',
    );
    expect(await program.run(['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u) as string,
    });
    const { code, out } = await program.run(['register', '--help']);
    expect({ code, lines: out.trimEnd().split('\n').length }).toEqual({ code: 0, lines: 2 });
    expect(out).toContain('summit register | unregister');
  });

  it('help of a command is its usage', () => {
    expect(readCommandLine(['help', 'card'])).toEqual(readCommandLine(['card', '--help']));
  });

  it.each(['--help', '-h', 'help'])('%s is the usage', (word) => {
    expect(readCommandLine([word])).toEqual({ kind: 'usage', text: expect.stringMatching(/^Usage:/u) as string });
  });

  it('a question that begins with a hyphen comes after --', async () => {
    expect((await finish(program.start(['ask', ...K, '--', '--envoys']), '')).out).toContain('The envoys return soon.');
  });
});
