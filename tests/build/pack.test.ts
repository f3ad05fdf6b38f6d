import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { buildProgram, finish, type Outcome, type Program } from '../program';

jest.setTimeout(240_000);

const KNOWLEDGE = resolve(__dirname, '../../knowledge');
/** In letters of several scripts and with marks of several kinds, which regular expressions of ours look for. */
const QUESTIONS = [
  'cyber',
  '“Was sagte Putin über Nawalny？”',
  'что говорит Biden о выборах',
  'the U.S.’s ambassador…',
];
const WORDS = ['ask', '--json', '--explain', '--knowledge', KNOWLEDGE];

let program: Program;
beforeAll(() => {
  program = buildProgram();
});
afterAll(() => {
  program.remove();
});

const packed = (name: string): string => program.module(join('packed', name));

function askAll(): Promise<Outcome> {
  return program.run(WORDS, { input: QUESTIONS.join('\n') });
}

test('what is packed answers as the modules that it was made of', async () => {
  const run = 'require(process.argv[1]).run(process.argv.slice(2))';
  const modules = spawn(process.execPath, ['-e', run, program.module('program.js'), ...WORDS]);
  const expected = await finish(modules, QUESTIONS.join('\n'));
  expect(expected.out.trim().split('\n')).toHaveLength(QUESTIONS.length);
  expect(await askAll()).toEqual(expected);
});

test('it is ASCII, whatever stands in the sources, since it is read so', () => {
  for (const name of ['program.js', 'discord.js']) expect(readFileSync(packed(name), 'utf8')).not.toMatch(/[^\0-\x7f]/);
});

test('each of our modules in it knows its own folder', () => {
  const code = readFileSync(packed('program.js'), 'utf8');
  for (const folder of ['library', 'text/thesaurus', 'attribution/lexicon'])
    expect(code).toContain(`(__dirname + "/${folder}", `);
});

test('V8 takes what the rehearsal kept', () => {
  const script = `
    const { readFileSync } = require('node:fs');
    const [, file] = process.argv;
    const cachedData = readFileSync(file + '.code');
    console.log(new (require('node:vm').Script)(readFileSync(file, 'latin1'), { cachedData }).cachedDataRejected);`;
  const rejected = (name: string) => execFileSync(process.execPath, ['-e', script, packed(name)], { encoding: 'utf8' });
  expect(['program.js', 'discord.js'].map(rejected)).toEqual(['false\n', 'false\n']);
});

test('where that is damaged, or of another V8, it is compiled anew', async () => {
  const expected = await askAll();
  const file = packed('program.js.code');
  const code = readFileSync(file);
  for (const other of [Buffer.alloc(0), code.subarray(0, 1000), Buffer.alloc(code.length, 7)]) {
    writeFileSync(file, other);
    expect(await askAll()).toEqual(expected);
  }
  writeFileSync(file, code);
});

test('the rehearsal leaves nothing beside the program', () => {
  expect(readdirSync(packed('')).sort()).toEqual([
    'discord.js',
    'discord.js.LEGAL.txt',
    'discord.js.code',
    'program.js',
    'program.js.LEGAL.txt',
    'program.js.code',
  ]);
  expect(readdirSync(dirname(dirname(program.module('main.js')))).sort()).toEqual(['dist', 'node_modules']);
});
