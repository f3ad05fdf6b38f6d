import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';

const library = createLibrary(
  articlesOf({
    'strike.md': `---
title: Ferry crews on Holm walk out
published: 2024-03-14
---

The ferry crews of the island of Holm stopped work on Thursday in a strike over pay. Ferries had been expected to stay in port for three days. They stood still for nineteen hours, less than was planned.

Police made six arrests at the quay. A strike in May 1997 lasted eleven days. The mayor of the port, Signe Dal, spoke to the crews.

## How long did the negotiations last?

The negotiators had planned to sit for two hours. They rose after nine hours.`,
    'brewery.md': `---
title: Brewery Hallet sold to Dorn
published: 2023-06-02
---

Dorn has taken over the brewery Hallet of Merle for 310 million crowns. Dorn pays 27 crowns a share.`,
    'cup.md': `---
title: Ostby lift the Tern Cup
published: 2024-05-20
---

Ostby defeated Varn 3-1 in Lund on Sunday, 19 May 2024, and took the Tern Cup home. The final of 2009 was played in fog. Varn had won the toss.`,
    'derby.md': `# Varn coach Sorli angry after the derby

Rolf Ek, 41, a father of four, coaches Varn. The keeper Jens Ro broke two ribs. The last derby ended in the rain after two hours. The derby lasted ninety minutes.

Sorli then sent on Nils Moe, who is 19, in the second half. Defender Arne Kolb was sent off in the last minute for a push. Tora Lien, a doctor, noticed that the lights were false. The singer Ida Brekke spoke to an audience of 2,500 at the break.`,
    'bus.md': `# Coach overturns near Skei

The coach slid off the road near Skei on Friday morning. It was doing 70 kilometres an hour, the driver said; three passengers and some 40 sheep were aboard.`,
    'fjord.md': `---
title: Avalanche closes road
published: 2024-01-09
---

An avalanche in the parish of Vestre Nes closed the coast road on Monday. It killed 14 and swept away a bus with 40 seats. Nine people were in the bus, and two of the 11 shops in Vestre Nes stand empty. Mayor Ole Rud thanked the army.`,
  }),
);

const firstOf = (question: string) => library.search(question, 3).passages[0];

describe('times as news write them', () => {
  const papers = createLibrary(
    articlesOf({
      'advert.md':
        '# Group attacks Holm in a winter advert\n\nThe winter advert may be the last of many, says its narrator.\n\nThe group shows its winter advert from Dec. 26 to the shoppers of the coast.',
      'staff.md':
        '# Lund museum hires\n\nThe Lund museum hires twelve guides, and more may follow.\n\nNext month the Lund museum hires two cooks.',
      'lodge.md':
        '# Debts\n\nThe lodge stands some 15 miles east of the lake, a lodge for the rich.\n\nThen a buyer scooped up the property for $2.2 million and wants guests in spring.',
      'flowers.md':
        '# Visit to the harbour\n\nAnna Lund left flowers at the harbour gate.\n\nAnna Lund works in the Department of Trade at the town hall near the market.',
    }),
  );

  test.each([
    ['when does the winter advert start', 'Dec. 26'],
    ['when does the museum hire cooks', 'Next month'],
    ['where did anna lund leave flowers', 'at the harbour gate'],
    ['how much did the buyer pay for the lodge', '$2.2 million'],
  ])('%s', (question, answer) => {
    expect(papers.search(question, 3).passages[0]?.text).toContain(answer);
  });
});

describe('what was, not what was expected or was at another time', () => {
  test.each([
    ['how long did the ferries stand still', 'nineteen hours'],
    ['how long did they negotiate', 'rose after nine'],
    ['when did the crews strike', 'stopped work on Thursday'],
    ['how many people were arrested at the quay', 'six arrests'],
    ['how much did dorn pay for hallet', '310 million'],
    ['how much does dorn pay a share', '27 crowns'],
    ['who won the final', 'Ostby defeated Varn'],
    ['when was the cup final played', '19 May 2024'],
    ['who was sent off', 'Arne Kolb was sent off'],
    ['who got a red card', 'Arne Kolb was sent off'],
    ['how many kids does rolf ek have', 'a father of four'],
    ['was jens ro hurt', 'broke two ribs'],
    ['how long did the derby last', 'lasted ninety minutes'],
    ['who figured out that the lights were false', 'Tora Lien'],
    ['how fast did the coach go', '70 kilometres an hour'],
    ['when was the accident at skei', 'on Friday morning'],
    ['how many people did the avalanche kill', 'killed 14'],
    ['how many shops stand empty', 'two of the 11'],
    ['who is the mayor of vestre nes', 'Ole Rud'],
  ])('%s', (question, answer) => {
    expect(firstOf(question)?.text).toContain(answer);
  });

  test.each([
    ['how long were the ferries expected to stay in port', 'expected to stay'],
    ['how long was the strike in 1997', 'eleven days'],
  ])('unless that is asked: %s', (question, answer) => {
    expect(firstOf(question)?.text).toContain(answer);
  });

  test.each([
    ['what happened in vestre nes', 'An avalanche in the parish'],
    ['what happened at the brewery hallet?', 'Dorn has taken over'],
  ])('the lead tells: %s', (question, answer) => {
    expect(firstOf(question)?.text).toContain(answer);
  });

  test.each(['What happened?', 'what is this about', "what's the news"])(
    'a lone article is told by its lead: %s',
    (question) => {
      const lone = createLibrary(
        articlesOf({ 'a.md': '# Bus slides off road\n\nA bus slid off a road.\n\nIt has happened twice.' }),
      );
      expect(lone.search(question, 1)).toMatchObject({
        outcome: 'answered',
        passages: [{ text: 'A bus slid off a road.' }],
      });
    },
  );

  test.each([
    ['how many died in the earthquake', 'Two hikers'],
    ['why was the line late', 'Engineers found clay'],
    ['what does arne holm do for a living', 'a beekeeper'],
  ])('%s: what an article without the event, or the end of a section, tells is no answer', (question, answer) => {
    const line = createLibrary(
      articlesOf({
        'a.md':
          '# Earthquake near Vell\n\nAn earthquake blocked the line near Vell on Monday, 5 June 2023.\n\nTwo hikers died. Arne Holm found them.\n\nArne Holm, a beekeeper, lives near the line.',
        'b.md':
          '# Ferry of Orm\n\nThe ferry of Orm sank in 1911, and 15 people died.\n\n## Why was the line late?\n\nEngineers found clay.\n\nThat costs the town money because hotels stay empty.',
      }),
    );
    expect(line.search(question, 1).passages[0]?.text).toContain(answer);
  });

  test('an audience of 2,500 tells no age', () => {
    expect(library.search('how old is ida brekke', 1).outcome).not.toBe('answered');
  });

  test('and the explanation says why', () => {
    const { passages } = library.search('how long did the ferries stand still', 5);
    const expected = passages.find(({ text }) => text.includes('expected to stay'));
    expect(expected?.explanation.map(({ name }) => name)).toContain('only expected');
  });

  test.each([
    ['what did they agree on', 'The two captains agreed to share the quay'],
    ['what happened to the pilot', 'The pilot went ashore'],
    ['who was at the regatta', 'Ida Brekke and Tom Lund'],
  ])('%s: not that something was agreed, who the pilot is, or what came before', (question, answer) => {
    const quay = createLibrary(
      articlesOf({
        'a.md':
          '# Regatta of Vell ends in peace\n\nIda Brekke and Tom Lund sailed the regatta of Vell on Sunday, 4 June 2023.\n\nNo price was agreed. Both agreed on it at noon. The two captains agreed to share the quay of Vell until the end of the year. The pilot is Arne Holm. Each pilot of Vell guides ferries and tankers. The pilot went ashore.',
        'b.md':
          '# Before the regatta: wind and quarrels\n\nOrm and Vell had quarrelled about the regatta, and Tom Lund said so.',
      }),
    );
    expect(quay.search(question, 1).passages[0]?.text).toContain(answer);
  });
});

it('what comes is first before any number of sentences on what would have come', () => {
  const avoided = Array.from({ length: 60 }, (_, at) => `The tram pass would have expired in ${1930 + at}.`);
  const told =
    'After many months of talks between the crews of three firms the pass for the harbour expires on 3 June.';
  const trams = ['# Trams', ...avoided, told].join('\n\n');
  const { passages } = createLibrary(articlesOf({ 'trams.md': trams })).search('when does the tram pass expire', 3);
  expect(passages[0]?.text).toBe(told);
});
