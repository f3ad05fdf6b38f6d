import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadArticles } from '../src/articles/load-articles';
import { knowledgeFolder, outline, write } from './knowledge-folder';
import { docxOf, pdfOf } from './made-files';
import { buildProgram, expectWords, type Outcome, type Program } from './program';

const SAVED = join(__dirname, 'articles', 'as-people-have-them', 'saved');

const PAGES = [
  [
    ['Harbour report 2024', 800, 8],
    ['The quota is cut', 760, 18],
    ['The ministers met for three hours in Lund and talked about the quota, a cyber-', 720],
    ['attack and the har-', 708],
    ['bour. They left without a word.', 696],
    ['"We are not there yet," Anna Rossi said, and the long line goes on to the edge of the', 672],
    ['1', 30, 8, 300],
  ],
  [
    ['Harbour report 2024', 800, 8],
    ['page, where it ends. Nobody asked about the cyber-attack of last year in the evening.', 760],
    ['What comes next', 730, 14],
    ['The talks go on in June.', 700],
    ['2', 30, 8, 300],
  ],
] as const;
const INFO = '/Title (Report on the quota) /Author (A. Writer) /CreationDate (D:20240502080000Z)';

const GERMAN = 'Der Bürgermeister sagte am Montag, dass die Brücke geschlossen bleibe, bis das Geld da sei.';
const PAGE = `<html lang="de"><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><title>Brücke zu</title>
<meta property="og:site_name" content="Bote"><meta property="article:published_time" content="2024-05-02T10:00:00+02:00">
<meta property="og:url" content="https://bote.example/1"></head><body><article><p>${GERMAN} ${GERMAN}</p></article></body></html>`;

const DOCUMENT = [
  ['Talks end', 'Heading1'],
  ['The talks ended. Nobody signed.', ''],
  ['Present: Anna Rossi, Paul Weber', ''],
  ['What was said', 'Heading2'],
  ['“It is late,” Anna Rossi said.', ''],
] as const;

const given = knowledgeFolder({
  'report.pdf': pdfOf(PAGES, INFO),
  'plain.pdf': pdfOf(PAGES.slice(0, 1)),
  'seite.htm': Buffer.from(PAGE, 'latin1'),
  'talks.docx': docxOf(DOCUMENT),
  'talks.txt': 'Mill opens\n\nBy Eva Dahl\n\nThe mill opened.\n\nWhat was said\n\n# 3 * 4 is _12_.\n\nShare this\n',
  'cafe.md': '---\ntitle: Coffee\n---\n\nA page said charset=iso-8859-1 in the café.\n',
  'note.md': '---\ntitle: Note\ndraft: false\n---\n\nThe **mayor** left.\n',
  'a.zip': 'PK',
  'bad.pdf': 'no',
  'bad.rss': '<p>',
  'links.rss': '<rss version="2.0"><channel><item><title>A</title></item><item><title>B</title></item></channel></rss>',
  'scan.pdf': pdfOf([[]]),
  'bad.docx': 'PK',
  'empty.html': '<p></p>',
  'empty.txt': '',
});
const folder = knowledgeFolder();

let program: Program;
let told: Outcome;

function add(...words: readonly string[]): Promise<Outcome> {
  return program.run(['add', ...words, '--knowledge', folder], { cwd: given });
}

beforeAll(async () => {
  program = buildProgram();
  const saved = readdirSync(SAVED).sort();
  told = await add(...saved.map((file) => join(SAVED, file)), ...readdirSync(given).sort(), '--yes');
});
afterAll(() => {
  program.remove();
});

function written(title: string) {
  const article = loadArticles(folder).articles.find((one) => one.title === title);
  if (!article) throw new Error(`expected an article “${title}”\n${told.out}\n${told.err}`);
  return article;
}

describe('a saved page', () => {
  it('gives title, byline, site, day, canonical address, language and tags', () => {
    expect(written('Bridge closed for repairs')).toMatchObject({
      file: '2024-05-02-bridge-closed-for-repairs.md',
      publisher: 'Sund Courier',
      author: 'Jonas Pell',
      url: 'https://courier.example/2024/bridge',
      published: '2024-05-02T08:00:00Z',
      language: 'en-GB',
      tags: ['bridge', 'traffic'],
    });
  });

  it('is its article alone, and what was left out is told', () => {
    const text = outline(written('Bridge closed for repairs'));
    expect(text.map(([title]) => title)).toEqual([undefined, 'Costs']);
    expect(JSON.stringify(text)).not.toMatch(/Home|Read more|rights reserved|\[1\]/u);
    const last =
      'That was the view of Per Lund, who runs a ferry & a kiosk * nearby, and who asked for a price of US$5 and not $6.';
    expect(text.at(-1)?.[1].at(-1)).toEqual([last]);
    const left = [
      '1 caption or credit: “The bridge on Thursday. Photo: A. Lens”',
      '1 line of author, day or site: “By Jonas Pell”',
      '4 blocks of the page outside its article: “Home”, “Sport”, “Read more: Ten bridges to see before …”, …',
    ];
    expect(told.out).toContain(`left out  ${left.join('; ')}\n`);
  });

  it('without JSON-LD is read by its meta elements, in its own encoding', () => {
    const page = written('Brücke zu');
    const published = '2024-05-02T10:00:00+02:00';
    expect(page).toMatchObject({ publisher: 'Bote', url: 'https://bote.example/1', published, language: 'de' });
    expect(outline(page)).toEqual([[undefined, [[GERMAN, GERMAN]]]]);
  });
});

describe('a PDF', () => {
  it('is read as paragraphs, with hyphens mended, without running heads, and names its pages', () => {
    const pdf = written('Report on the quota');
    expect(pdf).toMatchObject({ author: 'A. Writer', published: '2024-05-02' });
    expect(told.out).toContain('left out  4 running heads and page numbers\n');
    expect(outline(pdf)).toEqual([
      [
        'The quota is cut (page 1)',
        [
          [
            'The ministers met for three hours in Lund and talked about the quota, a cyber-attack and the harbour.',
            'They left without a word.',
          ],
          [
            '"We are not there yet," Anna Rossi said, and the long line goes on to the edge of the page, where it ends.',
            'Nobody asked about the cyber-attack of last year in the evening.',
          ],
        ],
      ],
      ['What comes next (page 2)', [['The talks go on in June.']]],
    ]);
  });

  it('of one page names none, and takes its title from the first large line', () => {
    expect(outline(written('The quota is cut')).map(([title]) => title)).toEqual(['Harbour report 2024']);
  });
});

test('a document of Word keeps its headings, and what of it is no text is told', () => {
  expect(told.out).toContain('left out  1 line around the text: “Present: Anna Rossi, Paul Weber”\n');
  expect(outline(written('Talks end'))).toEqual([
    [undefined, [['The talks ended.', 'Nobody signed.']]],
    ['What was said', [['“It is late,” Anna Rossi said.']]],
  ]);
});

test('an e-mail is by its sender, without greeting, quoted messages and signature', () => {
  const mail = written('Quota cut – what it means');
  expect(mail).toMatchObject({ publisher: 'Harbour Authority', published: '2024-05-02T06:00:00Z' });
  const first = 'The quota for herring was cut by a third, the authority said on Thursday.';
  const second = 'Trawlers may sail again in June.';
  const third = '"We are not there yet," director Olga Brandt said.';
  expect(outline(mail)).toEqual([[undefined, [[first, second], [third]]]]);
  expect(told.out).toContain('left out  6 lines of greeting, quoted messages and signature\n');
});

test('each item of a feed is an article', () => {
  const gulls = written('Gulls & boats');
  const url = 'https://h.example/gulls';
  expect(gulls).toMatchObject({ publisher: 'Harbour News', author: 'A. Writer', url, language: 'en' });
  expect(gulls.published).toBe('2024-05-02T08:00:00Z');
  const sentences = [['The gulls came back to the harbour.'], ['"They are loud," said Nils Oder.']];
  expect(outline(gulls)).toEqual([[undefined, sentences]]);
  expect(outline(written('Second'))).toEqual([[undefined, [['The ferry sailed late.', 'Nobody was hurt.']]]]);
  expect(written('The mill opens')).toMatchObject({ publisher: 'Atom News', author: 'Nadia Brook' });
});

test('plain text keeps its headings, and Markdown its markup', () => {
  expect(told.out).toContain('left out  2 lines around the text: “By Eva Dahl”, “Share this”\n');
  expect(outline(written('Mill opens'))).toEqual([
    [undefined, [['The mill opened.']]],
    ['What was said', [['# 3 * 4 is _12_.']]],
  ]);
  expect(readFileSync(join(folder, written('Note').file), 'utf8')).toBe(
    '---\ntitle: Note\n---\n\nThe **mayor** left.\n',
  );
});

test('text is UTF-8 whatever encoding it speaks of', () => {
  expect(outline(written('Coffee'))).toEqual([[undefined, [['A page said charset=iso-8859-1 in the café.']]]]);
});

test('a file of no use is named in one line, and the others are written', () => {
  expect(told.code).toBe(1);
  expectWords(told);
  expect(told.err.trimEnd().split('\n')).toEqual([
    'a.zip: expected .html, .pdf, .docx, .eml, .rss, .atom, .md or .txt, found .zip',
    ...['docx', 'pdf', 'rss'].map(
      (ending) => `bad.${ending}: expected a readable .${ending} file, found one that is damaged or of another format`,
    ),
    'empty.html: expected at least one sentence below the title, found none',
    'empty.txt: expected a readable file, found an empty file',
    'links.rss, “A”: expected at least one sentence below the title, found none',
    'links.rss, “B”: expected at least one sentence below the title, found none',
    'scan.pdf: expected text, found none: of a scan a program for OCR makes one',
  ]);
});

test('what is there already, by address or by words, is refused', async () => {
  const copy = PAGE.replace('https://bote.example/1', 'https://other.example/2');
  write(given, 'copy.html', Buffer.from(copy, 'latin1'));
  const { code, err } = await add(join(SAVED, 'harbour.rss'), 'copy.html', '--title', 'X', '--yes').then(() =>
    add('copy.html', 'talks.docx', '--yes'),
  );
  expect(code).toBe(1);
  expect(err.split('\n')).toEqual([
    expect.stringContaining('copy.html: expected a new article, found its text in 2024-05-02-brücke-zu.md'),
    'talks.docx: expected a new article, found its text in talks-end.md',
    '',
  ]);
});

test('it is written after a yes only, with title, publisher and day as given', async () => {
  write(given, 'new.txt', 'Old title\n\nA ship sank off Lund on Monday.\n');
  const words = ['add', 'new.txt', '--title', 'Ship sinks', '--publisher', 'Post', '--published', '1 June 2024'];
  const run = (input: string) => program.run([...words, '--knowledge', folder], { cwd: given, input });
  const file = '2024-06-01-ship-sinks.md';
  for (const no of ['', 'no\n']) expect((await run(no)).out).toContain(`Write ${file}? [y/N] Not written.\n`);
  const { code, out } = await run('y\n');
  expect({ code, out: out.replace(folder, 'FOLDER') }).toEqual({
    code: 0,
    out: `new.txt
  title     Ship sinks
  source    Post
  date      2024-06-01
  address   none
  text      1 sentence in 1 paragraph
  speakers  nobody
  left out  nothing
Write ${file}? [y/N] Written: FOLDER/${file}
`,
  });
  expect(written('Ship sinks')).toMatchObject({ publisher: 'Post', published: '2024-06-01' });
});

test.each([
  [[], 'add: expected a file or an address, found nothing'],
  [['a.md', 'b.md', '--title', 'T'], '--title: expected one file or address, found 2'],
  [['a.md', '--published', '31 June'], '--published: expected a date such as 2021-06-16, found "31 June"'],
])('a wrong command is told with the usage: %j', async (words, message) => {
  const { code, err } = await add(...words);
  expect({ code, line: err.split('\n')[0] }).toEqual({ code: 2, line: `summit: ${message}` });
});

test('a folder that cannot be written to is told in one line', async () => {
  const { code, err } = await program.run(['add', 'talks.txt', '--yes', '--knowledge', join(given, 'note.md', 'k')], {
    cwd: given,
  });
  expect(code).toBe(1);
  expect(err).toMatch(
    /^\S*mill-opens\.md: expected a folder that can be written to, found ENOTDIR: not a directory\n$/u,
  );
});

test.each([
  ['/dev/null', 'expected a readable file, found a folder or device'],
  ['ftp://news.example/a', 'expected an http or https address, found ftp'],
  ['file:///etc/hosts', 'expected an http or https address, found file'],
  // An address inside the host's network.
  ['http://127.0.0.1:9/', 'expected an address on the Internet, found 127.0.0.1, which is inside this network'],
])('%s is not read', async (name, fault) => {
  const { code, err } = await add(name);
  expect({ code, err }).toEqual({ code: 1, err: `${name}: ${fault}\n` });
});
