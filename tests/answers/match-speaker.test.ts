import fc from 'fast-check';
import { respond } from '../../src/answers/respond';
import { createLibrary } from '../../src/library/build-library';
import { anyCharacter } from '../any-character';
import { articlesOf } from '../knowledge-folder';

const LIBRARY = createLibrary(
  articlesOf({
    'lake.md': [
      '# Talks on the lake',
      'Orla Byrne said the quota holds. Orla Byrne said the herring are back. Fergus Quinn said the quota hurts.',
      'The Irish Fisheries Board said the rules are new.',
      'Cy Moore and Bea Lund said the lake is deep.',
      'Ada Dell said the nets are old. Marta Olsen said the boats are new. Marta Olson said the boats are old.',
    ].join('\n\n'),
  }),
);

it.each([
  ['Bynre', 'Orla Byrne'],
  ['orla byrn', 'Orla Byrne'],
  ['Mr Quin', 'Fergus Quinn'],
  ['President Fergis Quinn', 'Fergus Quinn'],
])('%j is taken for %p, and it is told', (speaker, name) => {
  expect(respond({ kind: 'quotes', speaker }, LIBRARY)).toMatchObject({
    kind: 'quotes',
    speaker: name,
    searchedFor: [name],
  });
});

it('a name written as it should be is no correction', () => {
  expect(respond({ kind: 'quotes', speaker: 'Byrne' }, LIBRARY)).not.toHaveProperty('searchedFor');
});

it.each([
  ['that begins otherwise, and is so another name', 'Bell'],
  ['that two may be meant by', 'Olsn'],
  ['that nobody has', 'Zenobia'],
  ['of a group that is misspelt', 'Moorre and Lund'],
  ['too short to be a slip', 'Ad'],
  ['that tells a person’s office, and is no body’s', 'Irish president'],
  ['misspelt so', 'the Irsh minister'],
  ['without letters', '...'],
])('a name %s is corrected to none: %j', (_, speaker) => {
  expect(respond({ kind: 'quotes', speaker }, LIBRARY)).toMatchObject({ kind: 'unknown-speaker', asked: speaker });
});

it('tells a name that several have from one that nobody has', () => {
  expect(respond({ kind: 'quotes', speaker: 'Marta' }, LIBRARY)).toMatchObject({
    isShared: true,
    speakers: ['Marta Olsen', 'Marta Olson'],
  });
  expect(respond({ kind: 'quotes', speaker: 'Zenobia' }, LIBRARY)).toMatchObject({ isShared: false });
});

it('does not take two with the name for a third whose name is written nearly so', () => {
  const library = createLibrary(
    articlesOf({ 'a.md': '# Ferry\n\nDuncan Reid said no. Catriona Reid said yes. Janis Reed said perhaps.' }),
  );
  expect(respond({ kind: 'quotes', speaker: 'Reid' }, library)).toMatchObject({
    kind: 'unknown-speaker',
    isShared: true,
  });
});

it('names the speaker and corrected words even without a statement on the topic', () => {
  expect(respond({ kind: 'quotes', speaker: 'Bynre', topic: 'zebras' }, LIBRARY)).toMatchObject({
    kind: 'no-statement',
    speaker: 'Orla Byrne',
    searchedFor: ['Orla Byrne'],
  });
  expect(respond({ kind: 'quotes', speaker: 'Bynre', topic: 'qouta' }, LIBRARY)).toMatchObject({
    kind: 'quotes',
    searchedFor: ['Orla Byrne', 'quota'],
  });
  expect(respond({ kind: 'compare', topic: 'qouta' }, LIBRARY)).toMatchObject({
    kind: 'comparison',
    searchedFor: ['quota'],
  });
});

describe('in a line of words the first may name the speaker', () => {
  it.each([
    ['Byrne quota', 'Orla Byrne', 'quota'],
    ['Orla Byrne quota', 'Orla Byrne', 'quota'],
    ['Orla Byrne', 'Orla Byrne', ''],
    ['Bynre herring', 'Orla Byrne', 'herring'],
    ['the Irish Fisheries Board rules', 'Irish Fisheries Board', 'rules'],
  ])('%j asks %p on %j', (typed, speaker, topic) => {
    expect(respond({ kind: 'quotes-typed', typed }, LIBRARY)).toMatchObject({ kind: 'quotes', speaker, topic });
  });

  it('reads words that name nobody as a topic of all speakers', () => {
    const said = respond({ kind: 'quotes-typed', typed: 'quota', limit: 10 }, LIBRARY);
    expect(said).toMatchObject({ kind: 'quotes', topic: 'quota', total: 2 });
    expect(said).not.toHaveProperty('speaker');
    const unread = respond({ kind: 'quotes-typed', typed: 'quota', filter: { since: 'no day' } }, LIBRARY);
    expect(unread).toMatchObject({ kind: 'unknown-filter', asked: 'no day' });
    expect(respond({ kind: 'quotes-typed', typed: 'Zenobia' }, LIBRARY)).toMatchObject({ kind: 'unknown-speaker' });
  });
});

it('whatever is typed as a name or as a line is answered', () => {
  const anything = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 300 }),
    fc.constantFrom('__proto__', 'Byrne '.repeat(2000)),
  );
  fc.assert(
    fc.property(anything, (text) => {
      expect(respond({ kind: 'quotes', speaker: text }, LIBRARY).kind).toMatch(/quotes|unknown-speaker/u);
      expect(respond({ kind: 'quotes-typed', typed: text }, LIBRARY).kind).toMatch(/quotes|statement|unknown-speaker/u);
    }),
  );
});
