import { stem } from '../../src/text/normalize';
import { tokenize, isContent } from '../../src/text/tokens';
import { countOf } from '../runs';

function words(text: string): readonly string[] {
  return tokenize(text).map(({ word }) => word);
}

describe('words are found as a reader means them', () => {
  it.each([
    ['Zürich, ERDOĞAN and naïve', ['zurich', 'erdogan', 'and', 'naive']],
    ['Straße, Øresund, Łódź', ['strasse', 'oresund', 'lodz']],
    ["Putin’s, Putin's and the leaders' talks", ['putin', 'putin', 'and', 'the', 'leaders', 'talks']],
    ["don’t and o'clock", ['dont', 'and', 'oclock']],
    ['1,000 or 1000, 2.5 and 2,5', ['1000', 'or', '1000', '2.5', 'and', '2,5']],
    ['on 16.', ['on', '16']],
    ['the end.The next', ['the', 'end', 'the', 'next']],
    ['cyber-security', ['cyber', 'security', 'cybersecurity']],
    ['cyber‑security', ['cyber', 'security', 'cybersecurity']],
    ['state-of-the-art', ['state', 'of', 'the', 'art']],
    ['2020-2021', ['2020', '2021']],
    ['end-', ['end']],
    ['Москва и Київ', ['москва', 'и', 'киів']],
    ['北京会談', ['北京', '会談']],
    ['水', ['水']],
    ['𠮷', ['𠮷']],
    ['', []],
    ['?! … — "" 🙂', []],
    ['\u0301 alone', ['alone']],
    ['a\0b', ['a', 'b']],
  ])('%j', (text, found) => {
    expect(words(text)).toEqual(found);
  });

  it.each(['U.S.', 'US', 'the US,', '(U.S.)'])('%s is the country and is searched for', (text) => {
    expect(words(text).filter(isContent)).toEqual(['US']);
  });

  it.each(['us', 'Us', 'THEY TOLD US NOTHING TODAY'])('%s is the pronoun and is not', (text) => {
    expect(words(text).filter(isContent)).not.toContain('US');
  });

  it('an abbreviation that is no such word is folded like every other', () => {
    expect(words('U.N., UN, U.S.A. and NATO')).toEqual(['un', 'un', 'usa', 'and', 'nato']);
  });
});

describe('words of one stem mean the same', () => {
  it.each([
    ['departments', 'departed'],
    ['authorities', 'authors'],
    ['several', 'severe'],
    ['executives', 'executed'],
    ['rights', 'right'],
  ])('%s are no %s', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it.each([
    ['departments', 'department'],
    ['authorities', 'authority'],
  ])('%s and %s do', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });
});

describe('each word tells its place', () => {
  it('without the possessive, a compound as a whole', () => {
    const text = 'In U.S. eyes, Putin’s cyber-attack.';
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'In',
      'U.S',
      'eyes',
      'Putin',
      'cyber',
      'attack',
      'cyber-attack',
    ]);
  });

  it.each(['น้ำท่วม', 'ヿヿ', '漢字かな', '𠮷野家', 'ｶﾞｷﾞ', 'ﬁne ﷺ', 'İstanbul'])(
    'even where folding changes the length: %s',
    (text) => {
      for (const { start, end } of tokenize(text)) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    },
  );
});

/** No time is asserted: a step that is not linear would take minutes to hours here. */
describe('a long text of anything is read at once', () => {
  const units = ["a'", 'a-', 'a.', '1,', '\u0301', '\uD800', 'AA 1 ', '漢', '"', 'U.S.', ' ', 'ำ', 'é', '-', "'"];
  it.each(units)('%j', (unit) => {
    const text = unit.repeat(countOf(1_000_000) / unit.length);
    const tokens = tokenize(text);
    expect(tokens.every(({ word }) => word !== '')).toBe(true);
    expect(tokens.at(-1)?.end ?? 0).toBeLessThanOrEqual(text.length);
  });
});
