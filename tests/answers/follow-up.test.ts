import fc from 'fast-check';
import { followUp } from '../../src/answers/follow-up';

it.each([
  ['what did Orla say about the quota?', 'and Fergus?', 'what did Fergus say about the quota'],
  ['what did Orla Byrne say about the quota?', 'What about Fergus Quinn', 'what did Fergus Quinn say about the quota'],
  ['what did Orla say about the quota?', 'And what about Fergus?', 'what did Fergus say about the quota'],
  ['what did Orla say about the quota?', 'and herring?', 'what did Orla say about herring'],
  ['what did Orla say about the quota?', 'And what did Fergus say?', 'what did Fergus say about the quota'],
  ['what did Orla say about the quota?', 'what does Fergus think about it?', 'what did Fergus say about the quota'],
  ['who is Orla?', 'und Fergus?', 'who is Fergus'],
  ['quota', 'and Fergus?', 'quota Fergus'],
  ['quota', 'herring', 'quota herring'],
  ['кто такая Орла?', 'а Фергус?', 'кто такая Орла Фергус'],
])('after %j, %j stands for %j', (previous, said, meant) => {
  expect(followUp(previous, said)).toBe(meant);
});

it.each(['who is Fergus?', 'And why was the committee late today?', 'when does the new quota for herring begin?'])(
  'a whole question is asked as it stands: %j',
  (said) => {
    expect(followUp('what did Orla say about the quota?', said)).toBe(said);
  },
);

it('always gives a question, whatever was said', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 500 }),
      fc.string({ unit: 'binary', maxLength: 500 }),
      (before, said) => {
        expect(typeof followUp(before, said)).toBe('string');
      },
    ),
  );
});
