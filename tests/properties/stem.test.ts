import fc from 'fast-check';
import wink from 'wink-porter2-stemmer';
import { porter2 } from '../../src/text/porter2';
import { runs } from '../runs';

/** What the stemmer's rules are about. */
const PARTS = (
  'a e i o u y b d g l n s t w x bb tt ed edly ing ingly ies ied eed eedly s us ss sses at bl iz ization ational fulness ousness iveness ' +
  'tional biliti lessli entli ation alism aliti ousli iviti fulli enci anci abli izer ator alli bli ogi li alize icate iciti ative ical ' +
  'ness ful ement ance ence able ible ment ant ent ism ate iti ous ive ize ion al er ic e ll gener commun arsen'
).split(' ');

const word = fc
  .oneof(
    fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')),
    fc.stringMatching(/^[a-z]{3,12}$/u),
    fc.constantFrom(
      ...'skis skies dying only news sky outings proceed exceeded earring generous communism yes sayyid'.split(' '),
    ),
  )
  .filter(({ length }) => length > 2);

test('stems are those of another program that goes by the same rules', () => {
  fc.assert(
    fc.property(word, (one) => {
      expect(porter2(one)).toBe(wink(one));
    }),
    runs(20_000),
  );
});
