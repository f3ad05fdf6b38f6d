import fc from 'fast-check';
import type { Span } from '../../../src/articles/article';
import type { Passage, Place } from '../../../src/search/index/passage';
import { anyCharacter } from '../../any-character';

/** Pieces that mean something to Discord, to be thrown among ordinary words. */
const NASTY = [
  ...'\\ * _ ~ ` | < > [ ] ( ) # - + : @ / . ! & ? 1 a é 猫 😀 \n \r\n \t'.split(' '),
  ...[
    '**',
    '***',
    '__',
    '~~',
    '||',
    '```',
    '> ',
    '>>> ',
    '# ',
    '## ',
    '-# ',
    '- ',
    '1. ',
    '* ',
    ' ',
    '\u2028',
    '\u0085',
    '\u00a0',
  ],
  ...[
    '@everyone',
    '@here',
    '<@1>',
    '<@!1>',
    '<@&2>',
    '<#3>',
    '</summit:4>',
    '<t:1:R>',
    '<:x:1>',
    '<a:x:1>',
    '<id:customize>',
  ],
  ...[
    '[x](https://e.example)',
    'https://e.example/a_b_c',
    '<https://e.example>',
    ':smile:',
    '¯\\_(ツ)_/¯',
    'Putin',
    'cyber attacks',
  ],
];

const addressCharacter = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(..."abcXYZ019-._~!$&'()*+,;=:@".split('')) },
  { weight: 1, arbitrary: anyCharacter.map(encodeURIComponent) },
);
const addressPart = fc.string({ unit: addressCharacter, maxLength: 80 });

/** Any address of the web. `fc.webUrl` would fill a map of all characters first (`anyCharacter`). */
export const anyAddress = fc
  .record({
    scheme: fc.constantFrom('http', 'https'),
    domain: fc.domain(),
    path: fc.array(addressPart.map((part) => `/${part}`)),
    query: fc.option(
      addressPart.map((part) => `?${part}`),
      { nil: '' },
    ),
    fragment: fc.option(
      addressPart.map((part) => `#${part}`),
      { nil: '' },
    ),
  })
  .map(({ scheme, domain, path, query, fragment }) => `${scheme}://${domain}${path.join('')}${query}${fragment}`);

/** Any text with something to read in it. */
export const anyText = fc
  .oneof(
    {
      weight: 3,
      arbitrary: fc.array(fc.constantFrom(...NASTY), { minLength: 1, maxLength: 40 }).map((all) => all.join('')),
    },
    { weight: 1, arbitrary: fc.string({ unit: anyCharacter, minLength: 1, maxLength: 200 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }) },
  )
  .filter((text) => /[^\s\u0085]/u.test(text));

/** Any spans, in order and apart, as the library promises; and now and then ones it should never give. */
export function anySpans(text: string): fc.Arbitrary<readonly Span[]> {
  const offset = fc.integer({ min: 0, max: text.length });
  const ordered = fc
    .uniqueArray(offset, { maxLength: 8 })
    .map((offsets) => offsets.sort((a, b) => a - b))
    .map((offsets) => offsets.slice(1).map((end, index) => ({ start: offsets[index] ?? 0, end })));
  const wild = fc.array(
    fc.record({ start: fc.integer({ min: -3, max: 300 }), end: fc.integer({ min: -3, max: 300 }) }),
    { maxLength: 4 },
  );
  return fc.oneof({ weight: 4, arbitrary: ordered }, { weight: 1, arbitrary: wild });
}

const place: fc.Arbitrary<Place> = fc.record({
  id: anyText,
  start: fc.nat(),
  end: fc.nat(),
  paragraph: fc.integer({ min: 1, max: 999_999 }),
  sentence: fc.integer({ min: 1, max: 999_999 }),
  section: fc.option(anyText, { nil: '' }),
  article: fc.record({
    id: anyText,
    title: fc.oneof(anyText, fc.constant('*'.repeat(5000))),
    file: anyText,
    publisher: anyText,
    published: fc.oneof(anyText, fc.constantFrom('2021-06-16', '2021-06-16T10:00:00Z', '2021-99-99', '2021')),
    url: fc.oneof(
      anyText,
      anyAddress,
      fc.constant(`https://e.example/${'a'.repeat(480)}`),
      fc.constant('javascript:alert(1)'),
    ),
  }),
});

/** Any passage, with everything an article can say and more of it than fits. */
export const anyPassage: fc.Arbitrary<Passage> = fc
  .tuple(
    fc.oneof(
      anyText,
      fc.integer({ min: 500, max: 6000 }).map((length) => 'word_ '.repeat(length / 6).trim()),
    ),
    place,
    fc.array(place, { maxLength: 6 }),
  )
  .chain(([text, first, others]) =>
    anySpans(text).map((matches) => ({
      ...first,
      text,
      matches,
      rank: 1,
      score: 1,
      places: [first, ...others],
      explanation: [],
      statements: [],
    })),
  );
