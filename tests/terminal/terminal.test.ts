import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Answer } from '../../src/answers/answer';
import { respond } from '../../src/answers/respond';
import { InputError } from '../../src/terminal/read-lines';
import { completeLine } from '../../src/terminal/session';
import { converse } from '../../src/terminal/terminal';
import { wrapText } from '../../src/terminal/wrap-text';
import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';

const LIBRARY = createLibrary(
  articlesOf({
    'talks.md':
      '# Talks\n\nThe envoys return soon.\n\nA pipeline was hit.\n\nMs Rossi said the boats would stay.\n\nMr Bell said the boats would go.\n',
  }),
);
const drawCard = (answer: Answer) => Promise.resolve(`a picture of ${answer.kind}`);
const OPTIONS = { greeting: 'Good day.', commandName: 'summit', drawCard };

/** What somebody reads who types these lines. */
async function conversation(typed: string | readonly string[], isPerson = false, library = LIBRARY): Promise<string> {
  const input = Object.assign(Readable.from(typed), { isTTY: isPerson });
  const output = Object.assign(new PassThrough(), { isTTY: isPerson });
  const said = text(output);
  await converse((request) => respond(request, library), { input, output }, OPTIONS);
  output.end();
  return said;
}

describe('the conversation in the terminal', () => {
  it('greets, and answers each line by a quotation with its source', async () => {
    const said = await conversation('envoys\npipeline\n');
    expect(said).toMatch(/^Good day\.\n\nenvoys · 1 of 1\n\n1\. The envoys return soon\.\n {3}Talks\n/u);
    expect(said).toContain('1. A pipeline was hit.');
  });

  it('answers small talk by one line, and says what it can do', async () => {
    expect(await conversation('good bot\n')).toContain('\n\nI only quote the articles');
    expect(await conversation('good bot\n')).not.toContain('Nothing in');
    expect(await conversation('hey, what can you do?\n')).toBe(await conversation('help\n'));
  });

  it('shows the speakers of passages', async () => {
    const said = await conversation(
      '/speakers\n/quotes Rossi: boats\n/compare boats\n/check the boats will stay\n/quotes Stone\n',
    );
    const typed = await conversation('/quotes Rossi boats\n/quotes Rosis boats\n/quotes boats\n');
    expect(typed.match(/Rossi on boats/gu)).toHaveLength(2);
    expect(typed).toContain('Searched for Rossi.');
    expect(typed).toContain('\nboats · ');
    expect(said).toContain('• Rossi · 1 statement');
    expect(said).toContain('Rossi on boats');
    expect(said).toContain('boats · what each side says');
    expect(said).toContain('By somebody’s account; the article does not say it itself.\n1. Ms Rossi said the boats');
    expect(said).toContain('The articles quote nobody called Stone.');
  });

  it('says so of a command that there is not', async () => {
    expect(await conversation('/dance\n')).toContain('There is no such command.');
  });

  it('goes on from the answer before: more, a number for its context or source, and "and …?"', async () => {
    const said = await conversation('/summit topic:said passages:1\nmore\nmore\n2\n/source 1\n9\n');
    expect(said).toContain('said · 1 of 2');
    expect(said).toContain('said · 2 of 2\n\n2. ');
    expect(said).toContain('There is no more.');
    expect(said).toMatch(
      /\n> (?:Ms Rossi|Mr Bell) said.+\n\n {3}— (?:Rossi|Bell), reported · Talks · paragraph \d, sentence 1 · \w{7}\n/u,
    );
    expect(said).toContain('There is no passage 9 above.');
    expect(await conversation('envoys\n/source\n')).toContain('\nThe envoys return soon.\n   — Talks · ');
    expect(await conversation('envoys\nsource?\nwhich ones?\n')).toMatch(
      /\n {3}— Talks · .+\n\n> The envoys return soon\./su,
    );
    expect(await conversation('help\n/context\nsource?\n')).toMatch(/(There is no answer above.+){2}/su);
    const asked = await conversation(
      'what did Rossi say about the boats?\nand Bell?\n/quotes Rossi: boats\nand Bell?\n',
    );
    expect(asked).toContain('what did Bell say about the boats · ');
    expect(asked).toContain('Bell on boats · 1 of 1');
  });

  it('lists articles and speakers page by page', async () => {
    const numbers = Array.from({ length: 30 }, (_, at) => at);
    const many = createLibrary(
      articlesOf(Object.fromEntries(numbers.map((at) => [`${at}.md`, `# Paper ${at}\n\nIt rained.\n`]))),
    );
    const said = await conversation('/sources\nmore\nmore\n', false, many);
    expect(said).toMatch(/25 of 30 articles\n\n• Paper .*26–30 of 30 articles\n\nThere is no more\.\n/su);
  });

  it('completes commands, speakers and topics', () => {
    const complete = (line: string) => completeLine(line, (request) => respond(request, LIBRARY), 'geneva')[0];
    expect(complete('/so')).toEqual(['/source', '/sources']);
    expect(complete('/g')).toEqual(['/geneva']);
    expect(complete('/quotes be')).toEqual(['Bell']);
    expect(complete('/compare topic:talk')).toEqual(['Talks']);
    expect(complete('talk')).toEqual(['Talks']);
    const accented = createLibrary(articlesOf({ 'a.md': '# A\n\nMs Müller said no.\n' }));
    expect(completeLine('/quotes mul', (request) => respond(request, accented), 'geneva')[0]).toEqual(['Müller']);
  });

  it('wraps at words, with what follows below the text', () => {
    const text = '1. The envoys return \u001b[1msoon\u001b[22m.\n   Talks, a long title';
    expect(wrapText(text, 16)).toBe('1. The envoys\n   return \u001b[1msoon\u001b[22m.\n   Talks, a long\n   title');
    expect(wrapText('word '.repeat(60), 500).split('\n')[0]?.length).toBeLessThanOrEqual(100);
  });

  it('fills eighty columns where the terminal does not know how many it has', () => {
    expect(wrapText('word '.repeat(60), 0).split('\n')[0]?.length).toBeGreaterThan(70);
  });

  it('wraps the greeting too', async () => {
    const input = Object.assign(Readable.from(''), { isTTY: true });
    const output = Object.assign(new PassThrough(), { isTTY: true, columns: 20 });
    const said = text(output);
    await converse(
      (request) => respond(request, LIBRARY),
      { input, output },
      { ...OPTIONS, greeting: 'word '.repeat(9) },
    );
    output.end();
    expect((await said).split('\n')[0]).toBe('word word word word');
  });

  it('keeps what a person typed for the next conversation', async () => {
    const kept: string[][] = [];
    const history = {
      file: 'data/typed',
      read: () => ['before'],
      keep: (lines: readonly string[]) => kept.push([...lines]),
    };
    const input = Object.assign(Readable.from('envoys\n'), { isTTY: true });
    const output = Object.assign(new PassThrough(), { isTTY: true });
    await converse((request) => respond(request, LIBRARY), { input, output }, { ...OPTIONS, history });
    expect(kept.at(-1)).toEqual(['envoys', 'before']);
  });

  it('draws a card of what is asked, and says what is missing', async () => {
    const said = await conversation('/card envoys\n/card topic: pipeline\n/card\n');
    expect(said.match(/a picture of passages/gu)).toHaveLength(2);
    expect(said).toContain('A card needs a topic or a question: /card …');
  });

  it('tells what it keeps of a person, and forgets it', async () => {
    const kept: string[][] = [];
    const keep = (lines: readonly string[]) => kept.push([...lines]);
    const input = Object.assign(Readable.from('/privacy\n/privacy forget\n'), { isTTY: true });
    const output = Object.assign(new PassThrough(), { isTTY: true });
    const said = text(output);
    const history = { file: 'data/typed', read: () => ['before'], keep };
    await converse((request) => respond(request, LIBRARY), { input, output }, { ...OPTIONS, history });
    output.end();
    expect(await said).toMatch(/kept in data\/typed[^]*Nothing that you typed is kept\./u);
    expect(kept.at(-1)).toEqual([]);
    expect(await conversation('/privacy\n')).toContain('Nothing that you type is kept or sent.');
  });

  it('in a pipe has neither prompts nor colours', async () => {
    expect(await conversation('envoys\n')).not.toMatch(/›|(?!\n)\p{Cc}/u);
  });

  it('in a terminal has both', async () => {
    const said = await conversation('envoys\n', true);
    expect(said).toContain('› ');
    expect(said).toContain('The \u001b[1menvoys\u001b[22m return soon.');
  });

  it.each([
    [['env', 'oys\r\npipe', 'line'], 2],
    [['/summit envoys\n/ask pipeline\n'], 2],
    [['\n\n   \nenvoys\n\n'], 1],
    [['envoys'], 1],
    [['/summit topic:envoys passages:1\n'], 1],
    [[], 0],
  ])('%j are %p questions', async (typed, questions) => {
    expect((await conversation(typed)).match(/ · 1 of 1/gu)?.length ?? 0).toBe(questions);
  });

  it.each(['/quit', '/exit'])('ends at %s, and what follows is not answered', async (end) => {
    expect(await conversation(`${end}\nenvoys\n`)).toBe('Good day.\n\n');
  });

  it('ends on abort while the input stays open', async () => {
    const stop = new AbortController();
    const terminal = { input: new PassThrough(), output: new PassThrough(), signal: stop.signal };
    const over = converse((request) => respond(request, LIBRARY), terminal, OPTIONS);
    stop.abort();
    await expect(over).resolves.toBeUndefined();
  });

  it('ends in words when the input cannot be read', async () => {
    const broken = new Readable({
      read() {
        this.destroy(new Error('EISDIR: illegal operation on a directory, read'));
      },
    });
    const over = converse(
      (request) => respond(request, LIBRARY),
      { input: broken, output: new PassThrough() },
      OPTIONS,
    );
    await expect(over).rejects.toThrow(
      new InputError('standard input: expected text, found EISDIR: illegal operation on a directory, read'),
    );
    await expect(over).rejects.toBeInstanceOf(InputError);
  });

  it('lists the sources, helps, and is honest when the sources are silent', async () => {
    const said = await conversation('/sources\n/help\n/ask\nxylophone\n');
    expect(said).toContain('• Talks · talks.md · 4 sentences');
    expect(said.match(/Ask anything about 1 article \(4 sentences\)/gu)).toHaveLength(2);
    expect(said).toContain('Nothing in ');
  });
});
