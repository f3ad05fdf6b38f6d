import fc from 'fast-check';
import { followUp } from '../../src/answers/conversation';
import { anyCharacter } from '../any-character';

it.each([
  ['what did Orla say about the quota?', 'and Fergus?', 'what did Fergus say about the quota'],
  ['what did orla say about the quota', 'and Fergus?', 'what did Fergus say about the quota'],
  ['what did the orla boats cost', 'and Fergus?', 'what did the orla boats cost, Fergus'],
  ['what did Orla Byrne say about the quota?', 'What about Fergus Quinn', 'what did Fergus Quinn say about the quota'],
  ['what did Orla say about the quota?', 'And what about Fergus?', 'what did Fergus say about the quota'],
  ['what did Orla say about the quota?', 'and herring?', 'what did Orla say about herring'],
  ['what did Orla say about the quota?', 'And what did Fergus say?', 'what did Fergus say about the quota'],
  ['what did Orla say about the quota?', 'what does Fergus think about it?', 'what did Fergus say about the quota'],
  ['who is Orla?', 'und Fergus?', 'who is Fergus'],
  ['what did Orla say about the quota?', 'und was sagte Fergus dazu?', 'what did Fergus say about the quota'],
  ['what did Orla say about the quota?', 'Was hat Fergus Quinn gesagt?', 'what did Fergus Quinn say about the quota'],
  ['what did Orla say about the quota?', "et qu'en dit Fergus ?", 'what did Fergus say about the quota'],
  ['what did Orla say about the quota?', '¿y qué dijo Fergus sobre eso?', 'what did Fergus say about the quota'],
  ['what did Orla say about the quota?', 'а что сказал Fergus об этом?', 'what did Fergus say about the quota'],
  ['what did Orla say about the quota?', 'and on herring?', 'what did Orla say about herring'],
  ['what did Orla say about the quota?', 'and about the pilots?', 'what did Orla say about the pilots'],
  ['what did Orla say about the quota?', 'about the pilots?', 'what did Orla say about the pilots'],
  ['what did Orla say about the quota?', 'and about Fergus?', 'what did Orla say about Fergus'],
  ['what did Orla say about the quota?', 'und über Fergus?', 'what did Orla say about Fergus'],
  ['what did Orla say about the quota?', 'and Fergus on herring?', 'what did Fergus say about herring'],
  ['what did Orla say?', 'and on herring?', 'what did Orla say on herring'],
  ['quota', 'and Fergus on herring?', 'Fergus on herring'],
  ['what did Orla say about the quota?', 'and what about in Lund?', 'what did Orla say about the quota in Lund'],
  ['when was the regatta in Lund?', 'and in Oslo?', 'when was the regatta in Oslo'],
  ['quota', 'and in Lund?', 'quota in Lund'],
  ['what did Rossi say in Lund about the quota', 'and in Oslo?', 'what did Rossi say about the quota in Oslo'],
  ['quota', 'and Fergus?', 'quota, Fergus'],
  ['when was the quota?', 'what about the weather', 'when was the weather'],
  ['who is the harbour master?', 'and the pilot?', 'who is the pilot'],
  ['where did the boats meet', 'what about the weather', 'the weather'],
  ['where did the boats meet', 'and the weather?', 'where did the boats meet, the weather'],
  ['quota', 'what about herring', 'quota, herring'],
  ['quota', 'herring', 'quota, herring'],
  ['кто такая Орла?', 'а Фергус?', 'кто такая Орла, Фергус'],
  ['when was the regatta?', 'where was it?', 'where was the regatta'],
  ['when was the regatta held in Lund?', 'and how long did it last?', 'how long did the regatta last'],
  ['when was the regatta', 'who was there', 'who was at the regatta'],
  ['when was the regatta', 'who won it?', 'who won the regatta'],
  ['when was the regatta?', 'what did he say?', 'what did he say?'],
  ['what did Orla say about the quota?', 'when was it?', 'when was the quota'],
  ['what did orla say about the quota?', 'what did she say about herring?', 'what did orla say about herring'],
  ['what did Orla say about Fergus?', 'who is he?', 'who is Fergus'],
  ['who is Orla Byrne?', 'what did she say?', 'what did Orla Byrne say'],
  ['orla', 'who is she', 'who is orla'],
  ['who is Orla?', 'what did Fergus say about her?', 'what did Fergus say about Orla'],
  ['who is Orla?', 'did it rain?', 'did it rain?'],
  ['why is orla in jail', 'and Fergus?', 'why is Fergus in jail'],
  ['where is orla', 'and Fergus?', 'where is Fergus'],
  ['did they discuss herring?', 'and the quota?', 'did they discuss the quota'],
  ['when was the treaty signed?', 'who signed it?', 'who signed the treaty'],
  ['who was at the regatta', 'how long did it last', 'how long did the regatta last'],
  ['who won the regatta', 'when was it', 'when was the regatta'],
  ['how long did the peace talks last', 'where was it', 'where was the peace talks'],
  ['how long did the regatta last', 'what did orla say about it', 'what did orla say about the regatta'],
  ['what did Orla say about Fergus?', 'is he ill', 'is Fergus ill'],
  ['what did Orla say about the pilots?', 'when will they return', 'when will the pilots return'],
  ['what did Orla say about the pilots?', 'who are they?', 'who are the pilots'],
  ['what did Orla say about the pilots?', 'what did they say?', 'what did they say about the pilots'],
  ['when were the talks', 'what did they agree on', 'what did they agree on'],
  ['is fergus ill', 'why was he jailed', 'why was fergus jailed'],
  ['when does harbour rule expire', 'who signed it', 'who signed harbour rule'],
  ['when did Fergus arrive?', 'where was it?', 'where was it?'],
  ['why is Fergus in jail?', 'how long?', 'how long is Fergus in jail'],
  ['where has orla lived', 'and since when', 'since when has orla lived'],
  ['did they hold a regatta?', 'why not?', 'why did they not hold a regatta'],
  ['orla on herring', 'how long?', 'how long?'],
  ['what was decided', 'how did it end', 'how did it end'],
  ['what did Orla say about Fergus?', 'what does she claim', 'what does Orla claim'],
])('after %j, %j stands for %j', (previous, said, meant) => {
  expect(followUp(previous, said)).toBe(meant);
});

it.each([
  'was sagte Fergus über die Quote?',
  'que dit Fergus de la pêche ?',
  'who is Fergus?',
  'And why was the committee late today?',
  'when does the new quota for herring begin?',
])('a whole question is asked as it stands: %j', (said) => {
  expect(followUp('what did Orla say about the quota?', said)).toBe(said);
});

it.each([
  ['and the new quota?', 'what did Orla say about the new quota'],
  ['and the new herring quota?', 'and the new herring quota?'],
  ['and so what about all of that quota?', 'and so what about all of that quota?'],
])('%j is the rest of a question only if it is short', (reply, meant) => {
  expect(followUp('what did Orla say about the lake?', reply)).toBe(meant);
});

it('always gives a question, whatever was said', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: anyCharacter, maxLength: 500 }),
      fc.string({ unit: anyCharacter, maxLength: 500 }),
      (before, said) => {
        expect(typeof followUp(before, said)).toBe('string');
      },
    ),
  );
});
