import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

const SRC = resolve(__dirname, '../src');

interface Module {
  /** Path below `src`, with forward slashes and without its ending. */
  readonly name: string;
  readonly tree: ts.SourceFile;
  /** Every part of its syntax. */
  readonly nodes: readonly ts.Node[];
  /** Our own modules by name, packages as they are written. Types count like every other import. */
  readonly imports: readonly string[];
}

const MODULES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .sort()
  .map(readModule);

function readModule(file: string): Module {
  const source = readFileSync(join(SRC, file), 'utf8');
  const name = file.replace(/\.ts$/u, '').split(sep).join('/');
  const imports = ts
    .preProcessFile(source, true, true)
    .importedFiles.map(({ fileName }) => resolveImport(file, fileName));
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  return { name, tree, nodes: nodesOf(tree), imports };
}

function resolveImport(file: string, path: string): string {
  if (!path.startsWith('.')) return path;
  const target = join(SRC, dirname(file), path).replace(/\.js$/u, '');
  const found = existsSync(`${target}.ts`) ? target : join(target, 'index');
  return relative(SRC, found).split(sep).join('/');
}

/** @returns the folder of a module of ours, its own name at the top of `src`. */
function stageOf(name: string): string {
  return name.split('/')[0] ?? name;
}

function importersOf(isWanted: (path: string) => boolean): readonly string[] {
  return MODULES.filter(({ imports }) => imports.some(isWanted)).map(({ name }) => name);
}

function nodesOf(tree: ts.SourceFile): readonly ts.Node[] {
  const nodes: ts.Node[] = [tree];
  for (const node of nodes) ts.forEachChild(node, (child) => void nodes.push(child));
  return nodes;
}

/** @returns `MODULE: TEXT` for each part of any module that is wanted. */
function places(isWanted: (node: ts.Node) => boolean): readonly string[] {
  return MODULES.flatMap(({ name, nodes }) => nodes.filter(isWanted).map((node) => `${name}: ${node.getText()}`));
}

const ARTICLES = ['articles', 'text'];
const SEARCH = ['search', 'attribution', ...ARTICLES];
const LIBRARY = ['library', 'speakers', 'topics', ...SEARCH];
const ANSWERS = ['answers', ...LIBRARY];

/** What each folder or file at the top of `src` may import of ours: itself and what lies below it. */
const MAY_IMPORT: ReadonlyMap<string, readonly string[]> = new Map([
  ['text', []],
  ['articles', ['text']],
  ['attribution', ARTICLES],
  ['search', ['attribution', ...ARTICLES]],
  ['topics', SEARCH],
  ['speakers', ['topics', ...SEARCH]],
  ['library', ['version', 'speakers', 'topics', ...SEARCH]],
  ['answers', LIBRARY],
  ['discord', ['picture', 'storage', 'metrics', ...ANSWERS]],
  ['terminal', ANSWERS],
  ['storage', []],
  ['metrics', []],
  ['picture', []],
  ['http', []],
  ['version', []],
  ['setting-values', []],
  ['settings', ['setting-values', 'text']],
  ['node-version', []],
  ['usage', ['text']],
  ['command-line', ['usage', 'answers', 'version']],
  ['bot', ['settings', 'version', 'discord', 'http', 'storage', 'metrics', 'picture', ...ANSWERS]],
  ['publish', ['settings', 'storage', 'command-line', ...LIBRARY]],
  ['doctor', ['publish', 'settings', 'version', 'discord', 'storage', ...LIBRARY]],
  ['web', ANSWERS],
  ['page', ['add', 'settings', 'version', 'discord', 'web', 'http', 'storage', ...ANSWERS]],
  ['card', ['picture', 'terminal', ...ANSWERS]],
  ['start', ['bot', 'card', 'page', 'publish', 'settings', 'storage', 'terminal', ...ANSWERS]],
  ['add', ['command-line', ...LIBRARY]],
  ['cli', ['add', 'card', 'publish', 'storage', 'doctor', 'start', 'settings', 'command-line', 'terminal', ...ANSWERS]],
  ['main', ['cli', 'node-version']],
]);

/** What the folders of a stage may import of each other, and which files of the stage itself; the other files wire the folders. */
const WITHIN_STAGE: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = new Map([
  ['text', new Map([['thesaurus', ['sorted', 'tables-folder']]])],
  [
    'articles',
    new Map([
      ['formats', ['article', 'front-matter', 'source-map']],
      ['front-matter', ['article', 'problem']],
      ['sentences', ['article']],
      ['import', ['formats', 'front-matter', 'article', 'parse-article', 'read-text']],
    ]),
  ],
  [
    'attribution',
    new Map([
      ['lexicon', []],
      ['grammar', ['lexicon', 'statement']],
      ['people', ['grammar', 'lexicon', 'find-statements', 'speaker', 'statement']],
    ]),
  ],
  [
    'search',
    new Map([
      ['index', []],
      ['query', ['index']],
      ['ranking', ['query', 'index']],
    ]),
  ],
  ['web', new Map([['browser', []]])],
  [
    'discord',
    new Map([
      ['locales', []],
      ['components', ['locales']],
      ['render', ['components', 'locales']],
      ['moderation', ['components', 'locales']],
      ['commands', ['components', 'locales']],
      ['gateway', ['commands', 'components', 'locales']],
      ['interactions', ['gateway', 'commands', 'render', 'moderation', 'components', 'locales']],
    ]),
  ],
]);

const WITHIN = [...WITHIN_STAGE].flatMap(([stage, parts]) =>
  [...parts].map(([part, below]) => [stage, part, below] as const),
);

/** @returns the folder of a stage that a module stands in, or the module's own name where it stands in none. */
function partOf(name: string, stage: string): string | undefined {
  const [own, part] = name.split('/');
  return own === stage ? part : undefined;
}

describe('imports run one way', () => {
  it('and every stage has its place in that order', () => {
    expect([...new Set(MODULES.map(({ name }) => stageOf(name)))].sort()).toEqual([...MAY_IMPORT.keys()].sort());
  });

  it.each([...MAY_IMPORT])('%s imports of ours only itself and %j', (stage, below) => {
    const ours = MODULES.map(({ name }) => name);
    const wrong = MODULES.filter(({ name }) => stageOf(name) === stage).flatMap(({ name, imports }) =>
      imports
        .filter((path) => ours.includes(path) && ![stage, ...below].includes(stageOf(path)))
        .map((path) => `${name} imports ${path}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each(WITHIN)('within %s/, %s imports only itself and %j', (stage, part, below) => {
    const wrong = MODULES.filter(({ name }) => partOf(name, stage) === part).flatMap(({ name, imports }) =>
      imports
        .filter((path) => stageOf(path) === stage && ![part, ...below].includes(partOf(path, stage) ?? ''))
        .map((path) => `${name} imports ${path}`),
    );
    expect(wrong).toEqual([]);
  });

  it('and every folder with files of its own has its place in that order', () => {
    const parts = new Set(MODULES.filter(({ name }) => name.split('/').length > 2).map(({ name }) => stageOf(name)));
    expect([...parts].sort()).toEqual([...WITHIN_STAGE.keys()].sort());
  });

  it.each([...WITHIN_STAGE])('and every folder of %s/ has its place in that order', (stage, order) => {
    const inFolders = MODULES.filter(({ name }) => name.split('/').length > 2);
    const parts = new Set(inFolders.flatMap(({ name }) => partOf(name, stage) ?? []));
    expect([...parts].sort()).toEqual([...order.keys()].sort());
  });

  it('and never in a circle', () => {
    const known = new Map(MODULES.map(({ name, imports }) => [name, imports]));
    const circles = MODULES.filter(({ name }) => reachable(name, known).has(name)).map(({ name }) => name);
    expect(circles).toEqual([]);
  });
});

/** @returns the modules that a module leads to by one import or more. */
function reachable(from: string, known: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...(known.get(from) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(known.get(next) ?? []));
  }
  return found;
}

function isTypeDeclaration(node: ts.Node): node is ts.DeclarationStatement & { readonly name: ts.Identifier } {
  const isType = ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node);
  return isType && node.name !== undefined;
}

describe('what belongs in one place stands there only', () => {
  it('natural: where weights and roots of words are taken from it', () => {
    const knowing = ['search/index/vocabulary', 'search/index/inverted-index'];
    expect(knowing).toEqual(expect.arrayContaining([...importersOf((path) => /^natural(?:\/|$)/u.test(path))]));
  });

  it('the disk: articles, library and storage, attribution and text for their tables, settings for the default folder, add and card for what they write, picture for fonts, page for its files', () => {
    const readers = importersOf((path) => /^(?:node:)?fs(?:\/|$)|^chokidar$/u.test(path));
    const allowed = 'articles library storage attribution text settings add card picture page'.split(' ');
    expect(readers.filter((name) => !allowed.includes(stageOf(name)))).toEqual([]);
  });

  it('databases: storage', () => {
    expect(
      importersOf((path) => /^(?:libsql|kysely|pg)$/u.test(path)).filter((name) => stageOf(name) !== 'storage'),
    ).toEqual([]);
  });

  it('discord.js: src/discord', () => {
    const users = importersOf((path) => /^(?:discord\.js|discord-api-types|@discordjs)(?:\/|$)/u.test(path));
    expect(users.filter((name) => stageOf(name) !== 'discord')).toEqual([]);
  });

  it('esbuild: outside of src, in build/', () => {
    expect(importersOf((path) => path === 'esbuild')).toEqual([]);
  });

  it('dotenv: settings', () => {
    expect(importersOf((path) => path === 'dotenv')).toEqual(['settings']);
  });

  it.each([
    ['env', ['settings']],
    ['argv', ['main']],
    ['stdin', ['cli']],
    ['stdout', ['main', 'cli', 'start']],
    ['stderr', ['main', 'node-version', 'cli']],
    ['exit', ['main', 'node-version', 'start', 'bot']],
  ])('process.%s: %j', (property, allowed) => {
    const isIt = (node: ts.Node): boolean =>
      ts.isPropertyAccessExpression(node) && node.getText() === `process.${property}`;
    const users = new Set(places(isIt).map((place) => place.split(':')[0]));
    expect([...users].filter((name) => !allowed.includes(name ?? ''))).toEqual([]);
  });
});

describe('the code has', () => {
  it('each type name declared once', () => {
    const declared = new Map<string, string[]>();
    for (const { name, nodes } of MODULES)
      for (const node of nodes)
        if (isTypeDeclaration(node)) declared.set(node.name.text, [...(declared.get(node.name.text) ?? []), name]);
    expect([...declared].filter(([, modules]) => modules.length > 1)).toEqual([]);
  });

  it('no any', () => {
    expect(places((node) => node.kind === ts.SyntaxKind.AnyKeyword)).toEqual([]);
  });

  it('no file over 250 lines but tables of a language', () => {
    const long = MODULES.filter(({ tree }) => tree.getLineAndCharacterOfPosition(tree.end).line > 250);
    expect(long.map(({ name }) => name).filter((name) => !name.startsWith('discord/locales/'))).toEqual([]);
  });

  it('no file that only hands on what others export', () => {
    const barrels = MODULES.filter(({ tree }) =>
      tree.statements.every((statement) => ts.isExportDeclaration(statement)),
    );
    expect(barrels.map(({ name }) => name)).toEqual([]);
  });

  it('no drawer for things that found no name', () => {
    const drawers = MODULES.filter(({ name }) =>
      /^(?:utils?|common|helpers?|misc|managers?)$/u.test(posix.basename(name)),
    );
    expect(drawers.map(({ name }) => name)).toEqual([]);
  });
});
