import { loadArticles } from '../../src/articles/load-articles';
import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';

/** What is asked, title, text, question, and what the first sentence holds. */
const FIRST = [
  [
    'who said words most of which are not searched for',
    'Mayor',
    'Mina Tal came to Brill with a plan, the baker said. Tal had what she came for. She summed up the week: “I did what I came to do.” Nils Moe came later.',
    'who said "I did what I came to do"',
    'summed up',
  ],
  [
    'how talks ended',
    'Norland and Osmark talk in Brill',
    'The presidents of Norland and Osmark met in Brill on 3 May 2024. Their last talks in Brill were held towards the end of the war. Both praised the food, yet the talks brought few results.',
    'how did the talks end',
    'few results',
  ],
  [
    'what talks achieved',
    'Norland and Osmark talk in Brill',
    'The presidents of Norland and Osmark met in Brill on 3 May 2024. Norland had proposed the talks in March. Both praised the food, yet the talks brought few results.',
    'what did the talks achieve',
    'few results',
  ],
  [
    'whether there was a deal, not a dealer',
    'Norland and Osmark talk in Brill',
    'The ministers met in Brill on Monday. The car dealer Ivo Senk was there. They agreed to open the border.',
    'was there a deal',
    'agreed to open',
  ],
  [
    'what was agreed, not "according to"',
    'Norland and Osmark talk in Brill',
    'According to the baker, rain fell on the ministers. The ministers agreed to open the border.',
    'what agreements were made',
    'agreed to open',
  ],
  [
    'on what they did not agree',
    'Norland and Osmark talk in Brill',
    'The ministers agreed to open the border. They disagreed about the price of fish.',
    'what did they not agree on',
    'price of fish',
  ],
  [
    'how many envoys of a country left',
    'Envoys',
    'Denmark imposed a new toll on Chile in April and expelled eight Chilean envoys. Chile answered by expelling six Danish envoys.',
    'how many danish envoys had to leave chile',
    'six Danish',
  ],
  [
    'who is president of a country, not who met in it',
    'Meeting',
    'Finnish President Aino Lahti and Polish President Jan Mroz met in Lima, Peru, on Monday. Peruvian President Ana Quispe received them.',
    'who is the president of Peru',
    'Ana Quispe',
  ],
  [
    'who somebody is, by a short title',
    'Interview',
    'Retired Gen. Norman Hult spoke about the army on Monday. According to Hult, the army has few boats.',
    'who is norman hult',
    'Retired Gen.',
  ],
  [
    'who did it, where another is held responsible',
    'Attack on a dam',
    'In March an attack by hackers shut the Brill dam for a week. Mina Tal asked Nils Moe what he would do if hackers hit the dam at Skag. The police named the group Redeye as responsible for the attack on the Brill dam.',
    'who hacked the dam',
    'Redeye',
  ],
  [
    'the reason for something',
    'Toll',
    'Norland imposed a new toll on Osmark in April 2024. It justified the toll with the fish wars.',
    'reason for the toll',
    'justified',
  ],
  [
    'why somebody stopped eating',
    'Prisoner',
    'Olsen was told to stop at the gate of the prison. In May Olsen went on hunger strike to demand a doctor.',
    'why did olsen stop eating',
    'hunger strike',
  ],
  [
    'how many years somebody got',
    'Prisoner',
    'Ivo Senk, a pilot, has flown for ten years. Senk was sentenced to six years for smuggling.',
    'how many years did the pilot senk get',
    'sentenced to six',
  ],
  [
    'what happened to several, asked of one',
    'Clubs',
    "Tal's club had called for a march. A court banned Tal's clubs in June.",
    "what happened to tal's club",
    'banned',
  ],
  [
    'how long something was to take',
    'Talks',
    'The talks in Brill took three hours. The talks ended early: officials had expected four hours.',
    'how long were the talks supposed to take',
    'expected four',
  ],
  [
    'when a treaty was left, though years ago',
    'Treaties',
    'The new treaty runs until 2030. Norland left the treaty on boats, known as TOB, in August 2015. It also withdrew from the treaty on nets in May 2023.',
    'when did norland leave the TOB treaty',
    'August 2015',
  ],
  [
    'officers, not offices',
    'Visit',
    'The office has two doors. Three tall officers from Skag stood in the rain in front of the green gate.',
    'how many officers were there',
    'Three tall officers',
  ],
  [
    'the larger meeting',
    'Summit in Brill',
    'The first meeting took three hours. A larger meeting with all the officials of the two came next and was over in an hour.',
    'how long was the bigger meeting',
    'over in an hour',
  ],
  [
    'what somebody says about guilt',
    'Trial',
    'Ivo Olsen, a former sailor, was arrested in Brill in May. A court in Brill sentenced Olsen to six years. Olsen says he is innocent. “Brill must act against criminals,” said Mina Tal.',
    "does olsen say he's guilty",
    'innocent',
  ],
  [
    'who is ambassador to a country, not of it',
    'Envoys',
    'Nils Moe is the Danish ambassador to Chile. Chile’s ambassador to Denmark is Ana Quispe.',
    'who is our ambassador to chile',
    'Nils Moe',
  ],
  [
    'whether talks achieved anything',
    'Norland and Osmark talk in Brill',
    'The presidents of Norland and Osmark met in Brill on 3 May 2024. Norland had proposed the talks in March. Both praised the food, yet the talks brought few results.',
    'did the talks achieve anything',
    'few results',
  ],
] as const;

test.each(FIRST)('the sentence that tells %s comes first', (...[, title, text, question, words]) => {
  const { passages, outcome } = createLibrary(
    articlesOf({ 'a.md': `---\ntitle: ${title}\npublished: 2024-05-04\n---\n\n${text}\n` }),
  ).search(question, 1);
  expect(outcome).not.toBe('silent');
  expect(passages[0]?.text).toContain(words);
});

/** Question, and a text that does not tell it. */
const UNSURE = [
  [
    'what something is that few readers know',
    'what is ransomware',
    'A ransomware attack shut the Brill dam for a week. The police looked for the group.',
  ],
  [
    'what they signed, where others signed something years before',
    'did they sign anything',
    'The presidents met in Brill on 3 May 2024. Presidents Olav Tind and Ida Horn signed a treaty on nets in 2010.',
  ],
  [
    'who is ambassador, where no ambassador is named',
    'who is the chilean ambassador in brill',
    'Brill took a Chilean island in 1914 and has held it since then.',
  ],
  [
    'how old somebody is, where something else is counted',
    'how old is olsen',
    'Olsen gave Tal a list of 16 boats that nobody should sell. Olsen was on the quay.',
  ],
  [
    'how many envoys of a country left, where only others did',
    'how many Danish envoys were expelled',
    'Denmark expelled eight Chilean envoys in April.',
  ],
] as const;

test.each(UNSURE)('nothing is said to tell %s', (_name, question, text) => {
  const published = '---\ntitle: Notes\npublished: 2024-05-04\n---\n\n';
  const { outcome } = createLibrary(articlesOf({ 'a.md': `${published}${text}\n` })).search(question, 1);
  expect(outcome).not.toBe('answered');
});

test('whom somebody brought up is told by whose case was raised', () => {
  const text = '# Talks\n\nTal raised the cases of Ivo Senk and Nils Moe with the mayor. Moe has a boat.\n';
  const { outcome, passages } = createLibrary(articlesOf({ 'a.md': text })).search('did tal bring up senk and moe', 1);
  expect(outcome).toBe('answered');
  expect(passages[0]?.text).toContain('raised');
});

test('where the previous summit was is not told by where this one was', () => {
  const summit = createLibrary(loadArticles('knowledge').articles);
  const [first] = summit.search('where did the previous US-Russian summit take place', 1).passages;
  expect(first?.text).toContain('Helsinki');
});

test.each([
  [
    'a height in feet and inches',
    'how tall is tal',
    'Tal is 6\'3" tall and weighs 200 pounds, the letter says.',
    'answered',
  ],
  [
    'a name for a role',
    'name of the mayor of brill',
    'The new toll allows the mayor of Brill to cut the price of nets.',
    'near',
  ],
])('%s is looked for', (_name, question, sentence, outcome) => {
  const text = `# Notes\n\n${sentence} Rain fell in Skag.\n`;
  expect(createLibrary(articlesOf({ 'a.md': text })).search(question, 1).outcome).toBe(outcome);
});

test('what else somebody said is asked as what was said, not for words on "else"', () => {
  const library = createLibrary(
    articlesOf({ 'a.md': '# Boats\n\nMina Tal said that boats are slow. “Nets are dear,” said Tal.\n' }),
  );
  const { outcome, passages } = library.search('what else did tal say', 2);
  expect({ outcome, shown: passages.length }).toEqual({ outcome: 'answered', shown: 2 });
});

test('a word is not found in one that only begins with it', () => {
  const library = createLibrary(articlesOf({ 'a.md': '# Fleet\n\nThe fleet of Norland is significant.\n' }));
  expect(library.search('sign', 1).outcome).toBe('silent');
  expect(library.search('signal', 1).outcome).toBe('silent');
});

test('what is asked of "it" is answered where all articles are on one event, and unsure where each is on its own', () => {
  const lasted = (event: string): string => `# ${event} in Brill\n\nThe ${event} in Brill lasted four hours.\n`;
  const ask = (files: Readonly<Record<string, string>>): string =>
    createLibrary(articlesOf(files)).search('how long did it last', 1).outcome;
  const more = '# Boats\n\nBoats left Skag before the summit. Norland paid for the boats.\n';
  expect(ask({ 'a.md': lasted('summit'), 'b.md': more })).toBe('answered');
  expect(ask({ 'a.md': lasted('summit'), 'b.md': lasted('strike') })).not.toBe('answered');
  const inSkag = lasted('summit').replaceAll('Brill', 'Skag');
  expect(ask({ 'a.md': lasted('summit'), 'b.md': inSkag })).not.toBe('answered');
});
