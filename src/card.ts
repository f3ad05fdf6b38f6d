import { writeFileSync } from 'node:fs';
import type { Answer } from './answers/answer';
import { cardText, describeCard } from './answers/card-text';
import { reasonOf } from './articles/read-text';
import { drawCard } from './picture/quote-card';
import { InputError } from './terminal/read-lines';
import { toText } from './terminal/to-text';

/**
 * Draws the first passage of an answer into a PNG file, as `/card` does on Discord.
 * @param file its path, or how it is named by the passage's id
 * @returns the path and the words of the picture; the answer as text if it has no passage of those asked for, or one that cannot be drawn
 * @throws InputError if the file cannot be written
 */
export async function writeCard(answer: Answer, file: string | ((id: string) => string)): Promise<string> {
  const inText = toText(answer, { ansi: false, explain: false });
  if (answer.kind !== 'passages' || answer.silentSpeakers) return inText;
  const [passage] = answer.passages;
  const words = cardText(passage);
  const picture = await drawCard(words);
  if (picture === undefined) return `${inText}\n\nThere is no picture: it is too long, or a letter of it has no font.`;
  const path = typeof file === 'string' ? file : file(passage.id);
  try {
    writeFileSync(path, picture);
  } catch (error) {
    throw new InputError(`${path}: expected a file that can be written, found ${reasonOf(error)}`);
  }
  return `Written: ${path}\n${describeCard(words)}`;
}
