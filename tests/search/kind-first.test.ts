import { join } from 'node:path';
import { loadArticles } from '../../src/articles/load-articles';
import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';

/** Title, text, question, and what the first sentence holds. */
const FIRST = [
  [
    'a title in quotation marks',
    'Author',
    'The author Ida Horn has a new book in the shops, and talked about the book on the radio. The novel, “Salt and Rope,” tells of a ferry.',
    'what is her new book called',
    'Salt and Rope',
  ],
  [
    'which book, by its title',
    'Admiral',
    'The admiral Olav Tind reads at night. He keeps every book in his cabin. One of his recent reads, “The Long Winter,” is about Skag.',
    'what book did the admiral read',
    'The Long Winter',
  ],
  [
    'the name of a band, not the title of a record,',
    'Mina Tal',
    'Mina Tal (born 1970 in Skag) is a singer from Brill, best known as the voice of the band Owlhouse. Tal also released an album titled Nightfall in 2011. It was recorded in Hirt.',
    "what is the name of mina tal's band?",
    'Owlhouse',
  ],
  [
    'a price, where what costs it stands in the sentence before',
    'A search for a mayor',
    'Brill looks for a mayor. A local vote resembles what a firm does to find staff. In this case, the search costs two million crowns.',
    'what does a local vote cost',
    'two million crowns',
  ],
  [
    'what somebody is accused of',
    'Rally',
    'A man was hit in the face at a rally in Brill. Mr. Olsen was charged with assault.',
    'what charges does olsen face',
    'charged with assault',
  ],
  [
    'a father by his daughter',
    'Guest',
    'Mina Tal came to Brill on Monday. The mayor met Mina Tal at the quay. The daughter of Aron Tal, a smith, Mina Tal sings.',
    "who was mina tal's father",
    'daughter of Aron Tal',
  ],
  [
    'where somebody works, in an aside',
    'Sailor',
    'Tal is shown at work in a film from Skag. Tal, who works in Brill, likes owls.',
    'where does tal work',
    'Brill',
  ],
  [
    'what was written, behind a denial of something else',
    'Match',
    'Nils Moe also spoke of the Harbour Cup between Skag and Hirt. “The Harbour Cup is dull – not as good as a debate – GO SKAG!” he tweeted.',
    'what did nils moe tweet about the harbour cup',
    'dull',
  ],
  [
    'money, not when some was spent',
    'Party',
    'The vote is near. In 2016 the Green League spent money much earlier than the others do. It currently has just 16 million crowns stashed away.',
    'how much money does the green league have left',
    '16 million',
  ],
  [
    'what the one said who is told of as "she"',
    'Delegate',
    'The vote is near. One delegate of the western islands, league chairwoman Nora Dahl, pledged her vote to Moe recently in an effort to end the contest. “We really need to bring this contest to a close and get on to the vote,” she said.',
    'what did nora dahl say',
    'bring this contest to a close',
  ],
  [
    'what an affair cost somebody, which was no money',
    'Minister resigns',
    'The cable affair has shaken Norland. The cable affair cost minister Ida Horn her job. Experts called the affair a disaster for the league, which paid 3 million crowns to a firm for an affair in 2009.',
    'what did the affair cost the minister',
    'her job',
  ],
  [
    'a degree that no measure tells',
    'Unrest in the league',
    'Tensions in the league are high, and the league is deeply split. The two camps remain far apart on the tax. They sit 30 metres apart in the hall.',
    'how high are tensions in the league',
    'Tensions in the league',
  ],
  [
    'what somebody said, not who wrote to whom of it',
    'Bridge over the Tal',
    'Brill will build a bridge. Otto Weber wrote to Nora Rossi about the cost of the bridge in May. The letter was read in the council. It was a long evening. "Three million is far too much," Rossi said. Weber left early.',
    "what did nora rossi say about the bridge's cost",
    'Three million',
  ],
  [
    'a deal, not the title of a book',
    'Sailor',
    'The sailor Olav Tind lives in Skag. A deal for a book was signed by Tind on Monday. Tind likes the book “Salt and Rope” and deals.',
    'what book deal did tind sign',
    'was signed',
  ],
  [
    'a follow-up meeting, where one is asked for',
    'Norland and Sudland',
    'The envoys met in Brill. A follow-up meeting is planned in Hirt on 4 May. The meeting in Brill on 3 May was followed by lunch.',
    'when is the follow-up meeting',
    '4 May',
  ],
  [
    'a second summit, where the article opens with it',
    'Norland and Sudland',
    'The second summit of the neighbours opened in Brill on 27 February. The cooks of the summit went home on 28 February.',
    'when was the summit',
    '27 February',
  ],
] as const;

test.each(FIRST)('the sentence that tells %s comes first', (...[, title, text, question, words]) => {
  const { passages, outcome } = createLibrary(articlesOf({ 'a.md': `# ${title}\n\n${text}\n` })).search(question, 1);
  expect(outcome).not.toBe('silent');
  expect(passages[0]?.text).toContain(words);
});

test('money beside a wall is not told for what the wall costs', () => {
  const text = '# Wall\n\nBrill has a wall. Firms on the wall side spend millions of crowns on votes.\n';
  const { passages } = createLibrary(articlesOf({ 'a.md': text })).search('what will the wall cost', 3);
  const told = passages.filter(({ explanation }) => explanation.some(({ name }) => name === 'the kind asked for'));
  expect(told).toEqual([]);
});

test('what lasts is not what was last', () => {
  const text = '# Batteries\n\nBrill has buses. The batteries last about ten years. The last bus left a week ago.\n';
  const { passages } = createLibrary(articlesOf({ 'a.md': text })).search('how long do the batteries last', 3);
  const held = passages.filter(({ explanation }) => explanation.some(({ name }) => name.startsWith('the last one')));
  expect(held.map((passage) => passage.text)).toEqual(['The last bus left a week ago.']);
});

test('how many people there are does not tell what something cost', () => {
  const news = createLibrary(loadArticles(join(__dirname, '..', 'questions', 'news')).articles);
  expect(news.search('What did the election cost?', 1).outcome).not.toBe('answered');
});
