import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startFakeDiscord } from '../discord/fake-discord/start-fake-discord';
import { startOn } from '../discord/running-program';
import { buildProgram } from '../program';
import { freePort } from '../free-port';

test('the page is served and asked after the files of the program are gone', async () => {
  const program = buildProgram();
  const installed = mkdtempSync(join(tmpdir(), 'summit-installed-'));
  cpSync(dirname(program.file('main.js')), installed, { recursive: true });
  symlinkSync(join(__dirname, '../../node_modules'), join(installed, 'node_modules'));
  const port = String(await freePort());
  const env = { PATH: process.env['PATH'], WEB_PORT: port, KNOWLEDGE_DIR: join(__dirname, '../../knowledge') };
  const child = spawn(process.execPath, [join(installed, 'main.js'), 'start'], { cwd: installed, env });
  try {
    for await (const chunk of child.stdout) if (String(chunk).includes('Type a question')) break;
    const address = `http://127.0.0.1:${port}`;
    await fetch(`${address}/api/bot`);
    rmSync(installed, { recursive: true });
    expect((await fetch(`${address}/`)).headers.get('content-type')).toContain('text/html');
    const script = await fetch(`${address}/assets/main.js`);
    expect([script.status, script.headers.get('content-type')]).toEqual([200, expect.stringContaining('javascript')]);
    expect((await fetch(`${address}/elsewhere`)).status).toBe(404);
    const data = { type: 1, name: 'summit', options: [{ type: 3, name: 'topic', value: 'cyber' }] };
    const body = JSON.stringify({ type: 2, data, locale: 'en' });
    const asked = await fetch(`${address}/api/interactions`, { method: 'POST', body });
    expect(await asked.text()).toContain('**cyber** · ');
  } finally {
    child.kill('SIGKILL');
    program.remove();
  }
});

test('with a token the page is served only if WEB_PORT is set, and ends with the bot', async () => {
  const program = buildProgram();
  const fake = await startFakeDiscord();
  try {
    const port = String(await freePort());
    const served = await startOn(fake, program, { env: { WEB_PORT: port } });
    expect(served.err()).toContain(`The page is at http://127.0.0.1:${port}/`);
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${port}/api/bot`)).status).toBe(200);
    expect(await served.stop()).toBe(0);
    const alone = await startOn(fake, program, { env: { PORT: port } });
    expect(alone.err()).not.toContain('The page is at');
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
    expect(await alone.stop()).toBe(0);
  } finally {
    await fake.close();
    program.remove();
  }
});
