import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knowledgeFolder } from './knowledge-folder';
import { buildProgram, type Program } from './program';
import { runHere } from './run-here';

let program: Program;
beforeAll(() => (program = buildProgram()));
afterAll(() => {
  program.remove();
});

describe('who says what', () => {
  const said = knowledgeFolder({
    'talks.md':
      '# Talks\n\nMs Rossi said the boats would stay. "We go," Mr Weber said.\n\nThe harbour was not discussed.\n',
  });
  const SAID = ['--knowledge', said];

  it('summit quotes prints statements with their source, of one speaker or of all', async () => {
    const one = await runHere(['quotes', '--speaker', 'Rossi', 'boats', ...SAID]);
    expect(one).toMatchObject({ code: 0, err: '' });
    expect(one.out).toMatch(
      /^Rossi on boats · 1 of 1\n\n1\. Ms Rossi said the boats would stay\.\n {3}reported · Talks\n/u,
    );
    const all = await runHere(['quotes', 'boats', '--json', ...SAID]);
    expect(JSON.parse(all.out)).toMatchObject({ speaker: null, topic: 'boats', answered: true, total: 1 });
  });

  it('--json prints one line of JSON whatever is typed: a greeting, help, a command', async () => {
    const typed = ['hello', 'help', 'who are you?', 'sources', 'thanks!', 'compare boats', 'quotes Rossi', 'boats'];
    const { code, out, err } = await program.run(['ask', '--json', ...SAID], { input: typed.join('\n') });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.trimEnd().split('\n');
    expect(lines.map((line) => typeof JSON.parse(line))).toEqual(typed.map(() => 'object'));
  });

  it.each([
    [['ask', '--since', 'banana', 'boats'], 'summit: I cannot read “banana” as a day.'],
    [['ask', '--since', '2022', '--until', '2020', 'boats'], 'summit: No day fits (since '],
    [['quotes', '--limt', '3', 'boats'], 'found --limt; did you mean --limit?'],
  ])('%j is told in one line and ends with 2', async (words, message) => {
    const { code, out, err } = await runHere([...words, ...SAID]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(err.trimEnd()).not.toContain('\n');
  });

  it('summit doctor --json tells a fault of the settings as a finding', async () => {
    const { code, out, err } = await program.run(['doctor', '--json'], { env: { DISCORD_GUILD: '123' } });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(JSON.parse(out)).toMatchObject([
      { level: 'fault', text: expect.stringContaining('DISCORD_GUILD') as string },
    ]);
  });

  it('summit quotes --json gives spans that are slices of the file', async () => {
    const { out } = await runHere(['quotes', '--speaker', 'Weber', '--json', ...SAID]);
    const { quotes } = JSON.parse(out) as { quotes: { statement: Record<string, { start: number; end: number }> }[] };
    const statement = quotes[0]?.statement as unknown as {
      start: number;
      end: number;
      cue: { start: number; end: number };
      mention: { start: number; end: number };
    };
    const source = readFileSync(join(said, 'talks.md'), 'utf8');
    expect(source.slice(statement.start, statement.end)).toBe('We go,');
    expect(source.slice(statement.cue.start, statement.cue.end)).toBe('said');
    expect(source.slice(statement.mention.start, statement.mention.end)).toBe('Mr Weber');
    expect(statement).toMatchObject({ speaker: 'Weber', kind: 'direct', rule: 'quotation, then cue; named' });
  });

  it('summit compare names the silent side, summit speakers who is quoted', async () => {
    const compared = await runHere(['compare', 'boats', ...SAID]);
    expect(compared.out).toContain('Rossi\n1. Ms Rossi said the boats would stay.');
    const silent = await runHere(['compare', 'harbour', ...SAID]);
    expect(silent).toMatchObject({
      code: 0,
      out: expect.stringContaining('No words of anybody on harbour in these articles.') as string,
    });
    const { out } = await runHere(['speakers', ...SAID]);
    expect(out).toContain('• Rossi · 1 statement');
  });

  it('summit speakers and summit sources list all, also more than fit on a page', async () => {
    const names = 'abcdefghijklmnopqrstuvwxyz'.split('').flatMap((letter) => [`V${letter}nter`, `B${letter}lbo`]);
    const files = names.map((name) => [`${name}.md`, `# Of ${name}\n\nMr ${name} said no.\n`] as const);
    const folder = ['--knowledge', knowledgeFolder(Object.fromEntries(files))];
    expect((await runHere(['sources', ...folder])).out).toContain('52 articles\n');
    expect((await runHere(['speakers', ...folder])).out).toContain('52 speakers');
    const { sources, total } = JSON.parse((await runHere(['sources', '--json', ...folder])).out) as Record<
      string,
      unknown
    >;
    expect([(sources as object[]).length, total]).toEqual([52, 52]);
  });

  it('summit check looks words up', async () => {
    const near = await runHere(['check', 'the boats should stay', ...SAID]);
    expect(near.out).toMatch(/^Not as it stands\. The sources say:\n1\. Ms Rossi said the boats would stay\./u);
    expect(near.out).toContain('\n   Rossi, reported · Talks\nWhere you have “should”, the source has “would”.');
    const none = await runHere(['check', 'the moon is made of cheese', '--json', ...SAID]);
    expect(JSON.parse(none.out)).toEqual({ words: 'the moon is made of cheese', verdict: 'none' });
  });

  it('summit check lists what only the source has on one line', async () => {
    const folder = knowledgeFolder({
      'visit.md':
        '# Visit\n\nMayor Anna Rossi and Minister Paul Weber met in Lindau, Germany, on Monday, 3 May 2021.\n',
    });
    const words = 'Rossi and Weber met in Lindau on 3 May 2021.';
    const { out } = await runHere(['check', words, '--knowledge', folder]);
    expect(out).toContain('\nAlso in the source: “Germany”, “Monday”.\n');
  });

  it('summit check --file counts the sentences of a text', async () => {
    const file = join(
      knowledgeFolder({ 'claims.txt': 'The boats would stay. The moon is made of cheese.\n' }),
      'claims.txt',
    );
    const { out } = await runHere(['check', '--file', file, ...SAID]);
    expect(out).toMatch(/^2 checked: 1 stands, 1 not found\n\n== The boats would stay\.\nBy somebody’s account; /u);
    const json = JSON.parse((await runHere(['check', '--file', file, '--json', ...SAID])).out) as object;
    expect(json).toMatchObject({ verdict: 'near', counts: { stand: 1, differ: 0, missing: 1 } });
    expect(json).toMatchObject({ sentences: [{ verdict: 'exact', finding: 'account' }, { verdict: 'none' }] });
    const missing = await runHere(['check', '--file', `${file}.gone`, ...SAID]);
    expect(missing).toMatchObject({
      code: 1,
      err: `--file ${file}.gone: expected a text file, found ENOENT: no such file or directory\n`,
    });
    const folder = await runHere(['check', '--file', said, ...SAID]);
    expect(folder.err).toBe(`--file ${said}: expected a file, found a folder\n`);
    expect((await runHere(['check', 'words', '--file', file])).err).toContain('expected words or --file, found both');
  });

  it('summit card draws the first passage into a file, and prints its words; without one it answers', async () => {
    const file = join(said, 'card.png');
    const { code, out } = await program.run(['card', '--out', file, 'boats', ...SAID]);
    expect({ code, out }).toEqual({
      code: 0,
      out: `Written: ${file}\nMs Rossi said the boats would stay.\nRossi, reported\nTalks\n`,
    });
    expect(readFileSync(file).subarray(1, 4).toString()).toBe('PNG');
    const none = join(said, 'none.png');
    expect((await program.run(['card', '--out', none, 'spaceships', ...SAID])).out).toMatch(/^Nothing in 1 article/u);
    expect(existsSync(none)).toBe(false);
    const unwritable = join(said, 'gone', 'card.png');
    expect(await program.run(['card', '--out', unwritable, 'boats', ...SAID])).toMatchObject({
      code: 1,
      err: `${unwritable}: expected a file that can be written, found ENOENT: no such file or directory\n`,
    });
  });

  it('a faulty speakers.yaml is told with its line, and answers go on', async () => {
    const faulty = knowledgeFolder({ 'a.md': '# T\n\nMs Rossi said no.\n', 'speakers.yaml': 'A: [x]\nB: [x]\n' });
    const { code, out, err } = await runHere(['speakers', '--knowledge', faulty]);
    expect({ code, err }).toEqual({
      code: 0,
      err: 'error: speakers.yaml:2: expected "x" to mean one speaker, found "A" and "B"\n',
    });
    expect(out).toContain('Rossi');
  });
});
