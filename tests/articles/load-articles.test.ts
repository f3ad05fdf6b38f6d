import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadArticles } from '../../src/articles/load-articles';
import { describeProblem } from '../../src/articles/problem';
import { knowledgeFolder, sentencesOf, write, type Files } from '../knowledge-folder';

const GOOD = '# Good\n\nThey met.\n';

/** Loads a folder that holds one good article beside the given files. */
function load(files: Files, prepare: (folder: string) => void = () => undefined) {
  const folder = knowledgeFolder({ 'good.md': GOOD, ...files });
  prepare(folder);
  const { articles, problems } = loadArticles(folder);
  return { files: articles.map(({ file }) => file), problems: problems.map(describeProblem) };
}

describe('a folder of articles', () => {
  it('gives every .md, .mdx and .txt below it in the order of their paths, and nothing else', () => {
    const files = {
      'b.txt': 'B\n\nThey met.',
      'Z.MD': GOOD,
      'deep/er/a.md': GOOD,
      'c.mdx': GOOD,
      'a.odt': GOOD,
      'a.md.bak': GOOD,
    };
    const hidden = { '.git/a.md': GOOD, '.a.md': GOOD, '.a.md.swp': 'x' };
    expect(load({ ...files, ...hidden })).toEqual({
      files: ['Z.MD', 'b.txt', 'c.mdx', 'deep/er/a.md', 'good.md'],
      problems: [],
    });
  });

  it('names what the command "add" can read', () => {
    const { files, problems } = load({ 'deep/a.PDF': GOOD });
    expect(files).toEqual(['good.md']);
    expect(problems.join('\n')).toMatch(
      /^warning: deep\/a\.PDF: expected \.md or \.txt, found \.PDF, which "summit add [^\n]*deep.a\.PDF" writes as Markdown$/u,
    );
  });

  it('may hold links to its own files and folders, even in a circle', () => {
    const { files, problems } = load({ 'deep/a.md': GOOD }, (folder) => {
      symlinkSync('deep/a.md', join(folder, 'link.md'));
      symlinkSync('..', join(folder, 'deep/up'));
    });
    expect({ files, problems }).toEqual({ files: ['deep/a.md', 'good.md', 'link.md'], problems: [] });
  });

  it('that is missing, or a file, is reported in one line', () => {
    const folder = knowledgeFolder({ file: 'x' });
    const missing = loadArticles(join(folder, 'missing')).problems.map(describeProblem);
    expect(missing).toEqual([
      expect.stringMatching(/^error: .*missing: expected a folder of articles, found ENOENT: [^\n]+$/u),
    ]);
    const file = loadArticles(join(folder, 'file')).problems.map(describeProblem);
    expect(file).toEqual([
      expect.stringMatching(/^error: .*file: expected a folder of articles, found ENOTDIR: [^\n]+$/u),
    ]);
  });
});

describe('a bad file costs itself only, and one line says what was expected and what was found', () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(GOOD, 'utf16le')]);
  it.each<[string, string | Uint8Array, string]>([
    ['empty', '', 'error: bad.md: expected text, found an empty file'],
    ['white space', ' \n\t\r\n', 'error: bad.md: expected text, found an empty file'],
    ['only a byte-order mark', '\uFEFF', 'error: bad.md: expected text, found an empty file'],
    ['binary', 'One\nTwo \0', 'error: bad.md:2: expected text, found binary bytes (a byte 0x00)'],
    [
      'UTF-16 that ends within a letter',
      utf16.subarray(0, -1),
      'error: bad.md: expected text in utf-16le, found bytes that are not',
    ],
    [
      'Latin-1',
      Buffer.from('# T\n\nZürich.', 'latin1'),
      'error: bad.md:3: expected text in UTF-8, or "encoding: latin-1" in its front matter, found a byte 0xfc that is not UTF-8',
    ],
    [
      'broken off within a letter, after a letter U+FFFD that is meant',
      Buffer.concat([Buffer.from('# \uFFFD\uFFFD ü\n'), Buffer.from([0x58, 0xe2, 0x82])]),
      'error: bad.md:2: expected text in UTF-8, or "encoding: latin-1" in its front matter, found a byte 0xe2 that is not UTF-8',
    ],
  ])('%s', (_, content, message) => {
    const buffer = typeof content === 'string' ? content : Uint8Array.from(content);
    expect(load({ 'bad.md': buffer })).toEqual({ files: ['good.md'], problems: [message] });
  });

  it.each<[string, Uint8Array]>([
    ['UTF-16', utf16],
    ['UTF-16, the other way round', Buffer.from(utf16).swap16()],
    ['Latin-1 that says only so', Buffer.from('encoding: latin-1\n\n# Zürich\n\nThey met in Zürich.', 'latin1')],
    ['Latin-1 that says so', Buffer.from('---\ntitle: Zürich\nencoding: latin-1\n---\nThey met in Zürich.', 'latin1')],
  ])('%s is read', (_, content) => {
    const folder = knowledgeFolder({ 'a.md': Uint8Array.from(content) });
    const { articles, problems } = loadArticles(folder);
    expect(problems).toEqual([]);
    expect(articles[0] && sentencesOf(articles[0])[0]?.sentence.text).toMatch(/^They met(?: in Zürich)?\.$/u);
  });

  it('signs of Windows-1252 are read as they are meant', () => {
    const content = Buffer.from('Talks\nCharset: windows-1252\n\n\x93They met,\x94 he said \x96 for \x8020.', 'latin1');
    const { articles } = loadArticles(knowledgeFolder({ 'a.txt': content }));
    expect(articles[0]?.text).toContain('“They met,” he said – for €20.');
  });

  it('a draft is left out, and the line says so', () => {
    const { files, problems } = load({ 'a.md': '---\ndraft: true\n---\nThey met.' });
    expect(files).toEqual(['good.md']);
    expect(problems).toEqual([
      'warning: a.md: expected an article that is published, found a draft, which is left out',
    ]);
  });

  it('50 MB', () => {
    const big = load({ 'big.txt': 'x' }, (folder) => {
      truncateSync(join(folder, 'big.txt'), 50 * 1024 * 1024);
    });
    expect(big).toEqual({
      files: ['good.md'],
      problems: ['error: big.txt: expected at most 8 MB; split it into several files, found 50 MB'],
    });
  });

  it('more lines than anybody reads', () => {
    expect(load({ 'long.md': `# T\n\n${'- a b\n'.repeat(200_001)}` })).toEqual({
      files: ['good.md'],
      problems: ['error: long.md: expected at most 200000 lines of text; split it into several files, found 200002'],
    });
  });

  it('text with U+FFFD all over and a broken byte at its end is still read in one go', () => {
    const content = Buffer.concat([Buffer.from('\uFFFD'.repeat(1_000_000)), Buffer.from([0xff])]);
    expect(load({ 'bad.txt': content }).problems).toEqual([
      expect.stringContaining('found a byte 0xff that is not UTF-8'),
    ]);
  });

  it('a link that leads out of the folder', () => {
    const outside = knowledgeFolder({ 'secret.md': GOOD });
    const { files, problems } = load({}, (folder) => {
      symlinkSync(join(outside, 'secret.md'), join(folder, 'bad.md'));
      symlinkSync(outside, join(folder, 'elsewhere'));
    });
    expect(files).toEqual(['good.md']);
    expect(problems).toEqual([
      'error: bad.md: expected a file inside the folder, found a symbolic link that leads out of it',
      'error: elsewhere: expected a file inside the folder, found a symbolic link that leads out of it',
    ]);
  });

  it('a folder beside ours whose name begins like ours is outside too', () => {
    const folder = knowledgeFolder({ 'news/good.md': GOOD, 'news-old/old.md': GOOD });
    symlinkSync('../news-old/old.md', join(folder, 'news/bad.md'));
    expect(loadArticles(join(folder, 'news')).articles.map(({ file }) => file)).toEqual(['good.md']);
  });

  it.each([
    ['nowhere', 'missing.md', 'ENOENT'],
    ['to itself', 'bad.md', 'ELOOP'],
  ])('a link %s', (_, target, code) => {
    const { files, problems } = load({}, (folder) => {
      symlinkSync(target, join(folder, 'bad.md'));
    });
    expect(files).toEqual(['good.md']);
    expect(problems).toEqual([
      expect.stringMatching(`^error: bad\\.md: expected a link to a file of the folder, found ${code}: [^\n]+$`),
    ]);
  });

  it('a pipe, and a link to a pipe, are not waited for', () => {
    const { files, problems } = load({}, (folder) => {
      const makePipes = 'mkfifo';
      execFileSync(makePipes, ['pipe.md', 'pipe'], { cwd: folder });
      symlinkSync('pipe', join(folder, 'link.md'));
    });
    expect(files).toEqual(['good.md']);
    expect(problems).toEqual([
      'error: link.md: expected a file, found a device, pipe or socket',
      'error: pipe.md: expected a file, found a device, pipe or socket',
    ]);
  });

  /** Root may read everything. */
  const unlessRoot = process.getuid?.() === 0 ? it.skip : it;
  unlessRoot('a file and a folder that we may not read', () => {
    const { files, problems } = load({ 'bad.md': GOOD, 'shut/a.md': GOOD }, (folder) => {
      for (const path of ['bad.md', 'shut']) chmodSync(join(folder, path), 0);
    });
    expect(files).toEqual(['good.md']);
    expect(problems).toEqual([
      expect.stringContaining('error: bad.md: expected a readable file, found EACCES'),
      expect.stringContaining('error: shut: expected a readable folder, found EACCES'),
    ]);
  });

  it('a file whose name breaks the line or drives the terminal', () => {
    const { problems } = load({ 'two\nlines \u001b[2J.md': '' });
    expect(problems).toEqual(['error: two lines \uFFFD[2J.md: expected text, found an empty file']);
  });

  it('an article in a folder that is called like one', () => {
    expect(load({ 'folder.md/a.md': GOOD })).toEqual({ files: ['folder.md/a.md', 'good.md'], problems: [] });
  });
});

describe('an article that has become faulty', () => {
  it('keeps its last good version, and the line says so', () => {
    const folder = knowledgeFolder({ 'a.md': '# A\n\nThey met.\n' });
    const before = loadArticles(folder);
    write(folder, 'a.md', '---\npublished: June\n---\n');
    const { articles, problems } = loadArticles(folder, before);
    expect(articles).toEqual(before.articles);
    expect(problems.map(describeProblem)).toEqual([
      'error: a.md: expected at least one sentence below the title, found none (its last good version stays in use)',
    ]);
  });

  it('is gone once it is a folder, or deleted', () => {
    const folder = knowledgeFolder({ 'a.md': GOOD, 'b.md': GOOD, 'c.md': GOOD });
    const before = loadArticles(folder);
    rmSync(join(folder, 'a.md'));
    rmSync(join(folder, 'b.md'));
    mkdirSync(join(folder, 'b.md'));
    expect(loadArticles(folder, before)).toMatchObject({ articles: [before.articles[2]], problems: [] });
  });

  it('shares its id with no other article, whatever went since', () => {
    const folder = knowledgeFolder({ 'a.md': GOOD, 'a.txt': 'A\n\nThey met.\n', 'a_.md': GOOD });
    const before = loadArticles(folder);
    rmSync(join(folder, 'a.md'));
    writeFileSync(join(folder, 'a.txt'), '');
    const { articles } = loadArticles(folder, before);
    expect(articles.map(({ id, file }) => [file, id])).toEqual([
      ['a.txt', 'a'],
      ['a_.md', 'a-2'],
    ]);
  });
});
