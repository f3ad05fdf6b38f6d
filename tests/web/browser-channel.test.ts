import { browserSuite, CHROMIUM, openBrowser } from './open-browser';

browserSuite(`the channel in a browser (${CHROMIUM})`, () => {
  const { open, close, field, answers, ask, lastInView, violations } = openBrowser(3150);

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

  it('begins where one types, ends an unfinished command, and recalls what was sent', async () => {
    const page = await open();
    await page.waitForFunction("document.activeElement.matches('summit-composer input')");
    await page.keyboard.type('/sum');
    await page.getByRole('option', { name: /^\/summit/u }).waitFor();
    await page.keyboard.press('Enter');
    expect(await field(page).inputValue()).toBe('/summit ');
    await ask(page, '/quotes Rossi');
    await field(page).fill('/quotes Web');
    await page.getByRole('option', { name: /Weber/u }).waitFor();
    await page.keyboard.press('Tab');
    expect(await field(page).inputValue()).toBe('/quotes Paul Weber');
    await page.keyboard.press('Enter');
    await answers(page).nth(1).waitFor();
    for (const sent of ['/quotes Paul Weber', '/quotes Rossi']) {
      await page.keyboard.press('ArrowUp');
      expect(await field(page).inputValue()).toBe(sent);
    }
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await field(page).inputValue()).toBe('');
    await close(page);
  });

  it.each([
    ['pt-PT', /Cita o que os artigos dizem/u],
    ['zh-HK', /逐字引用文章中與主題/u],
    ['es-MX', /Cita lo que los artículos dicen/u],
  ])('describes commands to a browser in %s in the nearest language', async (locale, description) => {
    const page = await open('/', { locale });
    await field(page).fill('/summit');
    await page.getByRole('option', { name: description }).waitFor();
    await close(page);
  });

  it('offers the options of a command once its topic is typed, and their values', async () => {
    const page = await open();
    await field(page).fill('/summit lake ');
    await page.getByRole('option', { name: /^passages:/u }).waitFor();
    await page.keyboard.type('pa');
    await page.getByRole('option', { name: /^private:/u }).waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Tab');
    expect(await field(page).inputValue()).toBe('/summit lake passages: ');
    await page.getByRole('option', { name: '1', exact: true }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await answers(page).waitFor();
    expect(await page.locator('blockquote').count()).toBe(1);
    await close(page);
  });

  it('keeps the conversation over a reload, buttons and pictures too', async () => {
    const page = await open();
    await ask(page, '/card boats');
    const picture = page.getByRole('img', { name: /fewer boats on the lake.*Anna Rossi/u });
    expect(await picture.evaluate((shown) => (shown as unknown as { naturalWidth: number }).naturalWidth)).toBe(1200);
    expect(await violations(page)).toEqual([]);
    await ask(page, '/summit lake passages: 1');
    await page.reload();
    await picture.waitFor();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'Previous' }).waitFor();
    await close(page);
  });

  it.each([
    { width: 1200, beside: true },
    { width: 390, beside: false },
  ])('shows each side of a comparison in a column of its own, $width pixels wide', async ({ width, beside }) => {
    const page = await open('/', { viewport: { width, height: 800 } });
    await ask(page, '/compare fishing');
    const side = (name: string) => page.locator('.text-display', { hasText: name }).last();
    const [rossi, weber] = [await side('Anna Rossi').boundingBox(), await side('Paul Weber').boundingBox()];
    expect(rossi?.y === weber?.y).toBe(beside);
    expect(rossi?.x === weber?.x).toBe(!beside);
    expect(await page.locator('blockquote').getByRole('link', { name: 'in the article' }).count()).toBe(
      await page.locator('blockquote p').count(),
    );
    await close(page);
  });

  it('says that there is no such command, and takes a typed mention for one', async () => {
    const page = await open();
    await field(page).fill('/foo bar');
    await field(page).press('Enter');
    await page.getByRole('alert').filter({ hasText: 'no command /foo' }).waitFor();
    expect(await field(page).inputValue()).toBe('/foo bar');
    await ask(page, '@summit who wants fewer boats?');
    await page.locator('blockquote', { hasText: 'fewer boats' }).first().waitFor();
    await expect(answers(page).innerText()).resolves.not.toMatch(/summit who/u);
    await ask(page, 'x'.repeat(900));
    const overflow = await page.evaluate(
      "document.querySelector('.messages').scrollWidth - document.querySelector('.messages').clientWidth",
    );
    expect(overflow).toBeLessThanOrEqual(0);
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

  it('edits a message and its answer, and deletes both', async () => {
    const page = await open();
    await ask(page, 'What did Rossi say about boats?');
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByText('Editing your message').waitFor();
    expect(await field(page).inputValue()).toBe('What did Rossi say about boats?');
    await field(page).fill('What did Weber say about fishing?');
    await field(page).press('Enter');
    await page.getByText('(edited)').waitFor();
    await answers(page).locator('blockquote', { hasText: 'fishing would go on as before' }).waitFor();
    expect(await answers(page).count()).toBe(1);
    await page.getByRole('button', { name: 'Edit' }).click();
    await field(page).press('Escape');
    await page.getByText('Editing your message').waitFor({ state: 'detached' });
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Delete' }).click();
    await answers(page).first().waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'Welcome to #newsroom!' }).waitFor();
    await close(page);
  });
});
