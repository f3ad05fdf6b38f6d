import { createLibrary } from '../../src/library/build-library';
import { asksManner } from '../../src/text/answer-types';
import { articlesOf } from '../knowledge-folder';

/** What is asked, text, question, and what the first sentence holds, which is surely right. */
const SURE = [
  [
    'what somebody says of it, by "according to" behind the question',
    'The bridge is safe, Mina Tal said to Nils Moe. Moe came to Brill in May. He called the bridge “a joke”.',
    'is the bridge safe according to moe',
    'a joke',
  ],
  [
    'what somebody says of it, by "according to" before the question',
    'The bridge is safe, Mina Tal said to Nils Moe. Moe came to Brill in May. He called the bridge “a joke”.',
    'according to moe, is the bridge safe',
    'a joke',
  ],
  [
    'when something was made public',
    'The council met the public over the price on 3 May. The council announced the price on 9 May.',
    'when did the council make the price public',
    '9 May',
  ],
  [
    'when somebody was picked up',
    'Ivo Senk picked up a prize in May 2019. Senk was arrested in Skag in June 2021.',
    'when was senk picked up',
    'arrested',
  ],
  [
    'when somebody walked out of a pact',
    'Norland signed the pact on nets in 2010. Norland withdrew from the pact on nets in 2019.',
    'when did norland walk out of the pact on nets',
    '2019',
  ],
  [
    'how somebody sees another',
    'Mina Tal saw Nils Moe in Brill in May. Moe is a good baker, Tal said.',
    'how does tal see moe',
    'good baker',
  ],
  [
    'how somebody hit back, which is no way of hitting',
    'The price of nets hit Brill in May. “Silly”, Mina Tal said of the comparison with eels. Nils Moe said that he would respond to Tal.',
    'how did tal hit back at the comparison with eels',
    'Silly',
  ],
  [
    'whether anything came of talks',
    'The ministers of Norland and Osmark met in Brill on 3 May 2024. A real storm came out of the west. Both praised the food, yet the talks brought few results.',
    'did anything real come out of the talks',
    'few results',
  ],
  [
    'what a thing is for',
    'Mina Tal praised the fish council of Brill. The fish council is in an old mill. The council should keep the price of eels low.',
    'whats the point of the fish council',
    'price of eels',
  ],
  [
    'how much two that are only called so own',
    'Together, Norland and Osmark own about 40 per cent of the fish of the world. Brill is old.',
    'how much of the fish of the world do those two own',
    '40 per cent',
  ],
  [
    'whether they got anywhere',
    'The ministers spoke of eels and nets. The ministers agreed on nets. Nobody got to Skag.',
    'did they get anywhere on nets',
    'agreed on nets',
  ],
] as const;

test.each(SURE)('the sentence that tells %s is surely right', (...[, text, question, words]) => {
  const { passages, outcome } = createLibrary(
    articlesOf({ 'a.md': `---\ntitle: Notes\npublished: 2024-05-04\n---\n\n${text}\n` }),
  ).search(question, 1);
  expect(passages[0]?.text).toContain(words);
  expect(outcome).toBe('answered');
});

/** Question, and a text that does not tell it. */
const UNSURE = [
  [
    'when two meet next, where they met',
    'when will tal and moe meet next',
    'Mina Tal and Nils Moe met in Brill on 3 May 2024. Tal had proposed to meet Moe.',
  ],
  [
    'who is somebody’s lawyer, who speaks of the law',
    'who is senks lawyer',
    'Mina Tal said that Ivo Senk knew the law. Senk has a boat.',
  ],
] as const;

test.each(UNSURE)('nothing is said to tell %s', (_name, question, text) => {
  const published = '---\ntitle: Notes\npublished: 2024-05-04\n---\n\n';
  const { outcome } = createLibrary(articlesOf({ 'a.md': `${published}${text}\n` })).search(question, 1);
  expect(outcome).not.toBe('answered');
});

test('how bad something is asks for no manner', () => {
  expect(['how bad was the storm', 'how likely is a strike', 'how did the storm begin'].map(asksManner)).toEqual([
    false,
    false,
    true,
  ]);
});
