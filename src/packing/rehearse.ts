import { writeFileSync } from 'node:fs';
import { codeSoFar, openPacked } from './open-packed';

interface Program {
  readonly run: (words: readonly string[]) => Promise<number>;
}

const { run } = openPacked('program.js') as Program;
openPacked('discord.js');

/** Answers a question and starts the bot as far as that goes. That there is no Discord, and perhaps no article, is no fault. */
void run(['ask', 'cyber'])
  .then(() => run(['start']))
  .then(() => setImmediate(keep));

/** Outside of any promise, since the bot goes on where one of its promises fails, and the build must not. */
function keep(): void {
  for (const [file, code] of codeSoFar()) writeFileSync(file, code);
  process.exit();
}
