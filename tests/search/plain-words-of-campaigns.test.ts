import { createLibrary } from '../../src/library/build-library';
import type { Library } from '../../src/library/library';
import { withSingleVerbs } from '../../src/search/query/single-verbs';
import { articlesOf } from '../knowledge-folder';

type SearchResult = ReturnType<Library['search']>;

/** Asks one article. */
function ask(title: string, text: string, question: string): SearchResult {
  return createLibrary(articlesOf({ 'a.md': `---\ntitle: ${title}\npublished: 2024-05-04\n---\n\n${text}\n` })).search(
    question,
    1,
  );
}

/** What is asked, title, text, question, and what the first sentence holds. */
const SURE = [
  [
    'whether somebody backs another, who refused to',
    'Moe endorses Senk',
    'Nils Moe endorses Ivo Senk with the blessing of Mina Tal. Weeks ago Tal had refused to endorse Senk, whom Moe likes.',
    'did tal endorse senk',
    'refused to endorse',
  ],
  [
    'how it is to be paid, by doing what',
    'Tal on leave',
    'Mina Tal has a plan for fishing leave, to be paid next year, that experts in Skag call vague. Tal would pay for leave by ending the subsidy for nets.',
    'how would tal pay for the leave',
    'by ending',
  ],
  [
    'who was behind a raid, beside a debate of another day',
    'Skag raid shakes the race',
    'Nils Moe spoke on the raid in Skag. Mina Tal said the raid in Skag was the work of no friend. In the second debate in Skag, Mina Tal was silent on Redeye, which officers called responsible for the raid.',
    'who was behind the skag raid',
    'Redeye',
  ],
  [
    'how a group likes somebody, by a figure',
    'Mina Tal',
    'Mina Tal is no friend of the harbour. Among young voters, she is at minus 40.',
    'how do young voters feel about tal',
    'minus 40',
  ],
  [
    'why somebody is against a thing',
    'Moe urges mayors to reject the Skag toll',
    'Nils Moe is pushing mayors to reject the toll in Skag, and to end it. The toll is new. Moe says in a letter, arguing with figures, that the toll favours large boats.',
    'why is moe against the skag toll',
    'favours large boats',
  ],
  [
    'of a town by its nickname',
    'The fairs',
    'The fair in Cali is dear. The fair in Philadelphia takes place in Hall Nine, where nets were sold. The fair in Tampa is not far.',
    'where is the philly fair',
    'Hall Nine',
  ],
] as const;

test.each(SURE)('the sentence that tells %s is surely right', (...[, title, text, question, words]) => {
  const { passages, outcome } = ask(title, text, question);
  expect(passages[0]?.text).toContain(words);
  expect(outcome).toBe('answered');
});

test('whom somebody picked is told where somebody was picked, not where a pick is spoken of', () => {
  const pick = (text: string): SearchResult => ask('Moe on Tal', text, 'who did tal pick as deputy');
  const told = pick('Mina Tal picked Ivo Senk as deputy, Nils Moe said. Moe sells nets.');
  expect(told.outcome).toBe('answered');
  const spoken = pick(
    'Nils Moe said of Mina Tal that Ivo Senk had mocked her before becoming his deputy pick. Moe sells nets.',
  );
  expect(spoken.judgement.doubts).toContain('lacks what an answer of this kind holds');
});

test.each([
  ['what is Tal’s beef with Moe', 'why does Tal dislike Moe'],
  ['how much did Tal splash out on nets', 'how much did Tal spend on nets'],
  ['what did Tal get in the race against Moe', 'what did Tal get in the race against Moe'],
])('%s is asked as: %s', (question, asked) => {
  expect(withSingleVerbs(question)).toBe(asked);
});

test('what the robber is called is not told by whom a sentence without a robber names', () => {
  const text = 'Mina Tal spoke in Skag of the raid, which Nils Moe, a guest of Ivo Senk, found dire. Nets are dear.';
  const { judgement } = ask('Notes on Skag', text, 'what was the name of the skag robber');
  expect(judgement.doubts).toContain('nobody is named who is called so');
});
