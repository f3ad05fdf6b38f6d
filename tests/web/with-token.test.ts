import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { startFakeDiscord } from '../discord/fake-discord/start-fake-discord';
import { startOn } from '../discord/running-program';
import { buildProgram } from '../program';

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return String(port);
}

test('with a token the page is served only if WEB_PORT is set, and ends with the bot', async () => {
  const program = buildProgram();
  const fake = await startFakeDiscord();
  try {
    const port = await freePort();
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
