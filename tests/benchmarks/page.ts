import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { filesOf, textsOf } from './texts';

/**
 * The page by the clock, in a browser that runs already:
 *
 *   npm run bench:page [-- SENTENCES]
 *
 * from the start of the program to the first answer, on the articles that are shipped; then typing over a folder of SENTENCES sentences,
 * 100,000 by default: from a key to the completions of what is typed, and the longest time that the page stood still meanwhile.
 */
const ROOT = join(__dirname, '../..');
const MAIN = join(ROOT, 'dist/main.js');
const CHROMIUM = '/usr/bin/chromium';
const STARTS = 7;
const TYPED = 'summit talks on cyber attacks';

async function main(): Promise<void> {
  const size = Number(process.argv[2] ?? 100_000);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  const work = mkdtempSync(join(tmpdir(), 'summit-page-'));
  try {
    const starts: number[] = [];
    for (let at = 0; at < STARTS; at += 1) starts.push(await firstAnswer(browser, join(work, `data-${at}`)));
    print(`start to first answer, ms: median ${median(starts)}, least ${Math.min(...starts)}`);
    const folder = join(work, 'knowledge');
    mkdirSync(folder);
    filesOf(textsOf(size).sentences).forEach((text, at) => {
      writeFileSync(join(folder, `${at}.md`), text);
    });
    const { keys, stillest } = await typing(browser, folder, join(work, 'data'));
    print(`${size} sentences, ${keys.length} keys: completions after ${median(keys)} ms (most ${Math.max(...keys)})`);
    print(`longest frame while typing: ${stillest} ms`);
    print(`load ${loadavg()[0]?.toFixed(1) ?? ''}`);
  } finally {
    await browser.close();
    rmSync(work, { recursive: true });
  }
}

interface Running {
  readonly address: string;
  readonly stop: () => void;
}

function start(knowledge: string, dataDir: string): Promise<Running> {
  const env = { ...process.env, KNOWLEDGE_DIR: knowledge, DATA_DIR: dataDir };
  const child = spawn(process.execPath, [MAIN, 'start'], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  return new Promise((found, fail) => {
    child.once('exit', fail);
    child.stdout.on('data', (text) => {
      const [, address] = /on a page: (\S+)/u.exec(String(text)) ?? [];
      if (address !== undefined) found({ address, stop: () => child.stdin.end() });
    });
  });
}

async function firstAnswer(browser: Browser, dataDir: string): Promise<number> {
  const page = await browser.newPage();
  const began = performance.now();
  const { address, stop } = await start(join(ROOT, 'knowledge'), dataDir);
  await page.goto(address);
  await field(page).fill('/summit cyber');
  await field(page).press('Enter');
  await page.getByRole('article', { name: /^Summit answers/u }).waitFor();
  const taken = Math.round(performance.now() - began);
  stop();
  await page.close();
  return taken;
}

async function typing(browser: Browser, knowledge: string, dataDir: string) {
  const { address, stop } = await start(knowledge, dataDir);
  const page = await browser.newPage();
  await page.goto(address);
  await page.evaluate(`(() => {
    globalThis.stillest = 0;
    let last = performance.now();
    const look = (now) => { stillest = Math.max(stillest, now - last); last = now; requestAnimationFrame(look); };
    requestAnimationFrame(look);
  })()`);
  await field(page).fill('/summit ');
  const keys: number[] = [];
  for (const letter of TYPED) {
    const completed = page.waitForResponse(/\/api\/interactions$/u);
    const began = performance.now();
    await field(page).press(letter === ' ' ? 'Space' : letter);
    await completed;
    keys.push(Math.round(performance.now() - began));
  }
  const stillest = Math.round(await page.evaluate<number>('stillest'));
  stop();
  await page.close();
  return { keys, stillest };
}

function field(page: Page) {
  return page.getByRole('combobox', { name: 'Message #newsroom' });
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

void main();
