import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { readPlainFields } from '../../src/articles/front-matter/front-matter';
import { FIELD_NAMES } from '../../src/articles/front-matter/front-matter-fields';
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
const line = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(fc.constantFrom(...FIELD_NAMES), value).map(([name, said]) => `${name}: ${said}`) },
  { weight: 1, arbitrary: written },
);
const yaml = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => `${lines.join('\n')}\n`);

describe('plain front matter', () => {
  it('is read as the YAML parser reads it, or left to it', () => {
    fc.assert(
      fc.property(yaml, (text) => {
        const fields = readPlainFields(text, FIELD_NAMES);
        if (fields === undefined) return;
        const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
        expect(document.errors).toEqual([]);
        expect(Object.fromEntries(fields)).toEqual(document.toJS());
      }),
      runs(3000),
    );
  });

  it('is most of what is written', () => {
    const text =
      'title: "Joint statement: a war"\npublisher: Summit Desk\npublished: 2021-06-16\ntags: [new-start, arms control]\n';
    expect([...(readPlainFields(text, FIELD_NAMES) ?? [])]).toEqual([
      ['title', 'Joint statement: a war'],
      ['publisher', 'Summit Desk'],
      ['published', '2021-06-16'],
      ['tags', ['new-start', 'arms control']],
    ]);
  });
});
