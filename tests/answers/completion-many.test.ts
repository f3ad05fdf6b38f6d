import { completionsOf, speakerCompletionsOf } from '../../src/answers/completion';
import { MOST_SPEAKERS, prepareCompletions } from '../../src/answers/completion-list';
import { buildParts } from '../../src/library/build-library';
import { libraryOf } from '../../src/library/library';
import { articlesOf } from '../knowledge-folder';

const MANY = MOST_SPEAKERS + 200;

/** @returns a word of small letters for each number, no two alike. */
function wordOf(number: number): string {
  const letters = [1, 26, 676, 17_576].map((unit) =>
    'abcdefghijklmnopqrstuvwxyz'.charAt(Math.floor(number / unit) % 26),
  );
  return letters.join('');
}

function nameOf(number: number): string {
  return `Q${wordOf(number)} V${wordOf(number)}`;
}

/** Everybody speaks in an article of his own, the first one twice. */
function partsOfMany() {
  const articles = Array.from({ length: MANY }, (_, number): readonly [file: string, text: string] => [
    `a${String(number).padStart(5, '0')}.md`,
    `# Report z${wordOf(number)}\n\n${nameOf(number)} said the ferries were late.\n`,
  ]);
  const first = `# Report again\n\n${nameOf(0)} said the ferries were early.\n`;
  return buildParts(articlesOf(Object.fromEntries([...articles, ['b.md', first]])), new Map());
}

const PARTS = partsOfMany();
const LIBRARY = libraryOf(PARTS);

it('offers the last of thousands of speakers and titles by their first letters', () => {
  expect(LIBRARY.statements.speakers.all.length).toBe(MANY);
  for (const number of [0, 17, MOST_SPEAKERS + 1, MANY - 1]) {
    for (const typed of [nameOf(number), `v${wordOf(number)}`, `q${wordOf(number)}`]) {
      const found = { kind: 'speaker', value: nameOf(number), passages: number === 0 ? 2 : 1 };
      expect(completionsOf({ typed, limit: 25 }, LIBRARY)).toContainEqual(found);
      expect(speakerCompletionsOf({ typed, limit: 25 }, LIBRARY)).toEqual([found]);
    }
    expect(completionsOf({ typed: `z${wordOf(number)}`, limit: 25 }, LIBRARY)).toEqual([
      { kind: 'title', value: `Report z${wordOf(number)}`, passages: 1 },
    ]);
  }
});

it('fills the list where thousands begin as typed, some speakers and titles among them', () => {
  const kinds = completionsOf({ typed: 'r', limit: 25 }, LIBRARY).map(({ kind }) => kind);
  expect(kinds).toHaveLength(25);
  expect(kinds.filter((kind) => kind === 'title').length).toBeGreaterThanOrEqual(5);
  expect(speakerCompletionsOf({ typed: 'q', limit: 25 }, LIBRARY)).toHaveLength(25);
});

it('is built in turns with other work, and offers the same', async () => {
  const library = libraryOf(PARTS);
  let turns = 0;
  const other = setInterval(() => (turns += 1), 0);
  await prepareCompletions(library);
  clearInterval(other);
  expect(turns).toBeGreaterThan(2);
  for (const typed of ['', 'q', 'report', nameOf(3)])
    expect(completionsOf({ typed, limit: 25 }, library)).toEqual(completionsOf({ typed, limit: 25 }, LIBRARY));
});
