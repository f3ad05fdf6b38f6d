import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { knowledgeFolder } from '../knowledge-folder';
import { buildProgram, type Program } from '../program';

export const CHROMIUM = '/usr/bin/chromium';
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const folder = knowledgeFolder({
  'knowledge/lake.md': [
    '---\ntitle: Talks on the lake\npublished: 2024-05-02\n---',
    '## On Monday',
    'Anna Rossi, the fisheries minister, met Mr Paul Weber on Monday about fishing on the lake.',
    '"We want fewer boats on the lake," Ms Rossi said. Mr Weber said that fishing would go on as before.',
    'Ms Rossi warned that the fish in the lake were gone for good. Mr Weber denied that fishing harms the lake.',
    'The mayor said the lake would stay open to fishing. Nobody asked about &lt;img src=x onerror=alert(1)&gt; there.',
  ].join('\n\n'),
  'knowledge/wire.txt':
    'Rain in Norden\n\nOSLO, Norway (AP) -- It rained on Sunday.\n\nFILE - The lake in May. (AP Photo/Jane Roe)\n',
});

/** Without a browser a suite says so and is skipped. */
export const browserSuite = existsSync(CHROMIUM) ? describe : describe.skip;

/** Starts the program and a browser for the tests of a suite. @param port of the program, unless it is taken */
export function openBrowser(port: number) {
  let program: Program;
  let child: ChildProcessWithoutNullStreams;
  let browser: Browser;
  let address: string;
  const faults: string[] = [];

  beforeAll(async () => {
    program = buildProgram();
    child = program.start(['start'], { cwd: folder, env: { PORT: String(port) } });
    address = await new Promise((found) => {
      child.stdout.on('data', (text) => {
        const [, at] = /on a page: (\S+)\//u.exec(String(text)) ?? [];
        if (at !== undefined) found(at);
      });
    });
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser.close();
    child.stdin.end();
    program.remove();
  });

  /** @returns the page, which must not break its own policy or throw. */
  async function open(path = '/', options: BrowserContextOptions = {}): Promise<Page> {
    faults.length = 0;
    const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, locale: 'en-US', ...options });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('request', (request) => request.url().startsWith(address) || faults.push(request.url()));
    await page.goto(address + path);
    return page;
  }

  async function close(page: Page): Promise<void> {
    await page.context().close();
    expect(faults).toEqual([]);
  }

  const field = (page: Page) => page.getByRole('combobox', { name: 'Message #newsroom' });
  const answers = (page: Page) => page.getByRole('article', { name: /^Summit answers/u });

  async function ask(page: Page, text: string): Promise<void> {
    const before = await answers(page).count();
    await field(page).fill(text);
    await field(page).press('Enter');
    await answers(page).nth(before).waitFor();
  }

  /** The beginning of the last message stands in the channel, and its end if it fits. */
  async function lastInView(page: Page): Promise<void> {
    await page.waitForFunction(`(() => {
      const channel = document.querySelector('.messages').getBoundingClientRect();
      const last = [...document.querySelectorAll('.message')].at(-1).getBoundingClientRect();
      const isWhole = last.top >= channel.top - 1 && last.bottom <= channel.bottom + 1;
      return isWhole || (last.height > channel.height && Math.abs(last.top - channel.top) < 2);
    })()`);
  }

  async function violations(page: Page): Promise<readonly string[]> {
    await page.evaluate(AXE);
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
  }

  return { open, close, faults, field, answers, ask, lastInView, violations, folder };
}
