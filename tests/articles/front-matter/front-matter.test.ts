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
    ['title: T\npublished: June', 'talks.md:3: expected published to be an ISO date such as 2021-06-16, found "June"'],
    [
      'published: 2021-02-30',
      'talks.md:2: expected published to be an ISO date such as 2021-06-16, found "2021-02-30"',
    ],
    [
      'published: 16/06/2021',
      'talks.md:2: expected published to be an ISO date such as 2021-06-16, found "16/06/2021"',
    ],
    ['title: 2021', 'talks.md:2: expected title to be text, found 2021'],
    ['title: "  "', 'talks.md:2: expected title to be text, found " "'],
    ['title: [a, b]', 'talks.md:2: expected title to be text, found ["a","b"]'],
    ['url: javascript:alert(1)', 'expected url to be an address that begins with http:// or https://'],
    ['url: example.org', 'expected url to be an address that begins with http:// or https://, found "example.org"'],
    ['language: English', 'talks.md:2: expected language to be a language tag such as en or en-GB, found "English"'],
    ['tags: cyber', 'talks.md:2: expected tags to be a list such as [arms control, cyber-security], found "cyber"'],
    ['tags: [cyber, 3]', 'talks.md:2: expected each of tags to be text, found 3'],
  ])('%j', (yaml, message) => {
    expect(faultsOf(yaml)).toEqual([expect.stringContaining(message)]);
    expect(faultsOf(yaml)[0]).toMatch(/^error: /u);
  });

  it('reports every fault with its line', () => {
    const faults = faultsOf('title: 1\nauthor: A\nurl: x\npublished: y');
    expect(faults.map((fault) => /talks\.md:(\d+)/u.exec(fault)?.[1])).toEqual(['2', '4', '5']);
  });

  it.each([
    ['title: "Talks', 3],
    ['title: T\nauthor: [a, b', 4],
    ['title: T\n  author: A', 2],
    ['title: T\ntitle: U', 3],
    ['just some words', 2],
    ['- a\n- list', 2],
  ])('broken YAML: %j', (yaml, line) => {
    const [fault, ...others] = faultsOf(yaml);
    expect(others).toEqual([]);
    expect(fault).toMatch(/^error: talks\.md:\d+: expected YAML of the form "key: value", found [^\n]+$/u);
    expect(Number(/:(\d+):/u.exec(fault ?? '')?.[1])).toBe(line);
  });

  it('front matter that is never closed', () => {
    const { problems } = readFrontMatter('talks.md', '---\ntitle: Talks\n\nBody.\n');
    expect(problems.map(describeProblem)).toEqual([
      'error: talks.md:1: expected front matter that ends with a line "---", found none',
    ]);
  });

  it('an unknown key is a warning, and the article is read', () => {
    const { metadata, problems } = readFrontMatter('talks.md', '---\ntitle: Talks\ndate: 2021-06-16\n---\n');
    expect(metadata).toEqual({ title: 'Talks' });
    expect(problems.map(describeProblem)).toEqual([
      'warning: talks.md:3: expected one of title, publisher, author, url, published, language, tags, aliases, found "date"',
    ]);
  });
});

describe('front matter written to do harm', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', '1', '? [a, b]\n'])(
    'the key %j is unknown',
    (key) => {
      expect(faultsOf(`title: Talks\n${key}: x`)).toEqual([
        expect.stringMatching(/^warning: talks\.md:\d: .* found /u),
      ]);
    },
  );

  it.each([
    ['an alias to nothing', 'title: *nothing'],
    ['a value that holds itself', 'tags: &a [*a]'],
    ['a bomb', 'a: &a [x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\ntags: [*c, *c]'],
    ['a merge key', 'base: &base { title: T }\n<<: *base'],
  ])('%s is refused', (_, yaml) => {
    expect(faultsOf(yaml)).toContainEqual(expect.stringContaining('expected plain values, found a YAML alias'));
  });

  it.each(['[', '{a: ', '- ', '? ', '[? ', '!!seq '])('%j, nine thousand deep, is refused in one line', (opening) => {
    const faults = faultsOf(`title: Talks\ntags:\n  ${opening.repeat(9000)}`);
    expect(faults).toEqual([expect.stringMatching(/^error: talks\.md:\d+: expected .{1,200}, found .{1,200}$/u)]);
  });
});
