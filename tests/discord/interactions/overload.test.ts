import { setImmediate as nextTurn } from 'node:timers/promises';
import { createQueue } from '../../../src/discord/interactions/receive';
import { newSnowflake } from '../fake-discord/snowflakes';
import { onStage, until } from '../stage';

const START = Date.UTC(2026, 0, 1);
const ASK = { name: 'summit', options: { topic: 'cyber' } };

/** A queue by a clock of the test, that started at another time than Discord's. */
function queue(offset = 0) {
  const clock = { time: 0 };
  const isInTime = createQueue(() => clock.time + offset);
  const inTime: number[] = [];
  const dropped: number[] = [];
  const arrive = (number: number, sentAt = clock.time): void => {
    const id = Number.isNaN(sentAt) ? 'none' : newSnowflake(START + sentAt);
    void isInTime(id).then((answered) => (answered ? inTime : dropped).push(number));
  };
  return { clock, arrive, inTime, dropped };
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await nextTurn();
}

function numbers(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

test('a few at once are answered in their order, one in each turn of the event loop', async () => {
  const { arrive, inTime } = queue();
  numbers(0, 5).forEach((number) => {
    arrive(number);
  });
  await turns(2);
  expect(inTime.length).toBeLessThan(5);
  await turns(10);
  expect(inTime).toEqual([0, 1, 2, 3, 4]);
});

test('under pressure the newest is answered first', async () => {
  const { arrive, inTime } = queue();
  numbers(0, 100).forEach((number) => {
    arrive(number);
  });
  await turns(200);
  expect(inTime.slice(0, 3)).toEqual([99, 98, 97]);
  expect(inTime).toHaveLength(100);
});

test('no more than a thousand wait: the oldest are dropped', async () => {
  const { arrive, dropped } = queue();
  numbers(0, 1200).forEach((number) => {
    arrive(number);
  });
  await Promise.resolve();
  expect(dropped).toEqual(numbers(0, 200));
});

test('what waited for longer than 2.5 seconds is dropped, and what came since is answered', async () => {
  const { clock, arrive, inTime, dropped } = queue();
  numbers(0, 10).forEach((number) => {
    arrive(number);
  });
  clock.time = 2600;
  arrive(10);
  await turns(30);
  expect(inTime).toEqual([10]);
  expect(dropped).toEqual(numbers(0, 10));
});

test('what was 2.5 seconds on its way, as its id tells, is dropped', async () => {
  const { arrive, clock, inTime, dropped } = queue();
  arrive(0);
  await turns(2);
  clock.time = 10_000;
  arrive(1, 7400);
  arrive(2, 7600);
  arrive(3);
  await turns(10);
  expect([inTime, dropped]).toEqual([[0, 2, 3], [1]]);
});

test('an old one that nothing waits behind is left to Discord to refuse', async () => {
  const { arrive, clock, inTime } = queue();
  arrive(0);
  await turns(2);
  clock.time = 10_000;
  arrive(1, 0);
  await turns(2);
  expect(inTime).toEqual([0, 1]);
});

test.each([-3_600_000, 3_600_000, 1e12])('a host whose clock is %d ms off drops the same', async (offset) => {
  const { arrive, clock, inTime, dropped } = queue(offset);
  arrive(0);
  await turns(2);
  clock.time = 10_000;
  arrive(1, 7400);
  arrive(2, 9000);
  await turns(10);
  expect([inTime, dropped]).toEqual([[0, 2], [1]]);
});

test('a clock that runs a little faster than Discord’s drops nothing after a week', async () => {
  const { arrive, clock, dropped } = queue();
  const [hours, perHour, ahead] = [24 * 7, 3_600_000, 1.0001];
  for (const hour of numbers(0, hours)) {
    clock.time = hour * perHour * ahead;
    arrive(hour, hour * perHour);
    arrive(hour, hour * perHour);
    await turns(2);
  }
  expect(dropped).toEqual([]);
});

test('an event without an id that counts does not disturb the ages of others', async () => {
  const { clock, arrive, inTime } = queue();
  arrive(0, Number.NaN);
  await turns(2);
  clock.time = 100;
  arrive(1);
  arrive(2);
  await turns(4);
  expect(inTime).toEqual([0, 1, 2]);
});

test('of commands that are too old, those with others behind them get no answer, and are counted as dropped', () => {
  const outcomes: string[] = [];
  const metrics = { observe: ({ outcome }: { readonly outcome: string }) => outcomes.push(outcome) };
  return onStage(
    async ({ fake, logged }) => {
      await fake.slash(ASK);
      const old = Array.from({ length: 5 }, () => fake.slash({ ...ASK, age: 4000, within: 0 }));
      await Promise.allSettled(old);
      await until(() => logged.some((line) => line.includes('dropped interactions')));
      expect(logged.filter((line) => line.includes('dropped interactions'))).toHaveLength(1);
      await fake.slash(ASK);
      await until(() => outcomes.filter((outcome) => outcome === 'answered').length === 2);
      expect(outcomes.filter((outcome) => outcome === 'overloaded').length).toBeGreaterThanOrEqual(3);
    },
    { bot: { metrics } },
  );
});
