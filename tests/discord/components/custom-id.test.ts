import { MOST_LISTED, MOST_PASSAGES } from '../../../src/answers/respond';
import { type Control, carryQuestion, decode, encode } from '../../../src/discord/components/custom-id';
import { message } from '../../../src/discord/components/message';
import { questionIn } from '../../../src/discord/components/sent-message';
import { foldSpace } from '../../../src/discord/components/text';
import { headLine } from '../../../src/discord/render/passages';
import { shortHash } from '../../../src/text/normalize';
import { anyCharacter } from '../../any-character';
import { runs } from '../../runs';
import { anyText } from '../render/texts';
import fc from 'fast-check';

const userId = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String);
const hash = fc.string().map(shortHash);
const indexVersion = hash.map((text) => text.slice(0, 6));
const question = anyText.map((text) => foldSpace(text)).filter((text) => text !== '');
const place = fc.record(
  { article: hash, text: hash, paragraph: fc.nat(100_000), sentence: fc.nat(10_000), length: fc.nat(1_000_000) },
  { requiredKeys: ['article', 'text', 'paragraph', 'sentence'] },
);

const anyAsked = fc
  .record({
    kind: fc.constantFrom('page', 'back', 'share', 'sources'),
    shows: fc.constantFrom('passages', 'comparison'),
    question: question.map((text) => carryQuestion(text)).filter((body) => body !== undefined),
    limit: fc.integer({ min: 1, max: 10 }),
    offset: fc.integer({ min: 0, max: 99 }),
    asker: userId,
    indexVersion,
  })
  .map((control): Control => control);
const anyStatements = fc.tuple(anyAsked, fc.oneof(question, fc.constant('')), question).map(([asked, topic, name]) => {
  const speaker = foldSpace(name.slice(0, 60));
  const body = carryQuestion(topic, { speaker });
  return { ...asked, shows: 'quotes', speaker, question: body ?? { text: '' } } as Control;
});
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyFilter = fc.record({ publisher: hash, since: day, until: day }, { requiredKeys: [] });
const anyFiltered = fc.tuple(anyAsked, question, question, anyFilter).map(([asked, topic, name, filter]) => {
  const within = { speaker: foldSpace(name.slice(0, 40)), filter };
  return { ...asked, ...within, question: carryQuestion(topic, within) ?? { text: 'x' } } as Control;
});
const anyList = fc
  .tuple(anyAsked, fc.constantFrom('sources', 'speakers'), fc.nat(1_000_000))
  .map(([asked, shows, offset]) => ({ ...asked, shows, question: { text: '' }, offset }) as Control);
const anyControl: fc.Arbitrary<Control> = fc.oneof(
  anyAsked,
  anyList,
  anyFiltered,
  anyStatements,
  fc.record({ kind: fc.constantFrom('context', 'cite', 'publish'), place, asker: userId }),
  question.map((topic): Control => ({ kind: 'topic', topic })),
  fc.constantFrom('forget', 'quiet-hours').map((action): Control => ({ kind: 'moderation', action })),
);

test('a control is decoded from its id unchanged, and an id has at most 100 characters', () => {
  fc.assert(
    fc.property(anyControl, (control) => {
      const id = encode(control);
      if (id === undefined) return expect(control.kind).toBe('topic');
      expect(id.length).toBeLessThanOrEqual(100);
      expect(decode(id)).toEqual(control);
    }),
    runs(1000),
  );
});

test('any other id is rejected, or encodes to itself', () => {
  const near = anyControl.chain((control) =>
    fc.tuple(fc.constant(encode(control) ?? ''), fc.nat(99), fc.string({ minLength: 1, maxLength: 1 })),
  );
  const bent = near.map(([id, at, sign]) => id.slice(0, at) + sign + id.slice(at + 1));
  fc.assert(
    fc.property(fc.oneof(bent, fc.string({ maxLength: 120, unit: anyCharacter })), (id) => {
      const control = decode(id);
      if (control !== undefined) expect(encode(control)).toBe(id);
    }),
    runs(2000),
  );
});

test.each([
  '',
  '0p',
  '2pAAAAAA',
  'more',
  `1t${'x'.repeat(99)}`,
  `1p______zzzzzzzzzzzzz003=cyber`,
  '1pEd1-_n0000000000001003= cyber',
  '1pEd1-_n0000000000001003:00cyber',
  '1pEd1-_n0000000000001003:zzBiden',
  '1pEd1-_n0000000000001003:06Biden cyber',
  '1pEd1-_n0000000000001003:-1Biden',
  '1pEd1-_n0000000000001003~05Bidencyber',
])('an id of another version or of nobody is refused: %j', (id) => {
  expect(decode(id)).toBeUndefined();
});

test('a question too long for an id is found again in the head of its message, and only there', () => {
  const long = fc
    .string({ minLength: 76, maxLength: 500, unit: anyCharacter })
    .map(foldSpace)
    .filter(({ length }) => length > 75);
  fc.assert(
    fc.property(long, (asked) => {
      const body = carryQuestion(asked);
      if (body === undefined) throw new Error('expected it to fit, found nothing');
      const shown = message([headLine(asked, '3 of 7')]);
      expect(questionIn(body, shown)).toBe(asked);
      expect(questionIn(body, message([headLine(`${asked}x`, '3 of 7')]))).toBeUndefined();
      expect(questionIn(body, { components: [] })).toBeUndefined();
    }),
  );
  expect(carryQuestion('x'.repeat(501))).toBeUndefined();
  const longer = 'x'.repeat(501);
  expect(questionIn({ hash: shortHash(longer) }, message([`**${longer}**`]))).toBeUndefined();
});

test.each([
  ['an offset beyond the last passage that is listed', { offset: MOST_LISTED }],
  ['a page of nothing', { limit: 0 }],
  ['a page of more passages than may be asked for', { limit: MOST_PASSAGES + 1 }],
])('an id with %s is none of ours', (_, forged) => {
  const control: Control = {
    kind: 'page',
    shows: 'passages',
    question: { text: 'quota' },
    offset: 3,
    limit: 3,
    asker: '1200000000000000001',
    indexVersion: 'abcdef',
  };
  expect(decode(encode(control) ?? '')).toEqual(control);
  expect(decode(encode({ ...control, ...forged }) ?? '')).toBeUndefined();
});
