import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { knowledgeFolder } from '../knowledge-folder';
import { buildProgram, type Program } from '../program';

const CHROMIUM = '/usr/bin/chromium';
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
});

// Without a browser the suite says so and is skipped.
const suite = existsSync(CHROMIUM) ? describe : describe.skip;

suite(`the page in a browser (${CHROMIUM})`, () => {
  let program: Program;
  let child: ChildProcessWithoutNullStreams;
  let browser: Browser;
  let address: string;
  const faults: string[] = [];

  beforeAll(async () => {
    program = buildProgram();
    child = program.start(['start'], { cwd: folder, env: { PORT: '3100' } });
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

  it('shows the answer to a command, turns its page by a button, and marks what is private', async () => {
    const page = await open();
    await ask(page, '/summit lake passages: 1');
    await expect(answers(page).innerText()).resolves.toMatch(/You used \/summit lake/u);
    const quoted = page.locator('blockquote');
    const first = await quoted.innerText();
    await page.getByRole('button', { name: 'More' }).click();
    await page
      .getByRole('button', { name: 'Back' })
      .or(page.getByRole('button', { name: 'Previous' }))
      .waitFor();
    expect(await quoted.innerText()).not.toBe(first);
    await page.getByRole('combobox', { name: /source/iu }).selectOption({ index: 1 });
    await page.getByText('Only you can see this').waitFor();
    await close(page);
  });

  it('completes while one types, by keyboard only, and sends', async () => {
    const page = await open();
    await page.keyboard.press('Tab');
    await field(page).focus();
    await page.keyboard.type('/qu');
    await page.getByRole('option', { name: /^\/quotes/u }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Ros');
    await page.getByRole('option', { name: /Rossi/u }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    expect(await field(page).inputValue()).toBe('/quotes Anna Rossi');
    await page.keyboard.press('Enter');
    await answers(page).waitFor();
    expect(await page.locator('blockquote').first().innerText()).toContain('fewer boats');
    await close(page);
  });

  it('answers a plain question, and a reply to the answer', async () => {
    const page = await open();
    await field(page).fill('Who wants fewer boats?');
    await field(page).press('Enter');
    await page.locator('blockquote', { hasText: 'fewer boats' }).first().waitFor();
    await page.getByRole('button', { name: 'Reply' }).last().click();
    await page.getByText('Replying to').waitFor();
    await field(page).fill('and what about fishing?');
    await field(page).press('Enter');
    await answers(page).nth(1).waitFor();
    await close(page);
  });

  it('checks a message from its menu, and scrolls to the answer', async () => {
    const page = await open('/', { viewport: { width: 1200, height: 500 } });
    await ask(page, '/summit lake');
    await ask(page, 'Who wants fewer boats?');
    await page.getByRole('combobox', { name: 'Apps' }).nth(1).selectOption('Did they say this?');
    await answers(page).nth(2).waitFor();
    await page.waitForFunction(
      `document.querySelector('summit-message:last-of-type').getBoundingClientRect().bottom < innerHeight`,
    );
    await close(page);
  });

  it.each([
    { width: 1200, height: 900 },
    { width: 390, height: 800 },
  ])('scrolls to each new message, $width pixels wide', async (viewport) => {
    const page = await open('/', { viewport });
    for (const text of ['/summit lake', '/help', '/quotes Rossi', '/setup']) {
      await ask(page, text);
      await lastInView(page);
    }
    await page
      .getByRole('combobox', { name: /source/iu })
      .first()
      .selectOption({ index: 1 });
    await answers(page).nth(4).waitFor();
    await lastInView(page);
    await close(page);
  });

  it('removes an answer, by its button and by its menu, and offers this for no message of others', async () => {
    const page = await open();
    await ask(page, '/summit lake');
    await ask(page, 'Who wants fewer boats?');
    const own = page.getByRole('article', { name: 'You' });
    await expect(own.getByRole('option').allInnerTexts()).resolves.toEqual([
      'Apps',
      'Find what was said',
      'Did they say this?',
    ]);
    await page.getByRole('combobox', { name: 'Apps' }).first().selectOption('Remove this answer');
    await page.getByText('Removed.').waitFor();
    expect(await page.getByText('You used /summit lake').count()).toBe(0);
    await page.getByRole('button', { name: '⋯' }).click();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByText('Removed.').nth(1).waitFor();
    expect(await page.locator('blockquote').count()).toBe(0);
    await close(page);
  });

  it('says why a passage was chosen, and shows the payload with its counts beside the limits', async () => {
    const page = await open();
    await ask(page, '/summit lake');
    await page.getByRole('button', { name: 'Why these passages' }).click();
    await expect(page.getByRole('region', { name: 'Passage 1' }).innerText()).resolves.toMatch(
      /word “lake”|word "lake"/u,
    );
    await page.getByRole('button', { name: 'Payload' }).click();
    await expect(page.getByRole('region', { name: 'Payload' }).innerText()).resolves.toMatch(/of 4000[^]*"type": 17/u);
    await close(page);
  });

  it('opens the article at the quoted sentence, and says of a statement who speaks, by which cue and rule', async () => {
    const page = await open();
    await ask(page, '/quotes Rossi topic: boats');
    await page.getByRole('link', { name: 'in the article' }).first().click();
    const quoted = page.locator('.quoted');
    await quoted.waitFor();
    expect(await quoted.innerText()).toContain('We want fewer boats');
    expect(page.url()).toContain('/articles/lake#');
    await quoted.getByRole('note').focus();
    const shown = await page.getByRole('status').innerText();
    expect(shown).toMatch(/Anna Rossi, word for word[^]*“said”[^]*quotation, then cue/u);
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await quoted.waitFor();
    await page.getByRole('link', { name: '# newsroom' }).click();
    await field(page).waitFor();
    await close(page);
  });

  it('shows who said what: a cell opens its statements, by keyboard too, and each leads to its article', async () => {
    const page = await open('/speakers');
    const cell = page.getByRole('button', { name: 'Paul Weber, all: 2' });
    await cell.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Paul Weber: 2 statements' }).waitFor();
    await page.getByRole('img', { name: 'Timeline from 2024-05-02 to 2024-05-02: Paul Weber 2' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'in the article' }).first().click();
    await page.locator('.quoted').waitFor();
    await close(page);
  });

  it('keeps who said what within a phone, and shows where the table goes on', async () => {
    const page = await open('/', { viewport: { width: 390, height: 800 }, isMobile: true, hasTouch: true });
    const topics = Array.from({ length: 8 }, (_, at) => `fishing ${at}`);
    const speakers = [{ name: 'Anna Rossi', kind: 'person', total: 0, counts: topics.map(() => 0) }];
    await page.route('**/api/speakers', (route) => route.fulfill({ json: { total: 1, topics, speakers } }));
    await page.getByRole('link', { name: 'Who said what' }).click();
    const table = page.getByRole('region', { name: 'Table of speakers and topics' });
    await table.getByText('fishing 0').waitFor();
    await page.getByRole('img', { name: /^Timeline/u }).waitFor();
    expect(await page.evaluate('[innerWidth, document.documentElement.scrollWidth]')).toEqual([390, 390]);
    expect(await table.getAttribute('class')).toBe('wide more');
    await page.evaluate("document.querySelector('.wide').scrollTo(9999, 0)");
    await page.waitForFunction("document.querySelector('.wide').className === 'wide'");
    await close(page);
  });

  it('lists the articles, and shows their markup as text', async () => {
    const page = await open('/articles');
    await page.getByRole('link', { name: 'Talks on the lake' }).click();
    await page.locator('.text', { hasText: '<img src=x onerror=alert(1)>' }).waitFor();
    await close(page);
  });

  it.each(['dark', 'light'] as const)('has no fault that axe finds, 390 pixels wide and %s', async (colorScheme) => {
    const page = await open('/', { colorScheme, viewport: { width: 390, height: 800 } });
    await ask(page, '/summit lake');
    await page.getByRole('button', { name: 'Why these passages' }).click();
    expect(await violations(page)).toEqual([]);
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
    await close(page);
  });
});
