import { loadArticles } from '../../../src/articles/load-articles';
import type { Article } from '../../../src/articles/article';
import { knowledgeFolder, outline } from '../../knowledge-folder';
import { docxOf, pdfOf } from '../../made-files';
import { buildProgram, type Program } from '../../program';

let program: Program;
beforeAll(() => (program = buildProgram()));
afterAll(() => {
  program.remove();
});

async function read(name: string, bytes: Buffer): Promise<Article> {
  const [cwd, folder] = [knowledgeFolder({ [name]: bytes }), knowledgeFolder()];
  const { err } = await program.run(['add', name, '--yes', '--knowledge', folder], { cwd });
  const [article] = loadArticles(folder).articles;
  if (!article) throw new Error(`expected an article in ${name}: ${err}`);
  return article;
}

function sentencesOf(article: Article): readonly string[] {
  return outline(article).flatMap(([, paragraphs]) => paragraphs.flat());
}

/** Two columns, the second of which goes on in the middle of a sentence. */
const COLUMNS = [
  [
    ['The pier is shut', 780, 18],
    ['The pier of Lund was shut on', 740],
    ['Monday for a week.', 728],
    ['The town says that it found', 716],
    ['cracks in the north side and', 740, 10, 320],
    ['that it has no money at all.', 728, 10, 320],
    ['It opens in June.', 716, 10, 320],
  ],
] as const;

test('a page that somebody printed has its columns in order, and not the day of the printing', async () => {
  const info = '/Title (The pier is shut) /Creator (Chromium) /CreationDate (D:20250102080000Z)';
  const pier = await read('pier.pdf', pdfOf(COLUMNS, info));
  expect(pier.published).toBeUndefined();
  expect(sentencesOf(pier)).toEqual([
    'The pier of Lund was shut on Monday for a week.',
    'The town says that it found cracks in the north side and that it has no money at all.',
    'It opens in June.',
  ]);
});

test('a document of Word has author and day from the lines below its title', async () => {
  const lines = [
    ['Boats collide off Lund', 'Title'],
    ['By Eva Dahl', ''],
    ['2 November 2023', ''],
    ['Two boats collided off Lund on Thursday.', ''],
  ] as const;
  expect(await read('boats.docx', docxOf(lines))).toMatchObject({
    title: 'Boats collide off Lund',
    author: 'Eva Dahl',
    published: '2023-11-02',
  });
});

test('a document has its authors above the day, and a newsletter in the name of its sender', async () => {
  const lines = [
    ['Boats collide off Lund', 'Title'],
    ['Eva Dahl &amp; Per Lund', ''],
    ['2 November 2023', ''],
    ['Two boats collided off Lund on Thursday.', ''],
  ] as const;
  const boats = await read('boats.docx', docxOf(lines));
  expect(boats.author).toBe('Eva Dahl & Per Lund');
  expect(sentencesOf(boats)).toEqual(['Two boats collided off Lund on Thursday.']);
  const mail = 'From: "Eva Dahl from Lund Ledger" <a@b.example>\nSubject: The pier\n\nThe pier is shut.\n';
  expect(await read('pier.eml', Buffer.from(mail))).toMatchObject({ author: 'Eva Dahl', publisher: 'Lund Ledger' });
  const page = 'Subject: A\nContent-Type: text/html\n\n<p>Good morning, Lund.</p><p>The pier is shut.</p>';
  expect(sentencesOf(await read('page.eml', Buffer.from(page)))).toEqual(['The pier is shut.']);
});

test('an item of a feed ends where its teaser does', async () => {
  const item = '<item><title>Snow</title><description>It snowed on the pass. Continue reading...</description></item>';
  const feed = `<rss version="2.0"><channel><title>Voice</title>${item}</channel></rss>`;
  expect(sentencesOf(await read('feed.rss', Buffer.from(feed)))).toEqual(['It snowed on the pass.']);
});

test('of an export of WordPress only what is published is read', async () => {
  const items = ['draft', 'publish', 'inherit'].map(
    (status) =>
      `<item><title>A</title><description>It is in ${status}.</description><wp:status>${status}</wp:status></item>`,
  );
  const feed = `<rss version="2.0" xmlns:wp="w"><channel><title>Voice</title>${items.join('')}</channel></rss>`;
  expect(sentencesOf(await read('export.xml', Buffer.from(feed)))).toEqual(['It is in publish.']);
});

test('a mail is read from its page if its text only says that there is one, without the sign-off', async () => {
  const parts = [
    'Content-Type: text/plain\n\nSee the page.',
    'Content-Type: text/html\n\n<p>By Eva Dahl</p><p>The pier of Lund was shut on Monday for a week.</p><p>Best,<br>Eva</p>',
  ];
  const head =
    'From: Lund Ledger <a@b.example>\nSubject: The pier\nContent-Type: multipart/alternative; boundary="x"\n\n';
  const mail = await read('pier.eml', Buffer.from(`${head}--x\n${parts.join('\n--x\n')}\n--x--\n`));
  expect(sentencesOf(mail)).toEqual(['The pier of Lund was shut on Monday for a week.']);
  expect(mail).toMatchObject({ author: 'Eva Dahl', publisher: 'Lund Ledger' });
  const own = await read(
    'own.eml',
    Buffer.from('From: Eva Dahl <eva.dahl@b.example>\nSubject: A\n\nThe pier is shut.\n'),
  );
  expect([own.author, own.publisher]).toEqual(['Eva Dahl', undefined]);
});

test.each([
  'Harbour News <news@b.example>',
  'Press Office <press.office@b.example>',
  'Town Council <council@b.example>',
])('a sender that is no person is the publisher: %s', async (from) => {
  const { author, publisher } = await read('own.eml', Buffer.from(`From: ${from}\nSubject: A\n\nThe pier is shut.\n`));
  expect([author, publisher]).toEqual([undefined, from.replace(/ <.*/u, '')]);
});

test('the frame that a browser prints, and running heads of three lines, are no text but may have the day', async () => {
  const page = (words: string, number: string) =>
    [
      ['Page 1', 800],
      ['THE GAZETTE', 788],
      ['14 June 2024', 776],
      [words, 740],
      [`${words} Nobody knows.`, 728],
      [`https://gazette.example/pier ${number}`, 40],
    ] as const;
  const pier = await read('pier.pdf', pdfOf([page('The pier is shut.', '1/2'), page('It opens in June.', '2/2')]));
  expect(pier.published).toBe('2024-06-14');
  expect(sentencesOf(pier).join(' ')).not.toMatch(/GAZETTE|2024|https/u);
  const printed = [
    ['14/06/2024, 09:31', 800],
    ['The pier is shut.', 740],
  ] as const;
  const print = await read('print.pdf', pdfOf([printed]));
  expect([print.published, sentencesOf(print)]).toEqual([undefined, ['The pier is shut.']]);
});

test('a footnote of Word is no text', async () => {
  const boats = await read('boats.docx', docxOf([['Two boats collided off Lund.', '']], 'See the log of the port.'));
  expect(sentencesOf(boats)).toEqual(['Two boats collided off Lund.']);
});

test('a PDF named as its file has the largest heading as title, whole over two lines, below a running head', async () => {
  const pages = [
    [
      ['City of Lund, press', 800, 13],
      ['Lund plants four thousand', 770, 18],
      ['trees along its ring road', 749, 18],
      ['The town plants the trees in three', 720],
      ['years, and it pays for them by', 708],
      ['a levy on parking in the', 696],
      ['Printed on paper that was used', 40, 8],
    ],
    [['centre. The first are limes.', 780]],
  ] as const;
  const trees = await read('trees.pdf', pdfOf(pages, '/Title (release_v3.docx)'));
  expect(trees.title).toBe('Lund plants four thousand trees along its ring road');
  expect(sentencesOf(trees)).toEqual(
    expect.arrayContaining([
      'The town plants the trees in three years, and it pays for them by a levy on parking in the',
    ]),
  );
});

test.each([
  [
    'Gmail',
    '---------- Forwarded message ---------\nFrom: Press Desk <press@otters.example>\nDate: Mon, 3 Jun 2024 at 09:12\nSubject: Otters\nTo: <b@b.example>\n\n',
  ],
  [
    'Outlook',
    'See below.\n\n________________________________\nVon: Press Desk <press@otters.example>\nGesendet: 3 June 2024 09:12\nAn: Ben\nBetreff: Otters\n\n',
  ],
  [
    'Ben, to whom the press desk sent it,',
    'See below.\n\n---------- Forwarded message ---------\nFrom: Ben <ben@b.example>\nDate: Tue, 4 Jun 2024 at 09:12\nSubject: Fwd: Otters\n\n---------- Forwarded message ---------\n*From: *Press Desk <press@otters.example>\n*Date: *3 June 2024 at 09:12\n\n',
  ],
])('a mail that %s forwards is the article of its sender and day', async (_, head) => {
  const text = `${head}Otters live in the Lune again.\n\n"Clean water brings fish," said Nell Harrow.\n`;
  const mail = `From: Ann Lee <ann@paper.example>\nDate: Tue, 4 Jun 2024 10:20:02 +0100\nSubject: Fwd: Otters return\nContent-Type: text/plain; charset=utf-8\n\n${text}`;
  const otters = await read('otters.eml', Buffer.from(mail.replaceAll('\n', '\r\n')));
  expect(otters).toMatchObject({ title: 'Otters return', publisher: 'Press Desk', published: '2024-06-03T09:12:00' });
  expect(sentencesOf(otters)).toEqual([
    'Otters live in the Lune again.',
    '"Clean water brings fish," said Nell Harrow.',
  ]);
});
