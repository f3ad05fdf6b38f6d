import fc from 'fast-check';
import type { Article } from '../../src/articles/article';
import { parseArticle } from '../../src/articles/parse-article';
import { anyCharacter } from '../any-character';

/** Words that break programs which keep words as keys of objects, beside words that share stems, compounds and abbreviations. */
const WORDS = [
  ...['constructor', '__proto__', '__key', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', 'length'],
  ...['summit', 'summits', 'cyber', 'cyber-attack', 'cyberattack', 'cyberattacks', 'attack', 'attacks', 'security'],
  ...[
    'the',
    'of',
    'US',
    'U.S.',
    'us',
    'Putin',
    'Putin’s',
    'Zürich',
    'zurich',
    '1,000',
    '1000',
    '2.5',
    '北京会談',
    'ำน้ำ',
  ],
];

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: anyCharacter }) },
);

/** Sentences of random words; few words, so that they meet again. */
export const sentences = fc.array(
  fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' ')),
  { minLength: 1, maxLength: 12 },
);

/** Anything that a reader may send. */
export const anyQuestion = fc.oneof(
  fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
  fc.string({ unit: anyCharacter, maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
  fc
    .tuple(word, fc.constantFrom(' ', '-', '', '\u202E', '\0', '"'))
    .map(([one, gap]) => `${one}${gap}`.repeat(500).slice(0, 6000)),
);

const LINES = [
  '# Heading',
  '## What happened?',
  '- ',
  '> ',
  '1. ',
  '| a |',
  '---',
  '```',
  '<!--',
  '-->',
  '\t',
  '    ',
  '[x]: y',
];
const STOPS = ['. ', '? ', '! ', '… ', '." ', '.\n', '\n', '\r\n', '\n\n', '\r\n\r\n', ' ', '.\u2028', '; '];

/** The text of a file: prose with the marks of Markdown strewn in, and any other characters. */
const body = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: fc.constantFrom(...LINES) }),
      fc.constantFrom(...STOPS),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.flat().join(''));

/** Articles as they come out of random files; those that are none are left out. */
export const articles = fc
  .array(fc.tuple(body, fc.constantFrom('md', 'txt'), fc.boolean()), { minLength: 1, maxLength: 4 })
  .map((files) =>
    files.flatMap(([text, ending, mark], at) =>
      toArticle(`${mark ? '\uFEFF' : ''}---\ntitle: T\n---\n${text}`, `f${at}`, ending),
    ),
  );

function toArticle(source: string, id: string, ending: string): readonly Article[] {
  const { article } = parseArticle(`${id}.${ending}`, id, source);
  return article ? [article] : [];
}
