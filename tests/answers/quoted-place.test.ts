import fc from 'fast-check';
import { placeKeyOf, type PlaceKey } from '../../src/answers/quoted-place';
import { newsroom } from '../discord/newsroom';
import { runs } from '../runs';

const TALKS = [
  '# Talks\n\nIt rained. "The quota is fair. Nobody was forced," Orla Byrne said. Gulls cried. Ships came.',
  'The quota is fair.',
].join('\n\n');

function keyOf(text: string): PlaceKey {
  const here = { article: { id: 'talks' }, paragraph: 1, sentence: 2 };
  return placeKeyOf({ ...here, text });
}

const SAID = '"The quota is fair. Nobody was forced," Orla Byrne said.';

test('a statement of two sentences is found again as a whole, with two sentences on either side', () => {
  const { respond } = newsroom({ 'talks.md': TALKS });
  const found = respond({ kind: 'context', place: keyOf(SAID) });
  if (found.kind !== 'context') throw new Error(`expected a context, found ${found.kind}`);
  expect(found.text).toBe(SAID);
  expect(found.sentences.map(({ text, isQuoted }) => [isQuoted, text])).toEqual([
    [false, 'It rained.'],
    [true, '"The quota is fair.'],
    [true, 'Nobody was forced," Orla Byrne said.'],
    [false, 'Gulls cried.'],
    [false, 'Ships came.'],
  ]);
});

test('a statement of six sentences is found again as a whole', () => {
  const said = '"One is fair. Two is fair. Three is fair. Four is fair. Five is fair. Six is fair," Orla Byrne said.';
  const { respond } = newsroom({ 'talks.md': `# Talks\n\nIt rained. ${said} Gulls cried.` });
  expect(respond({ kind: 'cite', place: keyOf(said) })).toMatchObject({ kind: 'citation', text: said });
});

test('it is found at its new place, and gone if one of its sentences is', () => {
  const moved = newsroom({ 'talks.md': TALKS.replace('It rained.', 'It snowed.\n\nIt rained.') });
  expect(moved.respond({ kind: 'cite', place: keyOf(SAID) })).toMatchObject({ kind: 'citation', text: SAID });
  const changed = newsroom({ 'talks.md': TALKS.replace('Nobody was forced', 'Somebody was forced') });
  expect(changed.respond({ kind: 'cite', place: keyOf(SAID) })).toEqual({ kind: 'gone' });
});

test('a button that was made before there were statements of several sentences finds its sentence', () => {
  const { respond } = newsroom({ 'talks.md': TALKS });
  const { article, paragraph, sentence, text } = keyOf('"The quota is fair.');
  const found = respond({ kind: 'cite', place: { article, paragraph, sentence, text } });
  expect(found).toMatchObject({ kind: 'citation', text: '"The quota is fair.' });
});

test('it is found through whatever edits around it, a renamed file and a changed title', () => {
  const others = fc.array(fc.constantFrom('It snowed.', 'Gulls cried.\n\nShips came.', '## Part', '> Nobody knew.'), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(
      others,
      others,
      fc.constantFrom('talks.md', 'quota.md'),
      fc.constantFrom('Talks', 'Quota'),
      (before, after, file, title) => {
        const text = [`# ${title}`, ...before, `${SAID} Gulls flew.`, ...after].join('\n\n');
        const { respond } = newsroom({ [file]: text, 'other.md': '# Other\n\nThe quota is fair.\n' });
        expect(respond({ kind: 'cite', place: keyOf(SAID) })).toMatchObject({
          kind: 'citation',
          text: SAID,
          place: { article: { title } },
        });
      },
    ),
    runs(40),
  );
});
