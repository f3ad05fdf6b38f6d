// Runs the steps of the Dockerfile without a Docker engine: each stage is a folder, RUN is run in it, and the final stage's program must
// answer from the files that the image would hold. It does not test the base image. Usage: node deploy/try-image.mjs
import { execFileSync } from 'node:child_process';
import console from 'node:console';
import process from 'node:process';
import { chownSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const MOST_MEGABYTES = 150;
const root = mkdtempSync(join(tmpdir(), 'summit-image-'));
const project = join(import.meta.dirname, '..');
const stages = new Map();
let stage;

/** Instructions with continued lines joined, without comments. */
function instructions(text) {
  return text
    .split('\n')
    .filter((line) => !/^\s*#/u.test(line))
    .join('\n')
    .replace(/\\\n/gu, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

const inStage = (path) => (path.startsWith('/') ? join(stage.root, path) : join(stage.root, stage.workdir, path));

function copy(words) {
  const from = words[0].startsWith('--from=') ? stages.get(words.shift().slice('--from='.length)) : undefined;
  const to = words.pop();
  for (const source of words) {
    const target = words.length > 1 || to.endsWith('/') ? join(inStage(to), basename(source)) : inStage(to);
    cpSync(from === undefined ? join(project, source) : join(from.root, source), target, { recursive: true });
  }
}

const STEPS = {
  ARG: () => undefined,
  FROM: (rest) => {
    const name = / AS (\w+)$/iu.exec(rest)?.[1] ?? 'final';
    stage = { root: join(root, name), workdir: '/', environment: {}, command: [] };
    stages.set(name, stage);
  },
  WORKDIR: (rest) => {
    stage.workdir = rest;
    mkdirSync(inStage('.'), { recursive: true });
  },
  COPY: (rest) => copy(rest.split(/\s+/u)),
  ENV: (rest) =>
    Object.assign(stage.environment, Object.fromEntries(rest.split(/\s+/u).map((pair) => pair.split('=')))),
  RUN: (rest) => {
    // The paths of the image that the steps name outright.
    const command = rest.replaceAll(/(?<=\s)\/data\b/gu, join(stage.root, 'data'));
    execFileSync('sh', ['-ec', command], { cwd: inStage('.'), stdio: ['ignore', 'ignore', 'inherit'] });
  },
  USER: (rest) => (stage.user = rest.split(':').map(Number)),
  VOLUME: () => undefined,
  HEALTHCHECK: () => undefined,
  CMD: (rest) => (stage.command = JSON.parse(rest)),
};

function runFinal(words) {
  const [uid, gid] = process.getuid() === 0 ? stage.user : [process.getuid(), process.getgid()];
  const environment = {
    ...stage.environment,
    PATH: process.env.PATH,
    DATA_DIR: join(stage.root, 'data'),
    METRICS_PORT: '',
  };
  return execFileSync(words[0], words.slice(1), {
    cwd: inStage('.'),
    env: environment,
    uid,
    gid,
    encoding: 'utf8',
    input: '',
  });
}

try {
  chownSync(root, ...(process.getuid() === 0 ? [1000, 1000] : [process.getuid(), process.getgid()]));
  for (const line of instructions(readFileSync(join(project, 'Dockerfile'), 'utf8'))) {
    const [, name, rest] = /^(\w+)\s+(.*)$/u.exec(line);
    if (STEPS[name] === undefined) throw new Error(`Dockerfile: expected a known instruction, found ${name}`);
    console.log(line.slice(0, 120));
    STEPS[name](rest.trim());
  }
  const answer = JSON.parse(runFinal(['node', 'dist/main.js', 'ask', '--json', 'cyber']));
  if (!answer.answered) throw new Error('expected an answer about cyber, found none');
  runFinal(['node', '-e', "['libsql', 'prom-client'].forEach((name) => require(name))"]);
  const talk = runFinal(stage.command);
  if (!talk.includes('No DISCORD_TOKEN is set'))
    throw new Error(`expected the conversation without a token, found ${talk}`);
  const megabytes = Number(execFileSync('du', ['-sk', stage.root], { encoding: 'utf8' }).split('\t')[0]) / 1024;
  if (megabytes > MOST_MEGABYTES)
    throw new Error(`expected at most ${MOST_MEGABYTES} MB, found ${megabytes.toFixed(0)}`);
  console.log(`The image adds ${megabytes.toFixed(0)} MB to its base; the program in it answers.`);
} finally {
  rmSync(root, { recursive: true, force: true });
}
