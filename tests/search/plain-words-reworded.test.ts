import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';

/** What is asked in words of a chat, title, text, question, and what the first sentence holds, which is surely right. */
const SURE = [
  [
    'where, asked with "whereabouts"',
    'Talks in Skag',
    'The talks took place at the Old Mill above Skag. Tal sympathised with what happened there. The talks ended early.',
    'whereabouts did the talks take place',
    'Old Mill',
  ],
  [
    'who arrived first',
    'Talks in Skag',
    'It was the first fair in Skag. Tal reached the mill first, and Moe came later. Moe spoke to reporters first.',
    'who showed up first',
    'reached the mill first',
  ],
  [
    'when they last met before this',
    'Norland and Osmark meet in Skag',
    'Prime Ministers Mina Tal and Nils Moe met in Skag on 3 May 2024. It was the first meeting of the two countries since Ola Brand saw Moe in Brill in June 2019. Tal had proposed it in March.',
    'when did a prime minister last sit down with Moe before this',
    'June 2019',
  ],
  [
    'how long somebody has been in jail, not to how many years he was sentenced',
    'Prisoners',
    'Ivo Senk, a sailor, has been held in Osmark since May 2021. Senk was sentenced to seven years in June 2022 because he had a knife.',
    'how long has senk been locked up',
    'since May 2021',
  ],
  [
    'the sentence that somebody serves',
    'Prisoners',
    'Two men of Norland are in prison. The smuggler Ivo Senk is serving 14 years in Osmark. Nils Moe, a cook, was sentenced to 12 years there.',
    "what's senk's sentence",
    '14 years',
  ],
  [
    'how long somebody must be in prison',
    'Mina Tal',
    'Tal was arrested in May. Tal is held on an island, where she has to serve two and a half years. In the spring Tal went on hunger strike for nine days.',
    'how long does tal have to sit in prison',
    'two and a half years',
  ],
  [
    'how long somebody did not eat',
    'Mina Tal',
    'A court banned the friends of Tal on 9 June, one week before the fair. In the spring Tal went on hunger strike for nine days.',
    'how many days did tal not eat',
    'nine days',
  ],
  [
    'whether somebody admits it',
    'Ivo Senk',
    'Ivo Senk, a cook, was arrested in Skag in May. A court sentenced Senk to six years. Senk says he is innocent.',
    'does senk admit it',
    'innocent',
  ],
  [
    'whose idea it was',
    'Before the talks',
    'Norland and Osmark hated each other before the talks. Tal proposed the talks to Moe in a letter in May. The idea pleased Osmark.',
    'whose idea were the talks',
    'proposed',
  ],
  [
    'when the public was told',
    'Before the talks',
    'Brand and Moe published a statement on Monday, 3 May 2024. Norland and Osmark announced the place and the date on 25 March.',
    'when did they tell the public about it',
    '25 March',
  ],
  [
    'what became of something, asked as its deal',
    'Talks in Skag',
    'Tal hoped that the delta would remain quiet. Moe spoke on fish.',
    "what's the deal with the delta",
    'quiet',
  ],
  [
    'why a place was chosen',
    'Before the talks',
    '## Why was Lom chosen?\n\nNorland is a neutral country with many halls.\n\n## Travel\n\nTal left Lom because of the rain. Lom was the last stop of Tal.',
    'why lom of all places',
    'neutral',
  ],
  [
    'the share of all',
    'Boats',
    'Norland and Osmark share the sea and own boats there. Together, Norland and Osmark own about 60 per cent of the boats.',
    'what share of the boats do norland and osmark own',
    '60 per cent',
  ],
  [
    'what will be done if, not what was asked',
    'Hackers in Osmark',
    'Tal asked Moe how he would feel if hackers hit the mills of Osmark. “If they break the rules, we will respond,” Tal said.',
    'what will tal do if osmark hacks them',
    'will respond',
  ],
  [
    'since when somebody has been there',
    'Envoys',
    'Tal left Skag for talks in Brill in March 2021. Tal, a former cook, has represented Norland there since 2017.',
    'since when has tal been in skag',
    'since 2017',
  ],
  [
    'how a country responded, not to what',
    'Tolls',
    'Norland imposed a new toll on Osmark in April and expelled ten sailors. Norland justified the toll with the fish wars. Osmark answered by expelling ten cooks.',
    'how did osmark respond to the toll',
    'answered by',
  ],
  [
    'how a country retaliated',
    'Tolls',
    'Norland imposed a new toll on Osmark in April and expelled ten sailors. Norland justified the toll with the fish wars. Osmark answered by expelling ten cooks.',
    'how did osmark pay them back for the toll',
    'answered by',
  ],
  [
    'two names joined as in a chat',
    'Talks in Skag',
    'Mina Tal and Nils Moe met in Skag on 3 May 2024. Tal left in the evening. Moe spoke on fish.',
    'when did tal n moe meet',
    '3 May',
  ],
  [
    'what a chat adds to a question by yes or no',
    'Talks in Skag',
    'Tal and Moe shook hands in front of the Old Mill. Tal left in the evening. Moe spoke on fish.',
    'did they shake hands or nah',
    'shook hands',
  ],
  [
    'what somebody will do, asked as what they are supposed to',
    'Envoys',
    'The envoys of fish will count the boats in either harbour. Tal named them in May. Moe spoke on fish.',
    'what are the fish envoys supposed to do',
    'will count',
  ],
  [
    'how long it lasted, asked in minutes',
    'Talks in Skag',
    'The talks lasted an hour and a half. Tal waited two hours for a boat. Moe spoke for five minutes on fish.',
    'how many minutes did the talks go on',
    'an hour and a half',
  ],
  [
    'how things are between two countries',
    'Talks in Skag',
    'Relations between Norland and Osmark are at their lowest point. Both Norland and Osmark want things from Skag.',
    'how are things between norland and osmark',
    'lowest point',
  ],
] as const;

test.each(SURE)('%s is surely found', (...[, title, text, question, words]) => {
  const { passages, outcome } = createLibrary(
    articlesOf({ 'a.md': `---\ntitle: ${title}\npublished: 2024-05-04\n---\n\n${text}\n` }),
  ).search(question, 1);
  expect(passages[0]?.text).toContain(words);
  expect(outcome).toBe('answered');
});

test('what the wife of somebody said is not told by others where no article has a wife', () => {
  const text = '# Senk\n\nJudge Mina Tal said that Senk had lied. Senk showed no emotion when Tal spoke.\n';
  const { judgement } = createLibrary(articlesOf({ 'a.md': text })).search("what did senk's wife say", 1);
  expect(judgement.doubts).toEqual(['a word without which nothing is told is missing']);
});

test('what holds all words of a question by yes or no comes before what holds the rest of a title', () => {
  const library = createLibrary(
    articlesOf({
      'a.md':
        '# Brill shakes off the frost before the fair\n\nBrill shakes off the frost. Ola Brand was handed the keys of the hall. Rain woke the town.\n',
      'b.md':
        '# Talks in Skag\n\nThe talks took place at the Old Mill. Tal and Moe shook hands in front of the Old Mill.\n',
    }),
  );
  expect(library.search('did they shake hands', 1).passages[0]?.text).toContain('shook hands');
});

test('when something with a name of common words runs out is not asked of any event', () => {
  const library = createLibrary(
    articlesOf({
      'a.md':
        '# Boats\n\nThe New Run treaty limits boats. Tal and Moe signed the New Run treaty in Brill in May 2011. The New Run treaty now runs until April 2031.\n',
      'b.md': '# Fair\n\nThe fair of Skag was held in June 2019. The fair runs for a week.\n',
    }),
  );
  const { outcome, passages } = library.search('when does new run run out', 1);
  expect(passages[0]?.text).toContain('2031');
  expect(outcome).toBe('answered');
});

test('how a country hit back is asked of what is named', () => {
  const library = createLibrary(
    articlesOf({
      'a.md': '# Toll on boats\n\nNorland imposed a toll in April. Osmark answered by expelling ten cooks.\n',
      'b.md': '# Fair in Brill\n\nNorland left the fair in May. Osmark answered by closing the fair.\n',
    }),
  );
  const { outcome, passages } = library.search('how did osmark hit back at the toll', 1);
  expect(passages[0]?.text).toContain('expelling ten cooks');
  expect(outcome).toBe('answered');
});
