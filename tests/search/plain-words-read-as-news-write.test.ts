import { createLibrary } from '../../src/library/build-library';
import { anyVerbOf } from '../../src/search/query/main-verb';
import { speakersAskedFor } from '../../src/text/saying-verbs';
import { articlesOf } from '../knowledge-folder';

/** What is asked, title, text, question, and what the first sentence holds. */
const SURE = [
  [
    'how old somebody without a name is, beside a day',
    'Girl hurt by a bull in Skag',
    'As Nils Moe spoke to farmers in Skag on Friday, a 13-year-old girl outside the barn was hurt by a bull. Moe went home.',
    'how old was the girl who was hurt when Moe spoke',
    '13-year-old',
  ],
  [
    'how old somebody turned, not what was years ago',
    'Tal may sell',
    'It was three years ago that Mina Tal, who owns nine boats, said she would never sell. Tal turned 58 on Easter Day.',
    'how old is tal',
    'turned 58',
  ],
  [
    'what somebody pays for a thing',
    'Brill',
    'Norland will buy Osmark for 40 million euros. Nets are dear.',
    'how much is norland paying for osmark',
    '40 million',
  ],
  [
    'where somebody was instead of somewhere',
    'Fair',
    'Mina Tal was the only mayor who skipped Osmark. Instead she gave a speech in Skag on nets.',
    'where was tal instead of osmark',
    'in Skag',
  ],
  [
    'how many want a thing, by a share of them',
    'Harbour poll',
    'A poll in May found that 61 per cent of young fishermen said Tal should close the harbour. It rained in Skag.',
    'how many fishermen want tal to close the harbour',
    '61 per cent',
  ],
  [
    'how many people, shortened as one article has it too',
    'Storm',
    'A storm killed 12 in Skag. “So many ppl here”, Nils Moe wrote.',
    'how many ppl died in the storm',
    '12',
  ],
  [
    'on which day somebody bought a thing',
    'A boat for Skag',
    'Mina Tal bought the boat by shaking a hand. Tal, who got the boat on Sunday, spoke of patience.',
    'what day did tal buy the boat',
    'Sunday',
  ],
  [
    'the score of two teams',
    'Notes',
    'Skag Rovers beat Brill 4-1 in the rain. Nets are dear.',
    'final score of skag brill',
    '4-1',
  ],
  [
    'whether somebody agrees',
    'Moe on nets',
    'Nils Moe said Mina Tal was quite right about the nets. Moe sells nets.',
    'does moe agree with tal about the nets',
    'quite right',
  ],
  [
    'who wiped a thing that was erased',
    'Archive',
    'Ivo Senk erased the archive of the harbour. The archive was old.',
    'who wiped the archive',
    'Ivo Senk',
  ],
  [
    'what somebody thinks, in marks that archives write',
    'Nets',
    "Many said so, the former mayor Nils Moe too: ''It is shameful for a harbour to hide torn nets.'' Tal slept.",
    'what does moe think about a harbour hiding torn nets',
    'shameful',
  ],
  [
    'whether somebody is something, by a part of the name',
    'Notes',
    '“I think Mina Tal will be kind,” said Nils Moe in Skag of the judge. Ivo Senk praised the judge, Mina Tal of Brill. Moe called Tal a Democrat, though a list has no party.',
    'is mina tal a democrat',
    'a Democrat',
  ],
  [
    'on which channel somebody was',
    'Moe backs Tal for mayor of Skag',
    'Nils Moe backed Mina Tal, whom Ivo Senk had refused to back in May. In a call with BBC News, Moe was asked about nets. Senk backed nobody when Tal asked him to.',
    'what channel was moe on when he backed tal',
    'BBC News',
  ],
] as const;

test.each(SURE)('the sentence that tells %s is surely right', (...[, title, text, question, words]) => {
  const { passages, outcome } = createLibrary(
    articlesOf({ 'a.md': `---\ntitle: ${title}\npublished: 2024-05-04\n---\n\n${text}\n` }),
  ).search(question, 1);
  expect(passages[0]?.text).toContain(words);
  expect(outcome).toBe('answered');
});

test('what an order means is asked of nobody, what somebody means by it is', () => {
  expect(speakersAskedFor("does Tal's order mean the harbour is shut")).toEqual([]);
  expect(speakersAskedFor('what did Tal mean by that')).toEqual(['tal']);
});

test('no pronoun is the verb of a question', () => {
  expect(anyVerbOf('did tal sue anyone over nets')?.verb).toBe('sue');
  expect(anyVerbOf('did anyone sue tal over nets')?.verb).toBe('sue');
});

const ON_ANNA = {
  'a.md':
    '# Harbour toll\n\nThe council of Skag discussed the toll, on which Anna Berg and others were asked. Nils Moe slept. Berg endorsed the toll with a sigh.\n',
  'b.md': '# Fair\n\nAnna Berg opened the fair in Skag. Boats are dear.\n',
};
const OTHERS = { 'c.md': '# Nets\n\nAnna Holm sells nets.\n', 'd.md': '# Rain\n\nAnna Lund likes rain.\n' };

test('whom all know is asked for by a first name, and told by the surname, unless several have it', () => {
  const outcome = (files: Readonly<Record<string, string>>): string =>
    createLibrary(articlesOf(files)).search('does anna endorse the toll', 1).outcome;
  expect(outcome(ON_ANNA)).toBe('answered');
  expect(outcome({ ...ON_ANNA, ...OTHERS })).not.toBe('answered');
});

test('a word of a headline in capitals is no name, so that "buy" may be missing', () => {
  const text = '# Notes\n\nNORLAND TO BUY NETS The sale is large. Mina Tal was born in Brill. Tal slept in the boat.\n';
  const { outcome } = createLibrary(articlesOf({ 'a.md': text })).search('where did tal buy the boat', 1);
  expect(outcome).not.toBe('answered');
});

test('what a book is called is not told by a title without a word for a book', () => {
  const text = '# Mina Tal for mayor\n\nMina Tal went on to promote "Nets of May," and boast of the recent boat.\n';
  const { judgement } = createLibrary(articlesOf({ 'a.md': text })).search("what's tal's new book called", 1);
  expect(judgement.doubts).toContain('lacks what an answer of this kind holds');
});

test('what somebody said of whom the sources have no word is told by nobody', () => {
  const library = createLibrary(
    articlesOf({
      'a.md': '# Boats\n\nThe story of a refugee crisis: “Boats are a way of telling a story,” an artist said.\n',
      'b.md': '# Nets\n\nNils Moe said that nets are dear. Ivo Senk said so too.\n',
    }),
  );
  expect(library.search('what did the pope say about refugees', 1).outcome).not.toBe('answered');
});
