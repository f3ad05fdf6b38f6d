import { browserSuite, CHROMIUM, openBrowser } from './open-browser';

browserSuite(`the page in a browser (${CHROMIUM})`, () => {
  const { open, close, faults, field, ask, violations } = openBrowser(3100);

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
    expect(await page.title()).toBe('Talks on the lake · Summit');
    // Who uses the keyboard goes on in the article, not at the head of the page.
    expect(await page.evaluate('document.activeElement.localName')).toBe('main');
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
    const cell = page.getByRole('link', { name: 'Paul Weber, all: 2' });
    await cell.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Paul Weber: 2 statements' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'in the article' }).first().click();
    await page.locator('.quoted').waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Paul Weber: 2 statements' }).waitFor();
    await close(page);
  });

  it('shows when it was said: a dot opens what somebody said on a day, by keyboard too, and keeps the focus', async () => {
    const page = await open('/speakers');
    const dot = page.getByRole('link', { name: 'Anna Rossi, 2 May 2024: 2 statements' });
    await dot.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Anna Rossi, 2 May 2024: 2 statements' }).waitFor();
    expect(await page.evaluate("document.activeElement.getAttribute('aria-current')")).toBe('true');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Without Anna Rossi' }).click();
    await page.getByRole('heading', { name: /^Everybody, 2 May 2024: [5-9]/u }).waitFor();
    await page.getByRole('link', { name: 'Articles, 2 May 2024: 1 article' }).waitFor();
    await page.getByRole('textbox', { name: 'Topic' }).fill('boats');
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('heading', { name: 'When, on boats' }).waitFor();
    await page.getByRole('link', { name: /^Paul Weber, 2 May/u }).waitFor({ state: 'detached' });
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
    await page.getByRole('group', { name: 'Timeline' }).waitFor();
    expect(await page.evaluate('[innerWidth, document.documentElement.scrollWidth]')).toEqual([390, 390]);
    expect(await table.getAttribute('class')).toBe('wide more');
    await page.evaluate("document.querySelector('.wide').scrollTo(9999, 0)");
    await page.locator('.wide:not(.more)').waitFor();
    await close(page);
  });

  it('says that there is no such article, and leads to those that there are', async () => {
    const page = await open('/articles');
    await page.evaluate("history.pushState(null, '', '/articles/nope'); dispatchEvent(new PopStateEvent('popstate'))");
    await page.getByRole('heading', { name: 'No article with this address' }).waitFor();
    expect(faults.splice(0)).toHaveLength(1);
    await page.getByRole('link', { name: 'all articles' }).click();
    await page.getByRole('link', { name: 'Talks on the lake' }).waitFor();
    await page.goto(page.url().replace('articles', 'articles/%E0%A4%A'));
    await page.getByRole('heading', { name: 'No article with this address' }).waitFor();
    expect(faults.splice(0)).toHaveLength(1);
    await page.goto(page.url().replace('%E0%A4%A', 'lake#0000000'));
    await page.getByText('The sentence of this address does not stand in the article.').waitFor();
    await page.goto(page.url().replace(/articles.*/u, 'nope'));
    await page.getByRole('heading', { name: 'Nothing at this address' }).waitFor();
    expect(faults.splice(0)).toHaveLength(1);
    await close(page);
  });

  it('prints the whole of a long article, dark on light', async () => {
    const page = await open('/articles/lake', { viewport: { width: 700, height: 200 }, colorScheme: 'dark' });
    await page.locator('.said').first().waitFor();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.evaluate("document.querySelector('.text').clientHeight > 200")).toBe(true);
    expect(await page.evaluate('document.documentElement.scrollHeight > 300')).toBe(true);
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(251, 251, 252)');
    await close(page);
  });

  it('without JavaScript says that it needs it, and where else to ask', async () => {
    const page = await open();
    expect(await page.locator('noscript').textContent()).toContain('Without it, ask in a terminal');
    await close(page);
  });

  it('folds the key of an article on a phone', async () => {
    const page = await open('/articles/lake', {
      viewport: { width: 390, height: 800 },
      isMobile: true,
      hasTouch: true,
    });
    const key = page.getByRole('complementary');
    await key.getByText('Tap a statement').waitFor();
    await page.locator('.said').first().tap();
    await key.getByText('Anna Rossi', { exact: true }).waitFor();
    expect((await key.boundingBox())?.height).toBeLessThanOrEqual(90);
    await key.getByRole('button', { name: /^Who speaks/u }).tap();
    await key.getByText('Paul Weber').waitFor();
    expect(await violations(page)).toEqual([]);
    await close(page);
  });

  it('shows in grey what of an article is never quoted', async () => {
    const page = await open('/articles/wire');
    await page.locator('.unquoted', { hasText: 'FILE - The lake in May.' }).waitFor();
    expect(await page.locator('.unquoted', { hasText: 'rained' }).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await close(page);
  });

  it('lists the articles, and shows their markup as text', async () => {
    const page = await open('/articles');
    await page.getByRole('link', { name: 'Talks on the lake' }).click();
    await page.locator('.text', { hasText: '<img src=x onerror=alert(1)>' }).waitFor();
    await close(page);
  });

  it.each(['dark', 'light'] as const)('has no fault in any view that axe finds, %s', async (colorScheme) => {
    const page = await open('/', { colorScheme });
    for (const view of ['Articles', 'Who said what', 'Try an article', '# newsroom']) {
      await page.getByRole('link', { name: view }).click();
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      expect([view, await violations(page)]).toEqual([view, []]);
    }
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
