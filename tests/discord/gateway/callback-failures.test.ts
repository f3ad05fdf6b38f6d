import { allText } from '../render/payload';
import { onStage, until } from '../stage';

const CALLBACK = { method: 'POST', path: /callback$/u };
const ASK = { name: 'summit', options: { topic: 'cyber' } };

test.each([500, 429, 'reset'] as const)('a command is answered once though the first try ends with %s', (status) =>
  onStage(async ({ fake }) => {
    fake.failNext({ ...CALLBACK, status });
    const { message, steps } = await fake.slash(ASK);
    expect(allText(message)).toContain('** · 3 of 3');
    expect(steps.filter((step) => step.status < 300)).toHaveLength(1);
  }),
);

test('an answer Discord refuses as it is ends in a private apology', () =>
  onStage(async ({ fake, logged }) => {
    fake.failNext({ ...CALLBACK, status: 400, code: 50035 });
    const { message, ephemeral } = await fake.slash(ASK);
    expect(allText(message)).toContain('Sorry, something went wrong on my side');
    expect(ephemeral).toBe(true);
    expect(logged.join('')).toContain('"code":50035');
  }));

test('during a longer outage of Discord, one apology is attempted and the bot keeps running', () =>
  onStage(async ({ fake, logged }) => {
    fake.failNext({ ...CALLBACK, status: 500, times: 9 });
    const { message, ephemeral } = await fake.slash(ASK);
    expect(allText(message)).toContain('Sorry, something went wrong on my side');
    expect(ephemeral).toBe(true);
    expect(logged.join('')).toContain('"status":500');
    expect((await fake.slash(ASK)).ephemeral).toBe(false);
  }));

test.each([
  ['an interaction whose time is over', 10062],
  ['an interaction acknowledged already', 40060],
])('%s gets nothing more, and a log line', (_, code) =>
  onStage(async ({ fake, logged }) => {
    fake.failNext({ ...CALLBACK, status: code === 10062 ? 404 : 400, code });
    await expect(fake.slash({ ...ASK, within: 100 })).rejects.toThrow('expected an answer');
    await until(() => logged.join('').includes(`"code":${code}`));
    expect((await fake.slash(ASK)).message).toBeDefined();
    expect(fake.requests.filter(({ path }) => path.endsWith('callback'))).toHaveLength(2);
  }),
);

test.each(['hang', 'done, hangs'] as const)('a callback that hangs (%s) is tried again after a second', (status) =>
  onStage(async ({ fake, logged }) => {
    fake.failNext({ ...CALLBACK, status });
    const { message, interaction } = await fake.slash(ASK);
    expect(allText(message)).toContain('** · 3 of 3');
    await until(() => logged.some((line) => line.includes(interaction.id) && line.includes('answered an interaction')));
    const [first = 0, second = 0, ...more] = fake.requests.flatMap(({ path, time }) =>
      path.endsWith('callback') ? [time] : [],
    );
    expect(more).toEqual([]);
    expect(second - first).toBeGreaterThan(900);
    expect(logged.join('')).not.toContain('could not answer');
  }),
);

test('a callback that hangs twice is given up when its time is over', () =>
  onStage(async ({ fake, logged }) => {
    fake.failNext({ ...CALLBACK, status: 'hang', times: 2 });
    await expect(fake.slash({ ...ASK, within: 0 })).rejects.toThrow('expected an answer');
    await until(() => logged.join('').includes('could not answer an interaction'));
    expect((await fake.slash(ASK)).message).toBeDefined();
    expect(fake.requests.filter(({ path }) => path.endsWith('callback'))).toHaveLength(3);
  }));

test('a command that comes too late is answered in vain, without a second try', () =>
  onStage(async ({ fake, logged }) => {
    const { message, steps } = await fake.slash({ ...ASK, age: 5000 });
    expect(message).toBeUndefined();
    expect(steps.map(({ status }) => status)).toEqual([404]);
    expect(logged.join('')).toContain('"code":10062');
  }));

test('an interaction that Discord delivers twice is answered once', () =>
  onStage(async ({ fake }) => {
    const { interaction } = await fake.slash(ASK);
    fake.dispatch('INTERACTION_CREATE', interaction);
    await fake.slash(ASK);
    expect(fake.requests.filter(({ path }) => path.endsWith('callback'))).toHaveLength(2);
  }));
