import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readFrontMatter } from '../../../src/articles/front-matter/front-matter';
import { loadArticles } from '../../../src/articles/load-articles';
import { describeProblem } from '../../../src/articles/problem';
import { knowledgeFolder, write } from '../../knowledge-folder';

const ARTICLE = '# Talks\n\nThe chief baker said it was late.\n';

function load(speakers: string) {
  return loadArticles(knowledgeFolder({ 'a.md': ARTICLE, 'speakers.yaml': speakers }));
}

describe('speakers.yaml', () => {
  it('maps the forms of names to speakers', () => {
    const { speakers, problems, articles } = load(
      '# who is who\nAnna Weber: [the chief baker, Ms Weber]\nPaul Rossi: Rossi\n',
    );
    expect([...speakers]).toEqual([
      ['Anna Weber', ['the chief baker', 'Ms Weber']],
      ['Paul Rossi', ['Rossi']],
    ]);
    expect(problems).toEqual([]);
    expect(articles).toHaveLength(1);
  });

  it.each([
    ['', 'no names'],
    ['# nothing\n', 'a comment'],
  ])('may be empty: %j', (text) => {
    expect(load(text)).toMatchObject({ speakers: new Map(), problems: [] });
  });

  it.each([
    ['Anna: [a]\nPaul: [b, A]\n', 'error: speakers.yaml:2: expected "A" to mean one speaker, found "Anna" and "Paul"'],
    [
      'Anna: [the baker]\nPaul: [Baker]\n',
      'error: speakers.yaml:2: expected "Baker" to mean one speaker, found "Anna" and "Paul"',
    ],
    ['Anna:\n  - a\n  - 7\n', 'error: speakers.yaml:3: expected names with lists of their other forms, such as'],
    ['- Anna\n', 'error: speakers.yaml:1: expected names with lists of their other forms, such as'],
    ['Anna: [a\n', 'error: speakers.yaml:2: expected YAML of the form "key: value", found'],
    ['Anna: &a [x]\nPaul: *a\n', 'error: speakers.yaml:2: expected plain values, found a YAML alias ("*name")'],
    [`Anna: ${'['.repeat(3000)}\n`, 'error: speakers.yaml:1: expected at most 2000 brackets, found 3000'],
  ])('%j is told with its line, and the articles stay', (text, message) => {
    const { problems, articles } = load(text);
    expect(problems.map(describeProblem).join('\n')).toContain(message);
    expect(articles).toHaveLength(1);
  });

  it('keeps its last good version if it becomes faulty, and nothing if it is removed', () => {
    const folder = knowledgeFolder({ 'a.md': ARTICLE, 'speakers.yaml': 'Anna: [a]\n' });
    const before = loadArticles(folder);
    write(folder, 'speakers.yaml', 'Anna: [a\n');
    expect(loadArticles(folder, before).speakers).toEqual(before.speakers);
    rmSync(join(folder, 'speakers.yaml'));
    expect(loadArticles(folder, before)).toMatchObject({ speakers: new Map(), problems: [] });
  });
});

describe('aliases in the front matter of an article', () => {
  it.each([
    '---\ntitle: T\naliases:\n  Anna Weber: [Weber]\n---\n',
    '+++\ntitle = "T"\n[aliases]\n"Anna Weber" = ["Weber"]\n+++\n',
  ])('are read: %j', (source) => {
    const { metadata, problems } = readFrontMatter('a.md', source);
    expect(problems).toEqual([]);
    expect(metadata).toEqual({ title: 'T', aliases: new Map([['Anna Weber', ['Weber']]]) });
  });

  it('with a fault cost only themselves, and the line says so', () => {
    const { problems } = readFrontMatter('a.md', '---\ntitle: T\naliases:\n  Anna: [b]\n  Paul: [B]\n---\n');
    expect(problems.map(describeProblem)).toEqual([
      'warning: a.md:5: expected aliases: "B" to mean one speaker, found "Anna" and "Paul"',
    ]);
  });
});
