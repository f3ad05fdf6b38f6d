import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { countOf } from '../../runs';
import { onStage } from '../stage';

/** Fills whatever keeps a bounded number of things. */
const WARM_UP = 2000;
const MEASURED = Math.max(countOf(8000), 1200);
const AT_ONCE = 50;
const MEGABYTE = 2 ** 20;
/** Megabytes; a kilobyte left behind by each question would make 1.6 times as many. */
const MOST_GROWN = (5 * MEASURED) / 8000;

/** Node's own collector, which is there for the asking, so that only what is still held is measured. */
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

async function heldMegabytes(): Promise<number> {
  for (let round = 0; round < 3; round += 1) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return process.memoryUsage().heapUsed / MEGABYTE;
}

test(`${WARM_UP + MEASURED} questions in a row are all answered, and memory is flat at the end`, async () => {
  await onStage(
    async ({ fake, logged }) => {
      let asker = AT_ONCE;
      const ask = async (count: number): Promise<void> => {
        for (let done = 0; done < count; done += AT_ONCE) {
          const asked = Array.from({ length: AT_ONCE }, (_, index) =>
            fake.slash({
              name: 'summit',
              options: { topic: 'cyber', passages: 1 + (index % 3) },
              user: newAsker(index % 5 === 0 ? index : (asker += 1)),
              dm: index % 5 === 0,
              quiet: 0,
            }),
          );
          const outcomes = await Promise.all(asked);
          expect(outcomes.every(({ message }) => message !== undefined)).toBe(true);
          (logged as string[]).length = 0;
          fake.forget();
        }
      };
      await ask(WARM_UP);
      const before = await heldMegabytes();
      await ask(MEASURED);
      const grown = (await heldMegabytes()) - before;
      expect(grown).toBeLessThan(MOST_GROWN);
    },
    { retain: 10 },
  );
});

function newAsker(index: number) {
  const id = String(1_200_000_000_000_000_000n + BigInt(index));
  return { id, username: `asker${index}`, discriminator: '0', global_name: null, avatar: null };
}
