import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/**
 * Draws the reply to a command or a question as the page shows it, in light and dark:
 *
 *   npm run picture                              those that the README shows
 *   npm run picture -- "/summit cyber" FOLDER    into a folder, also as narrow as a phone
 */
const ROOT = resolve(__dirname, '..');
const CHROMIUM = '/usr/bin/chromium';
const WIDE = 800;
const PHONE = 390;
/** Without what the page adds to a message, and with room around it. */
const STYLE = '.tools, .to-article, time { display: none !important } .message { padding: 12px 16px 16px }';

async function main(): Promise<void> {
  const [question = '/summit cyber', given] = process.argv.slice(2);
  const folder = given ?? join(ROOT, 'docs/pictures');
  const widths = given === undefined ? [WIDE] : [PHONE, WIDE];
  const child = spawn(process.execPath, [join(ROOT, 'dist/main.js'), 'start'], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const address = new Promise<string>((found, fail) => {
    child.once('exit', (code) => {
      fail(new Error(`expected the program to serve its page, found that it ended with ${String(code)}`));
    });
    child.stdout.on('data', (text) => {
      const [, at] = /on a page: (\S+)/u.exec(String(text)) ?? [];
      if (at !== undefined) found(at);
    });
  });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  try {
    mkdirSync(folder, { recursive: true });
    const name = question
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .replaceAll(' ', '-')
      .toLowerCase();
    for (const colorScheme of ['dark', 'light'] as const)
      for (const width of widths) {
        const path = join(folder, `${name}-${colorScheme}-${width}.png`);
        await draw(browser, { address: await address, question, colorScheme, width, path });
        process.stdout.write(`${path}\n`);
      }
  } finally {
    await browser.close();
    child.stdin.end();
  }
}

interface Drawing {
  readonly address: string;
  readonly question: string;
  readonly colorScheme: 'dark' | 'light';
  readonly width: number;
  readonly path: string;
}

async function draw(browser: Browser, { address, question, colorScheme, width, path }: Drawing): Promise<void> {
  const context = await browser.newContext({
    colorScheme,
    viewport: { width, height: 2000 },
    locale: 'en-US',
    bypassCSP: true,
  });
  const page = await context.newPage();
  await page.goto(address);
  const field = page.getByRole('combobox', { name: 'Message #newsroom' });
  await field.fill(question);
  await field.press('Enter');
  const reply = page.getByRole('article', { name: /^Summit answers/u }).last();
  await reply.waitFor();
  await page.addStyleTag({ content: STYLE });
  await field.blur();
  await reply.screenshot({ path });
  await context.close();
}

void main();
