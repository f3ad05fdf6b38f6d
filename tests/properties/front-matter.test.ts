import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { readPlain } from '../../src/articles/front-matter/front-matter';
import { runs } from '../runs';

const piece = fc.oneof(
  fc.constantFrom(
    'Talks',
    'in',
    'Geneva',
    'arms-control',
    'true',
    'Null',
    'no',
    '2021-06-16',
    '1.5',
    '0x1F',
    'https://example.org/a?b=1#c',
  ),
  fc.constantFrom(
    ' ',
    ': ',
    ':',
    ' #',
    '#',
    ', ',
    ',',
    '"',
    "'",
    '-',
    '- ',
    '? ',
    '[',
    ']',
    '{',
    '}',
    '&',
    '*',
    '!',
    '|',
    '>',
    '%',
    '@',
    '`',
    '\\',
    '\t',
  ),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
);
const written = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
const value = fc.oneof(
  written,
  written.map((text) => `"${text}"`),
  fc.array(written, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
);
const entry = value.map((said) => `title: ${said}\n`);

describe('plain front matter', () => {
  it('is read as the YAML parser reads it, or left to it', () => {
    fc.assert(
      fc.property(entry, (text) => {
        const plain = readPlain(text);
        if (plain === undefined) return;
        const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent', schema: 'failsafe' });
        expect(document.errors).toEqual([]);
        expect({ title: plain }).toEqual(document.toJS());
      }),
      runs(3000),
    );
  });

  it.each([
    ['title: "Joint statement: a war"\n', 'Joint statement: a war'],
    ['publisher: Summit Desk\r\n', 'Summit Desk'],
    ['published: 2021-06-16\n', '2021-06-16'],
    ['tags: [new-start, arms control]\n', ['new-start', 'arms control']],
  ])('is most of what is written: %j', (text, plain) => {
    expect(readPlain(text)).toEqual(plain);
  });
});
