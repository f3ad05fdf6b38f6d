import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';

/** What is asked, title, text, question, and what the first sentence holds, which is surely right. */
const SURE = [
  [
    'who directed a film, not what else has its title',
    'A new film',
    'Critics praised “The Lamp on the Old Pier” in Brill. The film was directed by Mina Tal.',
    'who directed "The Lamp on the Old Pier"',
    'Mina Tal',
  ],
  [
    'which countries refused food, not who starved himself',
    'Aid',
    'Prisoners went on hunger strike in two countries. Norland and Osmark refused food aid in May.',
    'which countries refused food aid',
    'Norland',
  ],
  [
    'what somebody was before the present office',
    'Mayor',
    'Mina Tal is the mayor of Brill. Before she became mayor, Tal was a baker.',
    'what job did tal have before becoming mayor',
    'baker',
  ],
  [
    'what a thing of former years was',
    'Talk',
    'Nils Moe spoke of perestroika. Perestroika was a policy of reform begun in 1985.',
    'what was perestroika',
    'policy',
  ],
  [
    'what somebody will do at some time',
    'Mayor',
    'When she retires, Tal will write a book. If it rains, the fair will be shut.',
    'what will Tal do when she retires',
    'write a book',
  ],
  [
    'what befell a country, by its name before the noun',
    'Trade',
    'American tariffs on China reached 30 percent on Monday. Prices rose in the shops.',
    'how high are the China tariffs',
    '30 percent',
  ],
  [
    'who did not agree',
    'Dam',
    'The ministers agreed with the plan. Nils Moe did not agree with the plan.',
    'who did not agree with the plan',
    'Nils Moe',
  ],
  [
    'what a judge decided, which is no agreement',
    'Trial of Senk',
    'Both sides agreed on a break of an hour. At the trial the judge decided that Senk must pay 90 euros.',
    'what was decided at the trial',
    '90 euros',
  ],
  [
    'what was ever won, however long ago',
    'Prize',
    'Mina Tal won the prize in 1993, the first woman. No prize was given this year.',
    'have any women won the prize',
    '1993',
  ],
  [
    'what was stolen in the year of the title',
    'The theft of 1934',
    'In 1934 two panels were stolen from the church. Ivo Senk sells boats.',
    'what was stolen',
    'two panels',
  ],
  [
    'what was paid for a thing, where it was bought',
    'Sale',
    'Tal bought Brill for 3 million euros. Nils Moe slept.',
    'how much did Tal pay for Brill',
    '3 million',
  ],
  [
    'who robbed a bank, not who looks after its money',
    'Bank',
    'Ola Brand is responsible for the bank’s money. Two men robbed the bank on Monday.',
    'who robbed the bank',
    'Two men',
  ],
  [
    'how long a thing got, which no court sentenced',
    'Notes',
    'The meeting got three hours long. Senk was sentenced to two years.',
    'how long did the meeting get',
    'three hours',
  ],
] as const;

test.each(SURE)('the sentence that tells %s is surely right', (...[, title, text, question, words]) => {
  const { passages, outcome } = createLibrary(
    articlesOf({ 'a.md': `---\ntitle: ${title}\npublished: 2024-05-04\n---\n\n${text}\n` }),
  ).search(question, 1);
  expect(passages[0]?.text).toContain(words);
  expect(outcome).toBe('answered');
});
