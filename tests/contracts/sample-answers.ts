import type { Answer, ContextSentence } from '../../src/answers/answer';
import type { Quote, PassageStatement } from '../../src/search/index/passage';
import type { ClaimDifference } from '../../src/speakers/claim-difference';
import type { WordStep } from '../../src/speakers/claim-parts';
import type { ClaimCheck } from '../../src/speakers/claim-check';
import { passage, spansOf } from '../discord/render/passages';

type Samples = { readonly [Kind in Answer['kind']]: Readonly<Record<string, Extract<Answer, { kind: Kind }>>> };

const TEXT = 'Biden raised *cyber attacks* with Putin.';
const short = passage(TEXT, { matches: spansOf(TEXT, 'cyber', 'attacks') });
const long = passage('word '.repeat(700).trim());
const endless = passage('word '.repeat(5000).trim());
const everywhere = { ...short, places: [short, ...Array.from({ length: 30 }, () => long)] } as const;
const ten = Array.from({ length: 9 }, (_, index) => ({ ...short, paragraph: 20 + index }));
const many = Array.from({ length: 500 }, (_, index) => `topic number ${index}`);
const source = { id: 's', title: 'T'.repeat(300), url: 'https://e.example/?a=(b)', file: 's.md', sentences: 1 };
const signed = { ...source, publisher: 'P', author: 'A', published: '2021-06-16' };
const PAGE = { page: { offset: 0, limit: 10 }, indexVersion: 'Ed1-_n' } as const;
const SAID = { topic: 'cyber', indexVersion: 'Ed1-_n' } as const;
const SILENT = { kind: 'nothing', confidence: 0.1, articles: 6 } as const;
const NOT_FOUND = { ...SILENT, suggestions: many, missing: ['*bit*', 'w'.repeat(500)] };
const HERE = { kind: 'context', place: short, statements: [] } as const;
const NEXT = ['Biden', 'S'.repeat(300)].map((speaker) => ({ speaker, shortName: speaker, topic: 'cyber' }));
const WITHIN = { speaker: '*S*'.repeat(9), publisher: '_P_'.repeat(100), since: '2021-06-16', until: '2021-06-16' };
const asked = {
  kind: 'passages',
  question: '@everyone `cyber` '.repeat(200),
  confidence: 1,
  askNext: [],
  ...PAGE,
} as const;

function neighbour(text: string, isQuoted = false): ContextSentence {
  return { id: '0k3f9x2', text, paragraph: 1, isQuoted };
}

const said: PassageStatement = {
  speaker: { name: 'Joe `Biden`', kind: 'person', members: [] },
  written: 'Biden',
  ...{ start: 0, end: 5, text: 'Biden', pieces: [], kind: 'mixed', denied: false, rule: 'cue, then clause; named' },
};
const open: PassageStatement = {
  written: '*he* '.repeat(100),
  start: 0,
  end: 5,
  text: 'Biden',
  pieces: [{ start: 0, end: 5 }],
  kind: 'direct',
  denied: true,
  rule: 'x; open: two fit',
};
const quoted: Quote = { ...short, statements: [said, open], statement: said, before: '- *Was* it so?' };
const longQuote: Quote = {
  ...long,
  statement: { ...open, speaker: { name: '~~n~~'.repeat(60), kind: 'group', members: [] } },
};
const endlessQuote: Quote = { ...endless, statement: open };
const side = { speaker: 'S'.repeat(300), quotes: [longQuote, endlessQuote], total: 1_000_000 };
const same = { kind: 'same', word: 'so' } as const;
const steps = (['same', 'asked', 'moved', 'source', 'same'] as const).map((kind): WordStep => ({ kind, word: '*so*' }));
const KINDS = ['replaced', 'number', 'negation', 'order', 'missing', 'added', 'speaker', 'denied', 'asked'] as const;
const differences = KINDS.flatMap((kind): readonly ClaimDifference[] => [
  { kind, asked: '*so*', source: 'thus' },
  { kind, asked: 'so '.repeat(300), source: '' },
  { kind, asked: '', source: '`thus` '.repeat(300) },
]);
const standing: ClaimCheck = {
  ...{ verdict: 'exact', finding: 'word-for-word', found: short, saidBy: [said], steps: [same] },
  ...{ differences: [], likeness: 1 },
};

function checked(check: Partial<ClaimCheck>): Samples['claim-check'][string] {
  return { kind: 'claim-check', words: 'so', checks: [{ words: 'so', check: { ...standing, ...check } }], articles: 6 };
}

/** Every kind of answer, in its ordinary and its extreme forms. A new kind has to be entered here before this compiles. */
export const SAMPLE_ANSWERS: Samples = {
  passages: {
    'one passage': { ...asked, question: 'cyber', passages: [short], total: 1, suggestions: many, askNext: NEXT },
    'ten passages': {
      ...asked,
      passages: [short, ...ten],
      total: 10,
      suggestions: many,
    },
    'long passages': {
      ...asked,
      passages: [short, { ...long, paragraph: 1 }, { ...endless, paragraph: 2 }, { ...everywhere, paragraph: 3 }],
      total: 1_000_000,
      suggestions: many,
    },
    'many corrected words': {
      ...asked,
      filter: WITHIN,
      passages: [short, long],
      total: 3,
      suggestions: many,
      searchedFor: ['w'.repeat(32), ...Array.from({ length: 7 }, () => '*'.repeat(32))],
    },
    'words of somebody who says nothing on it': {
      ...asked,
      passages: [short, long],
      total: 2,
      suggestions: many,
      silentSpeakers: [
        { name: '*'.repeat(300), isQuoted: true },
        { name: '_n_'.repeat(100), isQuoted: false },
        { name: '@everyone', isQuoted: true },
      ],
    },
    'a passage too long to quote': { ...asked, passages: [endless], total: 1, suggestions: [] },
  },
  near: {
    'one passage': { ...asked, kind: 'near', passages: [short], suggestions: [], articles: [] },
    'long passages, many topics': {
      ...asked,
      kind: 'near',
      passages: [long, endless],
      suggestions: many,
      articles: [source, source],
      searchedFor: ['w'.repeat(32)],
    },
  },
  nothing: {
    'small talk': { ...NOT_FOUND, question: 'good bot', smallTalk: 'friendly' },
    'without a topic near it': { ...NOT_FOUND, question: '', suggestions: [], missing: [] },
    'with many topics near it': { ...NOT_FOUND, question: '*'.repeat(4000), filter: WITHIN, unfiltered: 1_000_000 },
  },
  'unknown-filter': {
    'a publisher': { kind: 'unknown-filter', filter: 'publisher', asked: '*'.repeat(4000), known: many.slice(0, 5) },
    'a day': { kind: 'unknown-filter', filter: 'day', asked: '@everyone', known: [] },
  },
  completions: {
    none: { kind: 'completions', completions: [] },
    many: { kind: 'completions', completions: many.map((value) => ({ kind: 'topic' as const, value, passages: 1 })) },
  },
  sources: {
    one: { kind: 'sources', sources: [signed], ...PAGE, total: 1 },
    many: { kind: 'sources', sources: [source, ...Array.from({ length: 499 }, () => source)], ...PAGE, total: 500 },
  },
  context: {
    'a sentence alone': { ...HERE, text: TEXT, sentences: [neighbour(TEXT, true)] },
    'five, over two paragraphs': {
      ...HERE,
      text: TEXT,
      sentences: [
        neighbour('Before.'),
        ...[1, 2, 3].map(() => neighbour(TEXT)),
        { ...neighbour(TEXT, true), paragraph: 3 },
      ],
    },
    'a statement of three sentences': {
      ...HERE,
      text: `${TEXT} ${TEXT} ${TEXT}`,
      sentences: [
        neighbour('Before.'),
        ...[1, 2, 3].map(() => ({ ...neighbour(TEXT, true), paragraph: 2 })),
        neighbour(TEXT),
      ],
    },
    'a statement of many long sentences': {
      ...HERE,
      text: TEXT.repeat(90),
      sentences: [neighbour('Before.'), ...Array.from({ length: 30 }, () => neighbour(TEXT.repeat(3), true))],
    },
    'all of them long': {
      ...HERE,
      text: TEXT,
      sentences: [neighbour(long.text), ...[1, 2].map(() => neighbour(long.text)), neighbour(endless.text, true)],
    },
  },
  citation: {
    short: { kind: 'citation', place: short, text: TEXT, statements: [] },
    'with everything overlong': {
      kind: 'citation',
      statements: [],
      place: { ...long, article: source, section: '*'.repeat(2000) },
      text: endless.text,
      author: '`'.repeat(3000),
    },
  },
  gone: { gone: { kind: 'gone' } },
  help: {
    'without topics': { kind: 'help', topics: [], articles: 1, sentences: 1 },
    'with many topics': { kind: 'help', topics: many, articles: 12_345, sentences: 1_234_567 },
  },
  quotes: {
    one: { kind: 'quotes', speaker: 'Joe Biden', topic: 'cyber', quotes: [quoted], total: 1, ...PAGE },
    'many of everybody': {
      kind: 'quotes',
      topic: '*'.repeat(4000),
      quotes: [quoted, longQuote, endlessQuote, ...Array.from({ length: 97 }, () => quoted)],
      total: 1_000_000,
      ...PAGE,
      searchedFor: ['~'.repeat(300), ...many],
    },
    'one too long to quote': { kind: 'quotes', speaker: 'A', topic: '', quotes: [endlessQuote], total: 1, ...PAGE },
  },
  'no-statement': {
    'of somebody': {
      ...{ kind: 'no-statement', speaker: '@everyone', topic: 'cyber', indexVersion: 'Ed1-_n' },
      ...{ topics: many, searchedFor: ['w'.repeat(32), ...many] },
    },
    'of anybody': { kind: 'no-statement', topic: '', indexVersion: 'Ed1-_n', topics: [] },
  },
  'unknown-speaker': {
    'with names near it': { kind: 'unknown-speaker', asked: '*'.repeat(4000), isShared: true, ...SAID, speakers: many },
    'without any': { kind: 'unknown-speaker', asked: '', isShared: false, ...SAID, speakers: [] },
  },
  comparison: {
    'one side silent': {
      ...{ kind: 'comparison', ...SAID, ...PAGE, total: 1 },
      sides: [
        { speaker: 'A', quotes: [quoted, quoted], total: 2 },
        { speaker: 'B', quotes: [], total: 0 },
      ],
    },
    'six long sides': {
      ...{ kind: 'comparison', ...PAGE, topic: '`'.repeat(4000), total: 6 },
      sides: [side, side, side, side, side, side],
      searchedFor: ['w'.repeat(32), ...many],
    },
  },
  speakers: {
    none: { kind: 'speakers', speakers: [], ...PAGE, total: 0 },
    many: {
      ...{ kind: 'speakers', ...PAGE },
      speakers: many.map((name) => ({ name, kind: 'person', statements: 1_000_000, topics: many.slice(0, 3) })),
      total: 10_000,
    },
  },
  'claim-check': {
    exact: checked({}),
    'of the article itself': checked({ finding: 'reported', found: endless, saidBy: [] }),
    paraphrased: checked({ finding: 'paraphrased' }),
    near: checked({
      ...{ verdict: 'near', finding: 'differs', found: long, saidBy: [said, open, open, open], likeness: 0.7 },
      ...{ steps: Array.from({ length: 40 }, () => steps).flat(), differences },
    }),
    'of many sentences': {
      ...{ kind: 'claim-check', words: 'so '.repeat(900), articles: 6 },
      checks: Array.from({ length: 60 }, (_, at) =>
        at % 3 === 0 ? { words: 'so', nearest: standing.found } : { words: 'so', check: standing },
      ),
    },
  },
  'no-claim': {
    any: { kind: 'no-claim', words: '*'.repeat(4000), checks: [{ words: '*'.repeat(4000) }], articles: 6 },
    empty: { kind: 'no-claim', words: ' ', checks: [], articles: 6 },
    nearest: {
      ...{ kind: 'no-claim', words: '*'.repeat(4000), articles: 6 },
      checks: [{ words: '*'.repeat(4000), nearest: standing.found }],
    },
  },
};
