import { startFakeDiscord, type FakeDiscord } from '../fake-discord/start-fake-discord';
import { buildProgram, type Program } from '../../program';
import { startOn, type Running } from '../running-program';
import { until } from '../stage';

const POST = { method: 'POST', path: /messages$/u };
const CALLBACK = { method: 'POST', path: /callback$/u };
const ASK = { name: 'summit', options: { topic: 'quota' } };
const MENTION = { content: 'quota', mentionsBot: true };

let program: Program;
let fake: FakeDiscord;
let bot: Running;
beforeAll(async () => {
  program = buildProgram();
  fake = await startFakeDiscord();
  bot = await startOn(fake, program);
});
afterAll(async () => {
  await bot.stop();
  await fake.close();
  program.remove();
  expect(fake.violations).toEqual([]);
});
beforeEach(() => {
  fake.forget();
});

function statusesOf(path: RegExp): readonly number[] {
  return fake.requests.filter((one) => one.method === 'POST' && path.test(one.path)).map(({ status }) => status);
}

test('a reply that Discord leaves hanging is retried and posted once, without delaying other channels', async () => {
  fake.failNext({ ...POST, status: 'hang' });
  const first = fake.message(MENTION);
  await until(() => statusesOf(POST.path).length === 1);
  const elsewhere = fake.guilds[0]?.channels[1]?.id ?? '';
  expect((await fake.message({ ...MENTION, channelId: elsewhere })).replies).toHaveLength(1);
  expect((await fake.slash(ASK)).message).toBeDefined();
  expect(statusesOf(POST.path)).toEqual([0, 200]);
  expect((await first).replies).toHaveLength(1);
  expect(statusesOf(POST.path)).toEqual([0, 200, 200]);
});

test('while every callback hangs, the next question is answered, and twenty hung ones a second later', async () => {
  const AT_ONCE = 20;
  fake.failNext({ ...CALLBACK, status: 'hang', times: AT_ONCE });
  const asked = Array.from({ length: AT_ONCE }, () => fake.slash(ASK));
  await until(() => statusesOf(CALLBACK.path).length === AT_ONCE);
  expect((await fake.slash(ASK)).message).toBeDefined();
  for (const { message } of await Promise.all(asked)) expect(message).toBeDefined();
  expect(statusesOf(CALLBACK.path)).toHaveLength(2 * AT_ONCE + 1);
});
