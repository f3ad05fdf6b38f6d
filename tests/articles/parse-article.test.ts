import { articleIds } from '../../src/articles/list-files';
import { parseArticle } from '../../src/articles/parse-article';
import { toFile } from '../../src/articles/source-map';
import { describeProblem } from '../../src/articles/problem';
import { articlesOf, sentencesOf } from '../knowledge-folder';
import { countOf } from '../runs';

const FRONT = '---\ntitle: Talks\n---\n';
const SOURCES = {
  'plain.txt': '\uFEFFTalks\r\n\r\n  They met in Zürich. 🙂 They spoke.\r\n\r\nCyber security\r\n\r\nNobody\twon.\r\n',
  'marked.md': `\uFEFF${FRONT}# Day one\r\n\r\n- They *met*.\r\n- They\r\n  spoke; "nobody won."\r\n\r\n> We left.\r\n`,
  'wide.md': `${FRONT}${'They met. '.repeat(500)}\n\n早上好。他们见面了。\n`,
};

describe('every sentence is a slice of the text, and spans its source in the file', () => {
  it.each(articlesOf(SOURCES))('$file', (article) => {
    expect(article.source).toBe(SOURCES[article.file as keyof typeof SOURCES]);
    for (const { sentence, paragraph } of sentencesOf(article)) {
      expect(article.text.slice(sentence.start, sentence.end)).toBe(sentence.text);
      const { start, end } = toFile(article.sourceMap, sentence);
      expect(article.source.slice(start, end).replace(/\*|(?<=\n) +/gu, '')).toBe(sentence.text);
      expect(sentence.text).toBe(sentence.text.trim());
      expect(sentence.start).toBeGreaterThanOrEqual(paragraph.start);
      expect(sentence.end).toBeLessThanOrEqual(paragraph.end);
    }
  });

  it.each(articlesOf(SOURCES))('$file: they follow one another and never overlap', (article) => {
    const spans = sentencesOf(article).map(({ sentence }) => sentence);
    const starts = spans.slice(1).map(({ start }, at) => start >= (spans[at]?.end ?? 0));
    expect(starts).not.toContain(false);
  });
});

describe('places', () => {
  it('tell paragraph and sentence, counted from 1', () => {
    const [article] = articlesOf({ 'geneva-summit-2021.md': `${FRONT}One. Two.\n\n## Part\n\n***\n\nThree.\n` });
    const places =
      article && sentencesOf(article).map(({ paragraph, sentence }) => [paragraph.number, sentence.number]);
    expect(places).toEqual([
      [1, 1],
      [1, 2],
      [2, 1],
    ]);
  });
});

describe('ids of articles', () => {
  it('are made of the path: letters, digits and hyphens, at most 48 of them', () => {
    const files = ['talks/Day One.md', '會談.txt', '--- .md', `${'long '.repeat(30)}.md`, 'v1.2.md', 'Zürich.md'];
    const ids = [...articleIds(files).values()];
    expect(ids.slice(0, 3)).toEqual(['talks-day-one', '會談', 'article']);
    expect(ids.slice(4)).toEqual(['v1-2', 'zürich']);
    for (const id of ids) expect(id).toMatch(/^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,46}[\p{L}\p{N}\p{M}])?$/u);
  });

  it('are never shared, whatever the files are called', () => {
    const files = [
      'a-2.md',
      'a.md',
      'a.txt',
      'a/.md',
      'A.md',
      'a_.txt',
      'constructor.md',
      '__proto__.md',
      '….md',
      '‼.md',
    ];
    const ids = [...articleIds(files).values()];
    expect(new Set(ids).size).toBe(files.length);
  });

  it('are the same for the same files', () => {
    const ids = (): string[] =>
      articlesOf(SOURCES).flatMap((one) => sentencesOf(one).map(({ sentence }) => sentence.id));
    expect(ids()).toEqual(ids());
  });
});

describe('the title of a Markdown article', () => {
  it('is its first heading when the front matter has none', () => {
    expect(articlesOf({ 'a.md': '# Talks *in* Geneva\n\nThey met.\n' })[0]?.title).toBe('Talks in Geneva');
  });

  it.each([
    ['harbour-talks.md', 'Harbour talks', undefined],
    ['_posts/2024-05-02-harbour-talks.md', 'Harbour talks', '2024-05-02'],
    ['posts/harbour_talks/index.md', 'Harbour talks', undefined],
    ['2024-05-02.md', '2024-05-02', '2024-05-02'],
    ['Harbour talks.md', 'Harbour talks', undefined],
  ])('comes from the name of the file if there is no heading: %s', (file, title, published) => {
    expect(parseArticle(file, 'a', 'They met.\n').article).toMatchObject({ title });
    expect(parseArticle(file, 'a', 'They met.\n').article?.published).toBe(published);
    expect(parseArticle(file, 'a', '---\ntitle: T\ndate: 2020-01-01\n---\nThey met.\n').article).toMatchObject({
      title: 'T',
      published: '2020-01-01',
    });
  });

  it.each(['---\nauthor: A\n---\n\n', '# Talks\n\n## Day one\n'])('without text there is no article: %j', (source) => {
    const { article, problems } = parseArticle('a.md', 'a', source);
    expect(article).toBeUndefined();
    expect(problems.map(describeProblem)).toEqual([
      'error: a.md: expected at least one sentence below the title, found none',
    ]);
  });
});

/** Several of these once took minutes, or threw. No time is asserted: a step that is not linear would keep this file from ending. */
describe('whatever is pasted is read at once', () => {
  const long = countOf(200_000);
  it.each([
    ['white space before a word', `${' '.repeat(long)}x`],
    ['a note in many lines', `Note: a\n${'and the words of a line\n'.repeat(long / 24)}\n<b>x</b>\n--\n`],
    ['white space beside a tag', `<b>${' '.repeat(long)}x`],
    ['signs of a quotation beside a tag', `<b>${'> '.repeat(long / 2)}x`],
    ['white space between words', `One${' '.repeat(long)}word`],
    ['a line of white space', ' '.repeat(long)],
    ['a hyphen and white space', `-${' '.repeat(long)}x`],
    ['brackets', `# ${'['.repeat(long)}`],
    ['links without an end', `# ${'[]('.repeat(long / 3)}`],
    ['back-ticks', '`'.repeat(long)],
    ['number signs', `# ${' #'.repeat(long / 2)}x`],
    ['quotation marks', '>'.repeat(long)],
    ['hyphens', `${'- '.repeat(long / 2)}x`],
    ['cells of a table', `${'|-'.repeat(long / 2)}x`],
    ['one line of words', 'word '.repeat(long / 5)],
    ['one line of sentences', 'Word. '.repeat(long / 6)],
    ['one word', 'a'.repeat(long)],
    ['stops', '.'.repeat(long)],
    ['parentheses', '('.repeat(long)],
    ['lone surrogates', '\uD800'.repeat(long)],
  ])('%s', (_, body) => {
    for (const file of ['a.md', 'a.txt']) {
      const { article } = parseArticle(file, 'a', `${FRONT}They met.\n\n${body}\n`);
      expect(article && sentencesOf(article)[0]?.sentence.text).toBe('They met.');
    }
  });

  it.each([
    ['signs of wikis', `'''a''' ${'[[http:{{<ref '.repeat(long / 14)}`],
    ['closing signs of wikis', `[[a]]\n${'[http:'.repeat(long / 12)}${']'.repeat(long / 2)}`],
    ['signs of AsciiDoc', `= A\n:toc:\n${'----\na::[ <<_*http:[ '.repeat(long / 20)}`],
    ['marks of sources', 'a[1][edit]'.repeat(long / 10)],
    ['names of accounts', '@a\n1.2K\n'.repeat(long / 8)],
  ])('in a plain text: %s', (_, body) => {
    const { article } = parseArticle('a.txt', 'a', `${FRONT}They met.\n\n${body}\n`);
    expect(article && sentencesOf(article)[0]?.sentence.text).toBe('They met.');
  });
});

describe('nothing that an article says is taken for its layout', () => {
  it.each([
    ['a year that a link goes from', 'a.md', '# Mill\n\nIn [2019](#a) the mill burnt.', 'In 2019 the mill burnt.'],
    [
      'a label that is no day',
      'a.txt',
      'Markt\n\nStand: Die Händler fordern Geld.',
      'Stand: Die Händler fordern Geld.',
    ],
    [
      'a sentence that opens with day and time',
      'a.txt',
      '大桥开通\n\n2024年5月14日10时30分，港口大桥开通。',
      '2024年5月14日10时30分，港口大桥开通。',
    ],
    ['who asks', 'a.txt', '访谈\n\n记者：您为什么支持这座桥？', '记者：您为什么支持这座桥？'],
    ['a fraction', 'a.txt', 'Bread\n\n1/2 cup of milk is used.', '1/2 cup of milk is used.'],
    [
      'a sentence on a messenger',
      'a.txt',
      'Chats\n\nWhatsApp says that messages and calls are end-to-end encrypted.',
      'WhatsApp says that messages and calls are end-to-end encrypted.',
    ],
  ])('%s', (_, name, source, sentence) => {
    expect(
      articlesOf({ [name]: source })
        .flatMap(sentencesOf)
        .map((one) => one.sentence.text),
    ).toContain(sentence);
  });

  it.each(['9/11 remembered in Lund', '24/7 childcare comes to Lund', '1/2 of all mills are shut'])(
    'a number in a title is not that of a post: %s',
    (title) => {
      expect(articlesOf({ 'a.txt': `${title}\n\nThe town fell silent.` })[0]?.title).toBe(title);
    },
  );

  it.each([
    ['a by-line', 'MILL OPENS\nBY ANNA ROSSI\n\nThe mill opened on Monday.'],
    ['a town and an agency', 'MILL OPENS\nBERLIN (AP)\n\nThe mill opened on Monday.'],
  ])('a headline in capitals ends before %s', (_, source) => {
    expect(articlesOf({ 'a.txt': source })[0]?.title).toBe('MILL OPENS');
  });
});
