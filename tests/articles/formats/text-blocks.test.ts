import { createLibrary } from '../../../src/library/build-library';
import { articlesOf, outline } from '../../knowledge-folder';

function read(source: string) {
  const [article] = articlesOf({ 'talks.txt': source });
  return article && { title: article.title, outline: outline(article) };
}

describe('a chat whose lines end without a full stop', () => {
  const messages = ['Mira Holt: The pier is shut', 'Jon Berg: Who pays', 'Mira Holt: The town pays half of it, I hear'];
  it.each(['[04/05/2024, 18:05:30] ', '04/05/2024, 18:05 - '])('has a turn a line, behind %s', (stamp) => {
    const chat = messages.map((message) => stamp + message).join('\n');
    expect(read(chat)?.outline).toEqual([[undefined, messages.map((message) => [message])]]);
  });

  it('keeps the last message in Markdown, where its author stands above it', () => {
    const lines = messages.map((message) =>
      message.replace(': ', ' — 04/05/2024 18:05\n').replace(/^[^—]*(?= —)/u, '**$&**'),
    );
    const [article] = articlesOf({ 'a.md': `# Chat\n\n${lines.join('\n\n')}\n` });
    expect(article && outline(article)).toEqual([
      [undefined, [['The pier is shut'], ['Who pays'], ['The town pays half of it, I hear']]],
    ]);
  });
});

describe('a list of places and sums', () => {
  const list = ['Ludham: a new bridge', 'Carse: $4 million', 'Upper Dell: a wall']
    .map((item) => `- ${item}`)
    .join('\n');
  it.each(['a.md', 'a.txt'])('is said by no place: %s', (file) => {
    const source = `Flood money\n\nLudham and Carse will share it, and Upper Dell too.\n\n${list}\n\nThey met.\n`;
    expect(createLibrary(articlesOf({ [file]: source })).statements.statements.all).toEqual([]);
  });
});

describe('a plain text', () => {
  it('has no footnotes, whose numbers are raised in its text', () => {
    const notes = '1 Register of the town, table 4.\n2 Minutes of the board, which met in\nMay.\n\n3 Boats sank.';
    const source = `Lists\n\nThe list grew.¹ "It is long," she said.² The lake has 9 km³ of water.\n\n${notes}\n\nThey met.\n`;
    const texts = read(source)?.outline.flatMap(([, paragraphs]) => paragraphs.flat());
    expect(texts?.slice(-2)).toEqual(['3 Boats sank.', 'They met.']);
    expect(texts?.join(' ')).not.toMatch(/Register|Minutes|May/u);
  });

  it.each([
    'The flat has forty metres² of room.\n\n2 May was the day on which they left.',
    '1. Rossi opened the mill for all.\n\n2. Weber closed it in May.\n\nThe list grew.¹ It is long.²',
  ])('keeps a line with a number that is no footnote: %j', (body) => {
    const texts = read(`Lists\n\n${body}\n`)?.outline.flatMap(([, paragraphs]) => paragraphs.flat());
    expect(texts?.join(' ')).toMatch(/2 May was|closed it in May/u);
    expect(texts?.join(' ')).toMatch(/metres|opened the mill/u);
  });

  it.each([
    'Max. depth\t45 m (148 ft)',
    'Surface area\t3.2 km2 (1.2 sq mi)',
    'Facebook  Twitter  Email',
    'Mill House, 4 Quay Lane, Fenham',
  ])('has no row of a box, names of networks or address: %s', (row) => {
    expect(read(`Lake Ervan\n\n${row}\n\nThey met.\n`)?.outline).toEqual([[undefined, [['They met.']]]]);
  });

  it('has its title in the first line', () => {
    expect(read('Talks in Geneva\n\nThey met. They spoke.\n')).toEqual({
      title: 'Talks in Geneva',
      outline: [[undefined, [['They met.', 'They spoke.']]]],
    });
  });

  it('keeps a first line that is a sentence as a passage too', () => {
    expect(read('They met in Geneva.\n\nThey spoke.\n')).toEqual({
      title: 'They met in Geneva.',
      outline: [[undefined, [['They met in Geneva.'], ['They spoke.']]]],
    });
  });

  it('takes its title from the front matter when there is one', () => {
    expect(read('---\ntitle: Talks\n---\nThey met.\n\nThey spoke.\n')).toEqual({
      title: 'Talks',
      outline: [[undefined, [['They met.'], ['They spoke.']]]],
    });
  });

  it('joins a line that stops in the middle of a sentence with the next, among lines that are whole', () => {
    const whole =
      'The ministers of the two countries spent the whole morning on the question of how many boats may go out to sea.';
    expect(read(`Talks\n${whole}\nThe mayor of the town said on Friday\nthat nobody had asked her.\n`)).toEqual({
      title: 'Talks',
      outline: [[undefined, [[whole], ['The mayor of the town said on Friday\nthat nobody had asked her.']]]],
    });
  });

  it.each(['Cyber security', 'What did the leaders discuss?', '2. Arms control', 'A long day in Geneva — and its end'])(
    'a short line without a full stop is a heading: %s',
    (heading) => {
      expect(read(`Talks\n\nThey met in Geneva.\n\n${heading}\n\nThey spoke for hours.\n`)?.outline).toEqual([
        [undefined, [['They met in Geneva.']]],
        [heading, [['They spoke for hours.']]],
      ]);
    },
  );

  it.each(['They met.', '"A quotation"', '- an item', 'and so on'])('but no heading is made of %j', (line) => {
    expect(read(`Talks\n\n${line}\n\nThey spoke for hours.\n`)?.outline.map(([title]) => title)).toEqual([undefined]);
  });

  it('a heading with nothing below it is text', () => {
    expect(read('Talks\n\nThey met.\n\nThe end\n')?.outline).toEqual([[undefined, [['They met.'], ['The end']]]]);
  });

  it('broken into short lines is put together again', () => {
    const wrapped =
      'Talks\n\nThe two leaders met in a villa by the lake of Geneva and\nspoke for more than three hours about arms control. They\nleft in the evening.\n\n' +
      'On the next day their teams began to plan the consultations\nthat had been agreed.\n';
    expect(read(wrapped)?.outline).toEqual([
      [
        undefined,
        [
          [
            'The two leaders met in a villa by the lake of Geneva and\nspoke for more than three hours about arms control.',
            'They\nleft in the evening.',
          ],
          ['On the next day their teams began to plan the consultations\nthat had been agreed.'],
        ],
      ],
    ]);
  });

  it('with a paragraph a line has as many paragraphs as lines', () => {
    expect(read('Talks\nThey met.\nThey spoke.\n')?.outline).toEqual([[undefined, [['They met.'], ['They spoke.']]]]);
  });

  it.each(['\uFEFFTalks\r\n\r\nThey met.\r\n', 'Talks\r\rThey met.\r', 'Talks\n\n\n\n   They met.   '])(
    'with other line ends, a byte-order mark or loose white space is the same: %j',
    (source) => {
      expect(read(source)).toEqual({ title: 'Talks', outline: [[undefined, [['They met.']]]] });
    },
  );
});

it.each([
  [
    'Mira Holt (00:04):\nWelcome back to the mill.\n\nJon Berg (00:19):\nI like the sea.\n\nMira Holt (00:31):\nGoodbye.',
  ],
  ['Mira Holt  0:04\nWelcome back to the mill.\n\nJon Berg  0:19\nI like the sea.\n\nMira Holt  0:31\nGoodbye.'],
  [
    'Mira Holt\n\nWelcome back to the mill.\n\nJon Berg\n\nI like the sea.\n\nMira Holt\n\nGoodbye.\n\nJon Berg\n\nBye.',
  ],
  ['(00:04) Mira Holt\nWelcome back to the mill.\n\n(00:19) Jon Berg\nI like the sea.\n\n(00:31) Mira Holt\nGoodbye.'],
  ['MIRA HOLT [00:04]: Welcome back to the mill.\n\nJON BERG [00:19]: I like the sea.'],
  [
    'RURAL MILLS\n\n1. Ms Mira Holt (Sund) (Lab):\nWhat will he do?\n\nThe Minister for Mills (Mr Jon Berg):\nI like the sea.\n\nMs Holt:\nGoodbye.',
  ],
  [
    'RURAL MILLS\n\n1. Ms Mira Holt (Sund) (Lab):\nWhat will he do?\n\nMr Jon Berg (Lund) (Con):\nWho cares?\n\nMr Berg:\nI like the sea.',
  ],
  ['Mira Holt (Sund) (Lab): Will he swim, or will he not?\n\nJon Berg (Lund) (Con): I like the sea.'],
  ['    Mr. Holt. Welcome back to the\nmill.\n    Mr. Berg. I like the sea.'],
  ['Mr. JON BERG. I like the sea.\n\nMs. HOLT. Welcome back to the mill.\n\nMr. JON BERG. Goodbye.'],
])('a label on its own line, or with a full stop, names who speaks: %j', (turns) => {
  const articles = articlesOf({ 'a.txt': `The keepers\n\n${turns}\n` });
  const said = createLibrary(articles).statements.statements.all;
  const sea = said.find(({ article, start, end }) => articles[article]?.text.slice(start, end).includes('the sea'));
  expect(sea?.speaker?.name).toMatch(/Berg/iu);
});

test('the cover of a transcript of a court is no text', () => {
  const cover = [
    'IN THE DISTRICT COURT OF LUND COUNTY',
    'HOLT FARMS LLC,\n        Plaintiff,\n    v.\nLUND IRRIGATION DISTRICT,\n        Defendant.',
    'For the Plaintiff: Mira Holt, Esq.\nFor the Defendant: Jon Berg, Esq.',
    '                P R O C E E D I N G S',
  ].join('\n\n');
  const turns = 'THE COURT: Call your witness.\n\nMS. HOLT: I call Ida Lund.\n\nTHE COURT: Come in.';
  expect(read(`${cover}\n\n${turns}\n`)?.outline.flatMap(([, paragraphs]) => paragraphs)).toEqual([
    ['THE COURT: Call your witness.'],
    ['MS. HOLT: I call Ida Lund.'],
    ['THE COURT: Come in.'],
  ]);
});
