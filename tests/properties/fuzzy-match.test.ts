import fc from 'fast-check';
import { indexPrefixes } from '../../src/text/prefix-index';
import { NameWords } from '../../src/speakers/name-words';
import { editDistance, FuzzyWords } from '../../src/text/fuzzy-match';
import { countOf, runs } from '../runs';

const letters = fc.constantFrom('a', 'b', 'n', 'é', '字');
const word = fc.array(letters, { maxLength: 8 }).map((all) => all.join(''));
/** The word with a letter left out, doubled or turned round with the next: what a reader may have meant. */
const slipped = fc.tuple(word, fc.nat(11), fc.constantFrom('', 'twice', 'turned')).map(([own, at, slip]) => {
  const [before, letter, after] = [own.slice(0, at), own.slice(at, at + 1), own.slice(at + 1)];
  if (slip === 'turned') return before + after.slice(0, 1) + letter + after.slice(1);
  return before + (slip === 'twice' ? letter + letter : '') + after;
});

test('the words near another one are those that comparing it with each finds', () => {
  let found = 0;
  fc.assert(
    fc.property(
      fc.array(fc.oneof(word, slipped), { maxLength: 20 }),
      fc.oneof(word, slipped),
      fc.constantFrom(0, 1, 2, 3),
      (words, asked, distance) => {
        const expected = words.flatMap((one, at) => (editDistance(one, asked, distance) <= distance ? at : []));
        found += expected.length;
        expect(new FuzzyWords(words).near(asked, distance)).toEqual(expected);
      },
    ),
    runs(2000),
  );
  expect(found).toBeGreaterThan(countOf(150));
});

it('leaves out no name with a word that a word with two slips may be meant for', () => {
  let near = 0;
  let far = 0;
  fc.assert(
    fc.property(fc.array(fc.oneof(word, slipped), { maxLength: 20 }), fc.oneof(word, slipped), (words, asked) => {
      const names = new NameWords(indexPrefixes(words.map((one) => [one])));
      const found = names.near(asked, 2);
      const meant = [...new Set(words.filter((one) => editDistance(asked, one, 2) <= 2))].sort();
      near += meant.length;
      far += new Set(words).size - found.length;
      expect(found).toEqual(expect.arrayContaining(meant));
      const speakers = words.flatMap((one, speaker) => (meant.includes(one) ? speaker : []));
      expect(names.speakersWith([meant])).toEqual(speakers);
    }),
    runs(1000),
  );
  expect(near).toBeGreaterThan(countOf(500));
  expect(far).toBeGreaterThan(100);
});
