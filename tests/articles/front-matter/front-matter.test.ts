import { parseArticle } from '../../../src/articles/parse-article';
import { readFrontMatter } from '../../../src/articles/front-matter/front-matter';
import { describeProblem } from '../../../src/articles/problem';

const FULL = `---
title: "Talks in Geneva: day one"
publisher: Summit Desk
author: A. Writer
url: https://example.org/talks?id=1
published: 2021-06-16
language: en-GB
tags: [arms control, cyber-security]
---
# Talks
`;

function faultsOf(yaml: string): readonly string[] {
  return readFrontMatter('talks.md', `---\n${yaml}\n---\nBody.\n`).problems.map(describeProblem);
}

describe('what an article says of itself', () => {
  it('is read from the YAML at its top, and the body begins below it', () => {
    const { metadata, bodyStart, problems } = readFrontMatter('talks.md', FULL);
    expect(metadata).toEqual({
      title: 'Talks in Geneva: day one',
      publisher: 'Summit Desk',
      author: 'A. Writer',
      url: 'https://example.org/talks?id=1',
      published: '2021-06-16',
      language: 'en-GB',
      tags: ['arms control', 'cyber-security'],
    });
    expect(FULL.slice(bodyStart)).toBe('# Talks\n');
    expect(problems).toEqual([]);
  });

  it.each([
    ['Windows line ends', FULL.replaceAll('\n', '\r\n'), '# Talks\r\n'],
    ['a byte-order mark', `\uFEFF${FULL}`, '# Talks\n'],
    ['a closing line of three dots', FULL.replace(/---\n#/u, '...\n#'), '# Talks\n'],
  ])('is read with %s', (_, source, body) => {
    const { metadata, bodyStart, problems } = readFrontMatter('talks.md', source);
    expect(metadata.title).toBe('Talks in Geneva: day one');
    expect(source.slice(bodyStart)).toBe(body);
    expect(problems).toEqual([]);
  });

  it.each([
    '---\ntitle: Talks\nparams:\n  cover: a.webp\n  source: Summit Desk\n---\n',
    '+++\ntitle = "Talks"\n[params]\nsource = "Summit Desk"\n+++\n',
  ])('may stand below `params`, where Hugo keeps what is not its own: %j', (source) => {
    expect(readFrontMatter('talks.md', source).metadata).toEqual({ title: 'Talks', publisher: 'Summit Desk' });
  });

  it('is never invented: what is missing or left empty stays absent', () => {
    expect(readFrontMatter('talks.md', '---\ntitle: Talks\nurl:\nauthor: ~\n---\n').metadata).toEqual({
      title: 'Talks',
    });
    expect(readFrontMatter('talks.md', 'No front matter.').metadata).toEqual({});
    expect(readFrontMatter('talks.md', '---\n---\nBody.').problems).toEqual([]);
  });

  it('is told in one line, though the file breaks it', () => {
    const { metadata } = readFrontMatter('talks.md', '---\ntitle: |\n  Talks in\n  Geneva\n---\n');
    expect(metadata.title).toBe('Talks in Geneva');
  });

  it('may hold a date with its time', () => {
    const { metadata } = readFrontMatter('talks.md', '---\npublished: 2021-06-16T18:30:00+02:00\n---\n');
    expect(metadata.published).toBe('2021-06-16T18:30:00+02:00');
  });
});

describe('a fault in the front matter is told with its line, what was expected and what came', () => {
  it.each([
    ['title: T\npublished: June', 'talks.md:3: expected published to be a date such as 2021-06-16, found "June"'],
    ['published: 2021-02-30', 'talks.md:2: expected published to be a date such as 2021-06-16, found "2021-02-30"'],
    ['pubDate: 05/06/2021', 'talks.md:2: expected pubDate to be a date such as 2021-06-16, found "05/06/2021"'],
    ['title: [a, b]', 'talks.md:2: expected title to be text, found ["a","b"]'],
    ['url: javascript:alert(1)', 'expected url to be an address that begins with http:// or https://'],
    ['url: example.org', 'expected url to be an address that begins with http:// or https://, found "example.org"'],
    ['language: English', 'talks.md:2: expected language to be a language tag such as en or en-GB, found "English"'],
    ['tags: {a: b}', 'expected tags to be a list such as [arms control, cyber-security], found {"a":"b"}'],
    ['title: T\nauthor: [a, b', 'talks.md:3: expected author to be a value, found "[a, b"'],
  ])('%j', (yaml, message) => {
    expect(faultsOf(yaml)).toEqual([expect.stringContaining(message)]);
    expect(faultsOf(yaml)[0]).toMatch(/^warning: /u);
  });

  it('is read as far as the blank line where its closing line is missing, which is told', () => {
    const source = '---\ntitle: Talks\nauthor: A. Writer\n\nBody.\n';
    const { metadata, bodyStart, problems } = readFrontMatter('talks.md', source);
    expect([metadata, source.slice(bodyStart)]).toEqual([{ title: 'Talks', author: 'A. Writer' }, 'Body.\n']);
    expect(problems.map(describeProblem)).toEqual([
      'warning: talks.md:1: expected a line --- below the front matter, found none',
    ]);
  });

  it('reports every fault with its line', () => {
    const faults = faultsOf('title: [1]\nauthor: A\nurl: x\npublished: y');
    expect(faults.map((fault) => /talks\.md:(\d+)/u.exec(fault)?.[1])).toEqual(['4', '2', '5'].sort());
  });

  it('costs only the value that it is in', () => {
    const { metadata } = readFrontMatter('talks.md', '---\ntitle: Talks\ndate: soon\nauthor: [a\nlang: en\n---\n');
    expect(metadata).toEqual({ title: 'Talks', language: 'en' });
  });

  it.each(['+++\ntitle = "Talks"\ndate = soon\n+++\n', '{\n"title": "Talks",\n"date": "soon"\n}\n'])('%j', (source) => {
    const { metadata, problems } = readFrontMatter('talks.md', source);
    expect(metadata).toEqual({ title: 'Talks' });
    expect(problems.map(describeProblem)).toEqual([
      expect.stringMatching(/^warning: talks\.md:3: expected date to be .*, found "soon"$/u),
    ]);
  });
});

describe('front matter as people write it', () => {
  const read = (yaml: string) => readFrontMatter('talks.md', `---\n${yaml}\n---\nBody.\n`);

  it.each([
    ['title: Talks: day one', { title: 'Talks: day one' }],
    ['title: "Talks" in Sund', { title: '"Talks" in Sund' }],
    ['title: [Update] Talks', { title: '[Update] Talks' }],
    ['title: *Talks*', { title: '*Talks*' }],
    ['title: "Talks', { title: 'Talks' }],
    ["title: It's over", { title: "It's over" }],
    ['title: 2021', { title: '2021' }],
    ['Title: >-\n  Talks in\n  Sund', { title: 'Talks in Sund' }],
    ['author:\n  - name: Ida Holm\n  - Per Lund', { author: 'Ida Holm, Per Lund' }],
    ['authors: Ida Holm', { author: 'Ida Holm' }],
    ['byline: Ida Holm', { author: 'Ida Holm' }],
    ['author: "[[people/ida|Ida Holm]]"', { author: 'Ida Holm' }],
    ['authors: [[Ida Holm]]', { author: 'Ida Holm' }],
    ['tags: fishing, quota', { tags: ['fishing', 'quota'] }],
    ['tags:\n- fishing\ncategories: [news]', { tags: ['fishing', 'news'] }],
    ['layout: post\ncategories: local sport', { tags: ['local', 'sport'] }],
    ['layout: post\ncategories: local sport, boats', { tags: ['local sport', 'boats'] }],
    ['categories: local sport', { tags: ['local sport'] }],
    ['keywords:\n  - "#fishing"', { tags: ['fishing'] }],
    ['source: Sund Courier', { publisher: 'Sund Courier' }],
    ['source: https://example.org/a', { url: 'https://example.org/a' }],
    ['permalink: /talks/\ncanonical_url: https://example.org/a', { url: 'https://example.org/a' }],
    ['lang: en_GB', { language: 'en-GB' }],
    ['published: true\ndate: 2024-05-02', { published: '2024-05-02' }],
    ['layout: post\nweight: [1\ncover: { a: *b }\ntitle: Talks', { title: 'Talks' }],
    ['aliases: [Fishing talks]', {}],
    ['aliases: Fishing talks', {}],
  ])('%j', (yaml, metadata) => {
    expect(read(yaml)).toMatchObject({ metadata, problems: [], isDraft: false });
    expect(Object.keys(read(yaml).metadata)).toEqual(Object.keys(metadata));
  });

  it.each([
    ['2024-05-02T10:00', '2024-05-02T10:00:00'],
    ['2024-05-02 10:00:00 +0200', '2024-05-02T10:00:00+02:00'],
    ['2024-05-02T08:00:00.000Z', '2024-05-02T08:00:00Z'],
    ['2 May 2024', '2024-05-02'],
    ['2nd of May, 2024', '2024-05-02'],
    ['May 2, 2024', '2024-05-02'],
    ['Sept. 3, 2024 10:00 PM', '2024-09-03'],
    ['Thursday, May 2, 2024 at noon', '2024-05-02'],
    ['Thu, 02 May 2024 10:00:00 GMT', '2024-05-02T10:00:00Z'],
    ['2024/05/02', '2024-05-02'],
    ['2.5.2024', '2024-05-02'],
  ])('the date %j', (written, published) => {
    expect(read(`date: ${written}`)).toMatchObject({ metadata: { published }, problems: [] });
  });

  it.each(['draft: true', 'published: false', 'Draft: "true"'])('%j is a draft', (yaml) => {
    expect(read(yaml).isDraft).toBe(true);
  });

  it.each([
    '+++\ntitle = "Talks: day one" # first\ndate = 2024-05-02T10:00:00Z\ntags = [\n  "fishing",\n]\n[author]\nname = "Ida Holm"\n+++\nBody.',
    '{\n  "title": "Talks: day one",\n  "date": "2024-05-02T10:00:00Z",\n  "tags": ["fishing"],\n  "author": {"name": "Ida Holm"}\n}\nBody.',
    '{"title": "Talks: day one", "date": "2024-05-02T10:00:00Z", "tags": "fishing", "author": "Ida Holm"}\nBody.',
  ])('TOML and JSON: %j', (source) => {
    const { metadata, bodyStart, problems } = readFrontMatter('talks.md', source);
    expect(metadata).toMatchObject({ title: 'Talks: day one', tags: ['fishing'], author: 'Ida Holm' });
    expect(metadata.published).toMatch(/^2024-05-02T10:00:00Z$/u);
    expect(source.slice(bodyStart)).toBe('Body.');
    expect(problems).toEqual([]);
  });

  it.each(['---\n\nThey met.\n\n---\n', '---\nTalks: a day\n\nBody.\n', '{% include a.html %}\n', '{"They met."}\n'])(
    'is not what only begins like it: %j',
    (source) => {
      expect(readFrontMatter('talks.md', source)).toMatchObject({ metadata: {}, bodyStart: 0, problems: [] });
    },
  );
});

describe('front matter written to do harm', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', '1', '? [a, b]\n'])(
    'the key %j is nothing',
    (key) => {
      expect(faultsOf(`title: Talks\n${key}: x`)).toEqual([]);
    },
  );

  it.each([
    ['an alias to nothing', 'author: *nothing'],
    ['a value that holds itself', 'tags: &a [*a]'],
    ['a bomb', 'a: &a [x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\ntags: [*c, *c]'],
  ])('%s is left out', (_, yaml) => {
    expect(faultsOf(yaml)).toEqual([expect.stringMatching(/^warning: .*to be a value, found/u)]);
  });

  it.each(['[', '{a: ', '- ', '? ', '[? ', '!!seq '])('%j, nine thousand deep, is left out in one line', (opening) => {
    const faults = faultsOf(`title: Talks\ntags:\n  ${opening.repeat(9000)}`);
    expect(faults).toEqual([expect.stringMatching(/^warning: talks\.md:\d+: expected .{1,200}, found .{1,200}$/u)]);
  });
});

it('reads a day that slashes leave no doubt about, an author with an address, and a title with marks', () => {
  const source =
    '---\ntitle: "Tom &amp; <em>Ann</em> *win*"\nauthor: "ANN LEE <ann@post.example>"\ndate: 12/25/2023\n---\nThey won.\n';
  const { article } = parseArticle('a.md', 'a', source);
  expect(article).toMatchObject({ title: 'Tom & Ann win', author: 'Ann Lee', published: '2023-12-25' });
  expect(parseArticle('b.md', 'b', source.replace('12/25', '02/05')).article?.published).toBeUndefined();
});

test('many lines with a name and a colon at the head, the last without words, are read at once', () => {
  const head = 'Anna: We met.\n'.repeat(60);
  expect(readFrontMatter('talk.txt', `${head}Anna: \n\nThey left.\n`)).toMatchObject({ metadata: {}, bodyStart: 0 });
});
