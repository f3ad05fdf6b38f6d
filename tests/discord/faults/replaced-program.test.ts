import { spawn } from 'node:child_process';
import { cpSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { knowledgeFolder, write } from '../../knowledge-folder';
import { buildProgram, type Program } from '../../program';
import { startFakeDiscord } from '../fake-discord/start-fake-discord';
import { HARBOUR } from '../newsroom';
import { allText } from '../render/payload';
import { startOn } from '../running-program';
import { until } from '../stage';

/** Articles from this size on are read by a worker. */
const WORKER_FROM = 24_000;

let program: Program;
beforeAll(() => (program = buildProgram()));
afterAll(() => {
  program.remove();
});

/** The program in a folder of its own, as an install leaves it. */
function installed(app: string): Program {
  cpSync(dirname(program.file('main.js')), join(app, 'dist'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(app, 'node_modules'));
  return {
    ...program,
    start: (words, { cwd, env } = {}) =>
      spawn(process.execPath, [join(app, 'dist/main.js'), ...words], {
        cwd,
        env: { PATH: process.env['PATH'] ?? '', ...env },
      }),
  };
}

test.each([
  ['few articles', ''],
  ['articles for the worker', 'Gulls rest on the pier, and the tide comes in.\n\n'.repeat(WORKER_FROM / 40)],
])(
  'a bot with %s whose program is removed while it runs answers, reads articles again, logs JSON alone and stops',
  async (_, more) => {
    const app = knowledgeFolder();
    const cwd = knowledgeFolder({
      'knowledge/harbour.md': HARBOUR,
      'knowledge/more.md': `# More\n\nA gull.\n\n${more}`,
    });
    const fake = await startFakeDiscord();
    const bot = await startOn(fake, installed(app), { cwd });
    try {
      // What draws pictures is loaded after the start: the first picture shows that it is there.
      await fake.slash({ name: 'card', options: { topic: 'quota' } });
      await until(() => JSON.stringify(fake.requests).includes('attachment://'));
      const before = fake.requests.length;
      rmSync(app, { recursive: true });
      write(
        cwd,
        'knowledge/news.md',
        '# News\n\nAn earthquake damaged the lighthouse in Rossport, mayor Orla Byrne said.\n',
      );
      await until(() => bot.err().includes('read again, 3 articles'));
      const { message } = await fake.slash({ name: 'summit', options: { topic: 'earthquakes' } });
      expect(allText(message)).toContain('damaged the lighthouse');
      const press = await fake.slash({ name: 'quotes', options: { speaker: 'Byrne' } });
      expect(allText(press.message)).toContain('Orla Byrne');
      expect((await fake.message({ content: 'who cut the quota?', mentionsBot: true })).replies).toHaveLength(1);
      const card = await fake.slash({ name: 'card', options: { topic: 'quota' } });
      await until(() => JSON.stringify(fake.requests.slice(before)).includes('attachment://'));
      expect(card.ephemeral).toBe(false);
      expect(await bot.stop()).toBe(0);
      for (const line of bot.out().trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('level');
      expect(bot.err()).not.toMatch(/Error|could not/u);
      expect(fake.violations).toEqual([]);
    } finally {
      await bot.kill();
      await fake.close();
    }
  },
);
