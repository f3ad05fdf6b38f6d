import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';

/** What is asked, text, question, and what the first sentence holds, which is answered. */
const ANSWERED = [
  [
    'what something is, told of several',
    'Some captains distrust any deckhopper. Deckhoppers are the sailors who may vote in any port.',
    "what's a deckhopper",
    'are the sailors',
  ],
  [
    'what somebody thinks of another',
    'Mina Tal of Brill said on Monday that her worst worry about Moe is his temper. Moe has a boat.',
    'mina tal opinion of moe',
    'worst worry',
  ],
  [
    'who won for one side',
    'Nils Moe won Brill on Monday, ahead of Ivo Senk. The Greens had hoped for Skag.',
    'who won brill for the greens',
    'Nils Moe',
  ],
  [
    'how many died where they were gunned down',
    'The day after the shooting in Brill Tal wept. Somebody gunned down 12 people at the Blue Lamp in Skag.',
    'how many people died at the blue lamp',
    '12 people',
  ],
  [
    'whether somebody agreed, by a contradiction',
    'Tal contradicted Moe, who had said that the dam was safe. Moe spoke to the papers on the dam.',
    'did tal agree with moe that the dam was safe',
    'contradicted',
  ],
  [
    'whether something is common, by what is rare',
    'The mayor fears that the new rule leads to net theft. But known cases of theft are rare.',
    'is net theft common',
    'are rare',
  ],
  [
    'of which party somebody was, by the other one',
    '“I learned from my mother and my father that the spirit is in no big politician,” said Moe. “I thank you all, and you know my father was a Democrat all his life,” said Moe.',
    "was moe's father a republican",
    'Democrat',
  ],
  [
    'who was behind an attack, by who is blamed for it',
    'Many in Skag remember the attacks in Brill on Friday, which hurt Ivo Senk. The parties agreed to fight Redeye, which the president blamed for the attacks that hurt a dozen people.',
    'who was behind the brill attacks',
    'Redeye',
  ],
  [
    'why a court struck down a rule, and no strike',
    'Court against toll on nets in Brill. The court ruled that the toll in Brill may hurt fishermen who owe nothing.',
    "why did the court strike down brill's toll",
    'ruled that',
  ],
  [
    'which share of some people',
    'Moe won 71 percent to 27 percent in Brill, the most for a farmer since 1996. In a poll 79 percent of farmers said that they were content with Moe, and 60 percent would keep him.',
    'what percent of farmers are happy with moe',
    '79 percent of farmers',
  ],
  [
    'whether somebody will do something',
    'The court of appeals in Brill ruled on Friday against the toll of Mina Tal. Tal went on to say: “We will appeal because the port needs the toll.”',
    'will tal appeal',
    'will appeal',
  ],
  [
    'whether they will meet again, in words of a chat',
    'Tal and Moe called their meeting a step forward. “I’m gonna go home,” said a guest. Tal and Moe agreed to meet again in May.',
    'are tal and moe gonna meet again',
    'agreed to meet again',
  ],
  [
    'how many of what a name stands before',
    'Tal entered the week with two-dozen harbours left to visit. Moe lives in Skag.',
    'how many skag harbours did tal still have to visit',
    'two-dozen',
  ],
  [
    'who runs something, by who chairs it',
    'Nils Moe, who is chairing the harbour board of Brill, sold a net on Sunday. Skag is a town.',
    'who runs the harbour board',
    'chairing',
  ],
  [
    'what somebody does, which belongs to nobody',
    'Asked on Sunday about Horn’s calling Tal a thief, Moe defended him. Moe sells nets.',
    'how did moe defend horn calling tal a thief',
    'calling Tal',
  ],
] as const;

test.each(ANSWERED)('the sentence that tells %s is the answer', (_name, text, question, words) => {
  const { passages, outcome } = createLibrary(articlesOf({ 'a.md': `# Notes from the coast\n\n${text}\n` })).search(
    question,
    1,
  );
  expect(outcome).toBe('answered');
  expect(passages[0]?.text).toContain(words);
});

/** What is asked, text, question. */
const UNSURE = [
  ['who a running mate is', 'Candidates Ida Horn and Nils Moe are popular in Brill.', "who is ida horn's running mate"],
] as const;

test.each(UNSURE)('nothing is said to tell %s', (_name, text, question) => {
  const { outcome } = createLibrary(articlesOf({ 'a.md': `# Notes\n\n${text}\n` })).search(question, 1);
  expect(outcome).not.toBe('answered');
});

test('a name below a letter is no answer', () => {
  const text = '# Letters\n\nI dislike Moe because he sells old nets.\n\nMina Tal-Horn.\n\nSkag.\n';
  const { passages } = createLibrary(articlesOf({ 'a.md': text })).search('why does mina tal-horn dislike moe', 1);
  expect(passages[0]?.text).toContain('because');
});

test('what belongs to somebody introduces nobody', () => {
  const text = '# Books\n\nHorn, a captain from Skag, sells nets. Seriously, Horn’s story is the end of the book.\n';
  const { passages } = createLibrary(articlesOf({ 'a.md': text })).search('who is horn', 1);
  expect(passages[0]?.text).toContain('a captain');
});

test('what was so in a row is asked as what was consecutive, not of a Row', () => {
  const folder = articlesOf({
    'a.md': '# Growth\n\nTal praised the 40 months of growth in Brill.\n',
    'b.md': '# Skag asks about Harbour Row\n\nHarbour Row is a street in Skag.\n',
  });
  const { passages, outcome } = createLibrary(folder).search('how many months in a row of growth in brill', 1);
  expect({ outcome, first: passages[0]?.text }).toEqual({
    outcome: 'answered',
    first: 'Tal praised the 40 months of growth in Brill.',
  });
});
