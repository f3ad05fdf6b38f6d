import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PermissionFlagsBits, type APIMessage } from 'discord.js';
import type { Answer } from '../../../src/answers/answer';
import type { Request } from '../../../src/answers/request';
import { respond } from '../../../src/answers/respond';
import { openReading, readLibrary } from '../../../src/library/open-library';
import { openStorage } from '../../../src/storage/open-storage';
import { knowledgeFolder } from '../../knowledge-folder';
import { startFakeDiscord, type FakeDiscord } from '../fake-discord/start-fake-discord';
import { allText, controlsOf, valuesOf } from '../render/payload';
import { hostOn } from '../stage';

const MODERATOR = { memberPermissions: PermissionFlagsBits.ManageGuild.toString() };
const NEWS = `# Ferries

Anna Berg met Paul Stone at the quay. She said the ferry would sail on Sunday. The ferry is painted green.

The harbour master said ferry tickets would cost less.
`;

interface Play {
  readonly fake: FakeDiscord;
  readonly folder: string;
  readonly storage: Awaited<ReturnType<typeof openStorage>>;
  /** Reads the folder again, as its watcher would. */
  readonly reload: () => void;
}

/** The first server is the host's; `files` stand beside the article. */
async function atHome(
  play: (play: Play) => Promise<void>,
  files: Readonly<Record<string, string>> = {},
): Promise<void> {
  const fake = await startFakeDiscord({
    guilds: ['Home', 'Away'].map((name) => ({ name, channels: ['general'] })),
  });
  const folder = knowledgeFolder({ 'ferries.md': NEWS, ...files });
  const read = () => openReading(readLibrary({ folder, dataDir: knowledgeFolder() }))?.library;
  let library = read();
  const storage = await openStorage({ folder: ':memory:', report: () => undefined });
  const answering = (request: Request): Answer => {
    if (library === undefined) throw new Error('expected articles, found none');
    return respond(request, library);
  };
  const options = { respond: answering, storage, knowledgeDir: folder, homeGuild: fake.guilds[0]?.id };
  const host = hostOn(fake, options);
  try {
    await host.start();
    const reload = (): void => {
      library = read();
    };
    await play({ fake, folder, storage, reload });
    expect(fake.violations).toEqual([]);
  } finally {
    await host.leave();
    await fake.close();
  }
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('expected a value, found none');
  return value;
}

const ask = async (fake: FakeDiscord, topic: string): Promise<APIMessage> =>
  present((await fake.slash({ name: 'summit', options: { topic } })).message);

async function reported(topic: string, { fake }: Play): Promise<APIMessage> {
  const answer = await ask(fake, topic);
  const options = present((await fake.press({ message: answer, customId: controlsOf(answer).get('⋯') ?? '' })).message);
  const [value = ''] = valuesOf(options);
  await fake.press({ message: options, customId: controlsOf(options).get('Wrong speaker') ?? '', values: [value] });
  return present((await fake.slash({ name: 'reports', ...MODERATOR })).message);
}

const idOf = (message: APIMessage, label: string): string => present(controlsOf(message).get(label));
const textIn = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

test('a moderator settles who speaks, in a modal that proposes the speaker found', () =>
  atHome(
    async (play) => {
      const { fake, folder, reload, storage } = play;
      const queue = await reported('sail on Sunday', play);
      expect([...controlsOf(queue).keys()]).toEqual(['Settle the speaker (1)', 'Hide this sentence (1)', 'Done (1)']);
      const { modal } = await fake.press({
        message: queue,
        customId: idOf(queue, 'Settle the speaker (1)'),
        ...MODERATOR,
      });
      expect(modal).toMatchObject({
        title: 'Settle the speaker',
        components: [
          { label: 'Who says this?', component: { custom_id: 'name', value: 'Anna Berg', required: true } },
          { label: 'Another name in all articles (optional)', component: { custom_id: 'form', required: false } },
        ],
      });
      const customId = present(modal).custom_id;
      const fields = { name: ' Paul  Stone ', form: 'the ferryman' };
      const sent = await fake.submit({ message: queue, customId, fields, ...MODERATOR });
      expect(allText(sent.message)).toContain('Saved. The articles are read again in a moment.');
      expect(textIn(folder, 'speakers.yaml')).toMatch(
        /^# Ours\.\nPaul Stone:\n {2}- Stone\n {2}- sentence [0-9a-z]{7}\n {2}- the ferryman\n$/u,
      );
      expect(await storage.reports()).toEqual([]);
      reload();
      expect(allText(await ask(fake, 'sail on Sunday'))).toContain('Paul Stone, reported');
    },
    { 'speakers.yaml': '# Ours.\nPaul Stone: Stone\n' },
  ));

test.each([
  [{ name: 'Paul Stone', form: 'Berg' }, 'one name would mean two speakers'],
  [{ name: ' ', form: '' }, 'this name cannot be used'],
  [{ name: 'P'.repeat(101), form: '' }, 'this name cannot be used'],
  [{ name: 'Paul\u202eStone', form: '' }, 'this name cannot be used'],
  [{ name: 'Paul Stone', form: 'sentence 0k3f9x2' }, 'this name cannot be used'],
])('what a forged or a careless modal holds, %j, changes nothing', (fields, expected) =>
  atHome(
    async (play) => {
      const { fake, folder, storage } = play;
      const message = await reported('sail on Sunday', play);
      const { modal } = await fake.press({ message, customId: idOf(message, 'Settle the speaker (1)'), ...MODERATOR });
      const sent = await fake.submit({ message, customId: present(modal).custom_id, fields, ...MODERATOR });
      expect(allText(sent.message)).toContain(expected);
      expect(textIn(folder, 'speakers.yaml')).toBe('Anna Berg: [Berg]\n');
      expect(await storage.reports()).toHaveLength(1);
    },
    { 'speakers.yaml': 'Anna Berg: [Berg]\n' },
  ),
);

test('where nobody is quoted, no speaker can be settled', () =>
  atHome(async (play) => {
    const { fake } = play;
    const message = await reported('painted green', play);
    const pressed = await fake.press({ message, customId: idOf(message, 'Settle the speaker (1)'), ...MODERATOR });
    expect(pressed.modal).toBeUndefined();
    expect(allText(pressed.message)).toContain('Nobody is quoted in this sentence');
  }));

test('a hidden sentence is in no answer, an old answer says so, and it can be shown again', () =>
  atHome(async (play) => {
    const { fake, folder, reload } = play;
    const old = await ask(fake, 'painted green');
    const queue = await reported('painted green', play);
    const hidden = await fake.press({ message: queue, customId: idOf(queue, 'Hide this sentence (1)'), ...MODERATOR });
    expect(allText(hidden.message)).toContain('Saved. The articles are read again in a moment.');
    expect(textIn(folder, 'hidden.yaml')).toMatch(/^- [0-9a-z]{7} # \d{4}-\d\d-\d\d, by \d+\n$/u);
    reload();
    expect(allText(await ask(fake, 'painted green'))).toBe('Nothing in 1 article on **painted green**.');
    const [value = ''] = valuesOf(old);
    const source = await fake.press({ message: old, customId: idOf(old, 'Context, source …'), values: [value] });
    expect(allText(source.message)).toBe('Moderators have hidden this sentence.');
    const again = present((await fake.slash({ name: 'reports', ...MODERATOR })).message);
    expect(JSON.stringify(again.components)).toContain('The ferry is painted green.');
    const select = { message: again, customId: idOf(again, 'Show a hidden sentence again') };
    await fake.press({ ...select, values: valuesOf(again).slice(0, 1), ...MODERATOR });
    expect(textIn(folder, 'hidden.yaml')).toBe('');
    reload();
    expect(allText(await ask(fake, 'painted green'))).toContain('painted');
  }));

test('nobody but moderators of the home server settles, hides or shows, whatever button is forged', () =>
  atHome(async (play) => {
    const { fake, folder } = play;
    const message = await reported('sail on Sunday', play);
    const { modal } = await fake.press({ message, customId: idOf(message, 'Settle the speaker (1)'), ...MODERATOR });
    const elsewhere = { ...MODERATOR, channelId: present(fake.guilds[1]?.channels[0]).id };
    const fields = { name: 'Paul Stone', form: '' };
    for (const scene of [{}, elsewhere]) {
      for (const label of ['Settle the speaker (1)', 'Hide this sentence (1)']) {
        const pressed = await fake.press({ message, customId: idOf(message, label), ...scene });
        expect(pressed.modal).toBeUndefined();
        expect(allText(pressed.message)).toContain('Only those who may manage');
      }
      const sent = await fake.submit({ customId: present(modal).custom_id, fields, ...scene });
      expect(allText(sent.message)).toContain('Only those who may manage');
    }
    expect(['speakers.yaml', 'hidden.yaml'].filter((file) => existsSync(join(folder, file)))).toEqual([]);
    const unknown = await fake.submit({ customId: '1ofoo', fields, ...MODERATOR });
    expect(allText(unknown.message)).toContain('This is no longer in use.');
  }));

test('reports are shown five at a time, and what is done keeps the page', () =>
  atHome(async ({ fake, storage }) => {
    const about = { about: 'passage', stems: [], version: 'abcdef' } as const;
    for (let one = 0; one < 12; one += 1)
      await storage.saveReport({ person: '1', sentence: `${one}`.padStart(7, 'a'), ...about });
    const first = present((await fake.slash({ name: 'reports', ...MODERATOR })).message);
    expect(allText(first)).toMatch(/^\*\*Reported about answers\*\* · 5 of 12\n[^]*\(5\)[^]*aaaaaa4$/u);
    const turn = async (message: APIMessage, label: string) =>
      present((await fake.press({ message, customId: idOf(message, label), ...MODERATOR })).message);
    const second = await turn(first, 'More');
    expect(allText(second)).toMatch(/· 6–10 of 12\n[^]*\(6\)[^]*aaaaaa9$/u);
    const done = await turn(second, 'Done (7)');
    expect(allText(done)).toMatch(/· 6–10 of 11\nSaved\.\n/u);
    const last = await turn(done, 'More');
    expect(allText(last)).toMatch(/· 11 of 11\n/u);
    const left = await turn(last, 'Done (11)');
    expect(allText(left)).toMatch(/· 6–10 of 10\n/u);
    expect(allText(await turn(left, 'Previous'))).toMatch(/· 5 of 10\n/u);
  }));
