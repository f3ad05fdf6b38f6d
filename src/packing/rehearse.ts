import { writeFileSync } from 'node:fs';
import { codeSoFar, openPacked } from './open-packed';

interface Program {
  readonly run: (words: readonly string[]) => Promise<number>;
}

/**
 * Answers a question and starts the bot as far as that goes without Discord, and keeps what V8 has compiled meanwhile. That it fails
 * then, and without any article earlier, is no fault.
 */
async function rehearse(): Promise<void> {
  const { run } = openPacked('program.js') as Program;
  await run(['ask', 'cyber']);
  await run(['start']);
  openPacked('discord.js');
  for (const [file, code] of codeSoFar()) writeFileSync(file, code);
}

void rehearse().then(() => process.exit());
