import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openStorage, type StorageOptions } from '../../src/storage/open-storage';
import { until } from '../discord/stage';
import { usePostgres } from '../postgres';
import { buildProgram, type Program } from '../program';
import { sampleOf } from '../runs';
import { keep, newFolder } from '../storage/kept';

let program: Program;
beforeAll(() => (program = buildProgram()));
afterAll(() => {
  program.remove();
});

const postgres = usePostgres();

type Place = Pick<StorageOptions, 'folder' | 'url'>;

const inFolder = (): Promise<Place> => Promise.resolve({ folder: newFolder() });
const inPostgres = async (): Promise<Place> => ({ folder: ':memory:', url: await postgres.newDatabase() });

/** What holds for every database. */
function holdsFor(newPlace: () => Promise<Place>): void {
  it('keeps rules, counts, gaps and topics from one run to the next', async () => {
    const place = await newPlace();
    const before = await openStorage({ ...place, report: () => undefined });
    await before.saveRule('1', '{"a":1}');
    await before.saveRule('1', '{"a":2}');
    before.count('answered');
    before.count('answered');
    before.noteGap({ server: '1', person: '7', stems: ['soup', 'cook'] });
    before.noteTopic('1', 'quota');
    await before.close();
    const after = await keep(place);
    expect([after.rule('1'), after.rule('2')]).toEqual(['{"a":2}', undefined]);
    expect(await after.totals()).toEqual({ answered: 2, nothing: 0, failed: 0, limited: 0 });
    expect(await after.gaps('1')).toEqual([{ person: 1, stems: ['cook', 'soup'] }]);
    expect(await after.hotTopics('1', 5)).toEqual(['quota']);
  });

  it('keeps for ten minutes where a message was answered', async () => {
    let time = 1_800_000_000_000;
    const place = { ...(await newPlace()), now: () => time };
    const before = await openStorage({ ...place, report: () => undefined });
    before.noteAnswer({ question: '1', channel: '2', message: '3' });
    before.noteAnswer({ question: '1', channel: '2', message: '4' });
    await before.close();
    const after = await keep(place);
    expect(await after.answerTo('1')).toEqual({ question: '1', channel: '2', message: '4' });
    expect(await after.answerTo('2')).toBeUndefined();
    time += 600_001;
    expect(await after.answerTo('1')).toBeUndefined();
    after.noteAnswer({ question: '5', channel: '2', message: '6' });
    await after.flush();
    time -= 600_001;
    expect(await after.answerTo('1')).toBeUndefined();
  });

  it('sees within seconds what another process has saved', async () => {
    const place = await newPlace();
    const [one, other] = [await keep(place), await keep(place)];
    await one.saveRule('1', 'new');
    await until(() => other.rule('1') === 'new');
  });

  it('forgets a person, also what was still to be written', async () => {
    const storage = await keep(await newPlace());
    storage.noteGap({ server: '1', person: '7', stems: ['soup'] });
    await storage.flush();
    storage.noteGap({ server: '2', person: '7', stems: ['bread'] });
    expect(await storage.keptOf('7')).toBe(2);
    storage.noteGap({ server: '2', person: '7', stems: ['salt'] });
    await storage.forget('7');
    expect(await storage.keptOf('7')).toBe(0);
    expect([await storage.gaps('1'), await storage.gaps('2')]).toEqual([[], []]);
  });

  it('forgets a person also where another process writes something later that it had noted before', async () => {
    let time = 1_800_000_000_000;
    const place = { ...(await newPlace()), now: () => time };
    const [one, other] = [await keep(place), await keep(place)];
    for (const person of ['7', '8']) other.noteGap({ server: '1', person, stems: ['soup'] });
    time += 1;
    await one.forget('7');
    await other.flush();
    expect([await one.keptOf('7'), await one.keptOf('8')]).toEqual([0, 1]);
    time += 1;
    other.noteGap({ server: '1', person: '7', stems: ['bread'] });
    expect(await other.keptOf('7')).toBe(1);
  });

  it('does not keep a change that came too late to be confirmed', async () => {
    const storage = await keep(await newPlace());
    await storage.saveRule('1', 'old');
    let time = 0;
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => (time += 2001));
    await expect(storage.saveRule('1', 'late')).rejects.toThrow(/^expected to keep a change in \w+, found ETIMEDOUT$/u);
    clock.mockRestore();
    await storage.saveRule('2', 'new');
    expect([storage.rule('1'), storage.rule('2')]).toEqual(['old', 'new']);
  });

  it('attempts once to write for all who ask for it meanwhile', async () => {
    const storage = await keep(await newPlace());
    storage.count('answered');
    const first = storage.flush();
    await Promise.resolve();
    storage.count('answered');
    const [second, third] = [storage.flush(), storage.flush()];
    expect(second).toBe(third);
    expect(second).not.toBe(first);
    expect(await third).toBe(true);
    expect((await storage.totals()).answered).toBe(2);
  });

  it('tells the topics of the last week, most asked first, and lets go of what is old', async () => {
    const place = await newPlace();
    let day = 100;
    const now = (): number => day * 86_400_000;
    const storage = await keep({ ...place, now });
    for (const topic of ['old', 'old', 'old']) storage.noteTopic('1', topic);
    storage.noteGap({ server: '1', person: '7', stems: ['soup'] });
    day = 108;
    for (const topic of ['quota', 'herring', 'herring']) storage.noteTopic('1', topic);
    storage.noteTopic('2', 'elsewhere');
    await storage.flush();
    expect(await storage.hotTopics('1', 5)).toEqual(['herring', 'quota']);
    expect(await storage.gaps('1')).toHaveLength(1);
    day = 200;
    storage.noteTopic('1', 'quota');
    expect(await storage.gaps('1')).toEqual([]);
  });

  it('tells topics of seven days, ordered by how often they were asked on all of them together', async () => {
    let day = 100;
    const storage = await keep({ ...(await newPlace()), now: () => day * 86_400_000 });
    storage.noteTopic('1', 'old');
    day = 106;
    for (const topic of ['quota', 'quota']) storage.noteTopic('1', topic);
    await storage.flush();
    expect(await storage.hotTopics('1', 5)).toEqual(['quota', 'old']);
    day = 107;
    for (const topic of ['quota', 'quota', 'herring', 'herring', 'herring']) storage.noteTopic('1', topic);
    await storage.flush();
    expect(await storage.hotTopics('1', 5)).toEqual(['quota', 'herring']);
  });

  it('keeps what was asked in vain for ninety days', async () => {
    let day = 100;
    const storage = await keep({ ...(await newPlace()), now: () => day * 86_400_000 });
    storage.noteGap({ server: '1', person: '7', stems: ['soup'] });
    day = 190;
    storage.count('nothing');
    expect(await storage.gaps('1')).toHaveLength(1);
    day = 191;
    storage.count('nothing');
    expect(await storage.gaps('1')).toEqual([]);
  });

  it('goes on through a clock that jumps years ahead and back', async () => {
    let time = Date.now();
    const storage = await keep({ ...(await newPlace()), now: () => time });
    await storage.saveRule('1', 'rule');
    for (const jump of [10 * 365 * 86_400_000, -20 * 365 * 86_400_000, 86_400_000]) {
      time += jump;
      storage.noteTopic('1', 'quota');
      storage.noteGap({ server: '1', person: '7', stems: ['soup'] });
      await storage.flush();
    }
    expect(storage.rule('1')).toBe('rule');
    expect(await storage.hotTopics('1', 5)).toEqual(['quota']);
    expect(storage.reported).toEqual([]);
  });

  it('drops the oldest counts when more than ten thousand wait', async () => {
    const storage = await keep(await newPlace());
    storage.noteTopic('1', 'oldest');
    for (let count = 0; count < 10_000; count += 1) storage.noteTopic('1', 'newer');
    await storage.flush();
    expect(await storage.hotTopics('1', 5)).toEqual(['newer']);
  });

  describe('several processes', () => {
    /** Waits for a byte, so that all open the folder at once, counts ten answers and saves a rule of its own. */
    const STARTER = `
    const [, path, place, number] = process.argv;
    const { openStorage } = require(path);
    require('node:fs').writeSync(1, 'ready');
    require('node:fs').readSync(0, Buffer.alloc(1));
    (async () => {
    const storage = await openStorage({ ...JSON.parse(place), report: console.error });
    for (let count = 0; count < 10; count += 1) storage.count('answered');
    await storage.saveRule(number, 'rule ' + number);
    await storage.close();
    })();`;
    const PROCESSES = 5;

    it.each(sampleOf([1, 2, 3], 1))(
      'that start at once at a new place share one database, and nothing of any is lost (%i)',
      async () => {
        const place = await newPlace();
        const given = [program.module('storage/open-storage'), JSON.stringify(place)];
        const children = Array.from({ length: PROCESSES }, (_, number) =>
          spawn(process.execPath, ['-e', STARTER, ...given, String(number)], { stdio: ['pipe', 'pipe', 'inherit'] }),
        );
        await Promise.all(children.map(({ stdout }) => once(stdout, 'data')));
        const exits = children.map(async (child) => (await once(child, 'exit'))[0] as number | null);
        for (const { stdin } of children) stdin.end('.');
        const codes = await Promise.all(exits);
        expect(codes).toEqual(children.map(() => 0));
        const storage = await keep(place);
        expect((await storage.totals()).answered).toBe(10 * PROCESSES);
        expect(children.map((_, number) => storage.rule(String(number)))).toEqual(
          children.map((_, number) => `rule ${number}`),
        );
      },
    );
  });

  describe('a process that is killed in the middle of writing', () => {
    /** Saves one rule after the other and prints the number of each that was confirmed. */
    const WRITER = `
    const { openStorage } = require(process.argv[1]);
    (async () => {
    const storage = await openStorage({ ...JSON.parse(process.argv[2]), report: console.error });
    for (let number = 0; ; number += 1) {
      await storage.saveRule(String(number % 7), String(number) + ' ' + 'x'.repeat(3000));
      storage.count('answered');
      require('node:fs').writeSync(1, number + '\\n');
    }
    })();`;

    it.each(sampleOf([1, 40, 150, 400, 900], 1))(
      'loses nothing that was confirmed (after %i writes)',
      async (writes) => {
        const place = await newPlace();
        const child = spawn(process.execPath, [
          '-e',
          WRITER,
          program.module('storage/open-storage'),
          JSON.stringify(place),
        ]);
        let printed = '';
        child.stdout.on('data', (chunk: Buffer) => {
          printed += chunk.toString();
          if (printed.split('\n').length > writes) child.kill('SIGKILL');
        });
        await once(child, 'close');
        const last = Number(
          printed
            .split('\n')
            .filter((line) => line !== '')
            .at(-1),
        );
        expect(last).toBeGreaterThanOrEqual(writes - 1);
        const storage = await keep(place);
        expect(storage.reported).toEqual([]);
        for (let number = Math.max(0, last - 5); number <= last; number += 1) {
          const [kept] = (storage.rule(String(number % 7)) ?? '').split(' ');
          expect(Number(kept)).toBeGreaterThanOrEqual(number);
        }
      },
    );
  });
}

describe('storage in SQLite', () => {
  holdsFor(inFolder);
});

postgres.describe('storage in PostgreSQL, where it is installed', () => {
  holdsFor(inPostgres);
});
