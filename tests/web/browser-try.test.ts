import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserSuite, CHROMIUM, openBrowser } from './open-browser';

const FERRY = `<html><head><title>Ferry to stay</title></head><body><article><h1>Ferry to stay</h1>
<script>document.title = 'broken'</script>
<p>The ferry across the sound will stay, the harbour master, Ingrid Dahl, said on Friday after a long meeting.</p>
<p>"We will never sell the ferry," Ms Dahl said. "It belongs to the islands, and it will go on sailing every day."</p>
<img src="/missing" onerror="document.title = 'broken'"></article></body></html>`;

browserSuite(`an article that is tried in a browser (${CHROMIUM})`, () => {
  const { open, close, faults, field, ask, answers, violations, folder } = openBrowser(3180);

  it('is dropped anywhere, asked, seen by no other tab, and written when it is saved', async () => {
    const page = await open();
    await page.evaluate(`(() => {
      const data = new DataTransfer();
      data.items.add(new File([${JSON.stringify(FERRY)}], 'ferry.html'));
      dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }));
    })()`);
    const card = page.getByRole('listitem').filter({ hasText: 'Ferry to stay' });
    await card.getByText('Ingrid Dahl (').waitFor();
    expect(await violations(page)).toEqual([]);
    await card.getByText('What would be saved as').click();
    await card.getByText('We will never sell the ferry').waitFor();
    await card.getByRole('link', { name: 'Ask' }).click();
    await ask(page, 'Will the ferry be sold?');
    await page.getByRole('link', { name: 'in the article' }).first().click();
    await page.locator('.quoted', { hasText: 'never sell' }).waitFor();
    expect(await page.title()).toBe('Ferry to stay · Summit');
    const stranger = await page.context().newPage();
    await stranger.goto(new URL('/articles', page.url()).href);
    await stranger.getByRole('link', { name: 'Talks on the lake' }).waitFor();
    expect(await stranger.getByRole('link', { name: 'Ferry to stay' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Try an article' }).click();
    await page.getByRole('button', { name: 'Save to knowledge: Ferry to stay' }).click();
    await page.getByText('Written: ').waitFor();
    expect(readFileSync(join(folder, 'knowledge/ferry-to-stay.md'), 'utf8')).toContain('title: Ferry to stay');
    await close(page);
  });

  it('is pasted with its title, by keyboard only, and says what could not be read', async () => {
    const page = await open('/try', { viewport: { width: 390, height: 800 }, colorScheme: 'light' });
    await page.getByText('Paste text').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('"The bridge is closed," Olga Berg said.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Bridge closed');
    await page.keyboard.press('Enter');
    await page.getByText('Olga Berg (1)').waitFor();
    await page
      .getByLabel('Choose files')
      .setInputFiles({ name: 'cat.gif', mimeType: 'image/gif', buffer: Buffer.from('GIF') });
    await page.getByRole('alert').filter({ hasText: 'found .gif' }).waitFor();
    expect(faults.splice(0)).toHaveLength(1);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Remove: Bridge closed' }).click();
    await page.getByText('Olga Berg (1)').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: '# newsroom' }).click();
    await field(page).waitFor();
    expect(await answers(page).count()).toBe(0);
    await close(page);
  });
});
