import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';

/** What is asked, paragraphs, question, and what the first sentence holds. */
const FIRST = [
  [
    'which countries, by a list of names',
    'The Grey Sea is in dispute between Norland, which sends ships to the Grey Sea, and Osmark. / Besides Osmark, Sudland, Estmark and Tarn have claims there.',
    'which countries claim the grey sea',
    'Sudland, Estmark and Tarn',
  ],
  [
    'how bad something got, by its peak',
    'Unemployment under Tal fell to 4.9 percent in January, the mayor said. / The rate of unemployment was at seven percent when Tal took office and peaked at nine percent in October.',
    'how bad did unemployment get under tal',
    'peaked at nine',
  ],
  [
    'where something with a name was, right behind it',
    'The Harbour Forum is being held ahead of a ruling in the Court of Ships on the Grey Sea. / Those present heard Moe at the Harbour Forum, a meeting of ministers in Skag, and left.',
    'where was the harbour forum',
    'in Skag',
  ],
  [
    'which town somebody did win, where others are listed as losses',
    'The losses in Brill, Skag and Lom do not change much. / Moe, who did win Tarn on Tuesday, spoke of nets.',
    'which town did moe win the night he lost brill and skag',
    'did win Tarn',
  ],
  [
    'whether somebody drops out, by who remains',
    'Nils Moe suffered a big blow. / Despite the defeats on Tuesday Moe remains committed to the race.',
    'is nils moe dropping out',
    'remains committed',
  ],
  [
    'why somebody went to see another, by what they met for',
    'Mina Tal was seen at the tower of Nils Moe on Monday. / Many wondered about it. / Tal met with Moe to discuss the plans for a new harbour.',
    'why did mina tal go see moe',
    'to discuss',
  ],
  [
    'at what hour, by a clock, not by "tonight"',
    'Nine people were hurt tonight by a blast in the Old Mill in Brill, which Mayor Mina Tal called no accident. / The blast was heard around 8:30 p.m. behind the library.',
    'what time did the old mill blast in brill go off',
    '8:30',
  ],
  [
    'how big a payment is, in money',
    'Built by the Port Bank of Skag for rowers, the Skag Rowing Hall stands twelve metres high beside the dock, and the Port Bank holds a fifth of it. / The next test comes on Friday, when the bank is to make a payment of 40 million crowns.',
    'how big is the payment that the skag port bank must make on friday',
    '40 million',
  ],
  [
    'a lead, by who trails',
    'Tal spoke of Moe in Brill. / In the polls in Brill Moe trails Tal by a wide margin.',
    "what's tal's lead over moe in brill",
    'trails',
  ],
  [
    'how many voted, and not which share would',
    'A new poll of Osmarkers found on Friday that 70 percent of registered Osmarkers would vote for Tal. / Turnout of Osmarkers in 2012 also hit a high of 11 million.',
    'how many osmarkers voted in 2012',
    '11 million',
  ],
  [
    'how many people of a kind feel about somebody, in figures',
    'Mina Tal got what she needed in Brill. / Among young farmers, she is at minus 72.',
    'how do young farmers feel about tal',
    'minus 72',
  ],
] as const;

test.each(FIRST)('the sentence that tells %s comes first', (_name, text, question, words) => {
  const { passages, outcome } = createLibrary(
    articlesOf({ 'a.md': `# Notes from the coast\n\n${text.replaceAll(' / ', '\n\n')}\n` }),
  ).search(question, 1);
  expect(outcome).not.toBe('silent');
  expect(passages[0]?.text).toContain(words);
});

test('what stands below a headline tells more than the headline', () => {
  const text =
    'Harbour board hid a key letter for years.\n\nThe harbour board hid in 2014 a letter that would have shown that Moe owned the boats before he sold them.\n';
  const [first] = createLibrary(articlesOf({ 'a.txt': text })).search(
    'what was in the letter the board hid',
    1,
  ).passages;
  expect(first?.text).toContain('would have shown');
});

test.each([
  [
    'who wonders why tells why',
    "why can't moe get angry like senk",
    'Moe tells farmers who wonder why he cannot get angry like Senk that he was not brought up so.',
    'Moe tells farmers who say that he cannot get angry like Senk that he was not brought up so.',
  ],
  [
    'a factor is a reason',
    'why did tal lose brill',
    'The toll was a major factor when Tal lost Brill.',
    'The toll was a major topic when Tal lost Brill.',
  ],
])('%s', (_name, question, answering, other) => {
  const confidenceIn = (text: string): number =>
    createLibrary(articlesOf({ 'a.md': `# Notes\n\n${text} Rain fell in Skag.\n` })).search(question, 1).confidence;
  expect(confidenceIn(answering)).toBeGreaterThan(confidenceIn(other) + 0.04);
});

test('why somebody came around is answered, though another came out', () => {
  const text =
    '# Notes\n\nThe farmers want to elect Nils Moe again, who endorsed the dam after his son came out of the army. Rain fell in Skag.\n';
  const { outcome } = createLibrary(articlesOf({ 'a.md': text })).search('why did nils moe come around on the dam', 1);
  expect(outcome).toBe('answered');
});

test('a name on a topic asks what was said, and a name on trial does not', () => {
  const text =
    'Tal has nets. The old nets of Tal were sold in Skag.\n\n“Boats are slow,” Tal said.\n\nIn Brill, where many live by it, Tal also said on Monday that nets cost too much.\n\nTal is on trial in Brill.';
  const library = createLibrary(articlesOf({ 'a.md': `# Notes\n\n${text}\n` }));
  expect(library.search('tal on nets', 1).passages[0]?.text).toContain('cost too much');
  expect(library.search('tal on trial', 1).passages[0]?.text).toContain('on trial');
});
