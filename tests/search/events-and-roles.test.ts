import { createLibrary } from '../../src/library/build-library';
import { lacksNewsKind } from '../../src/search/ranking/asked-news';
import { articlesOf } from '../knowledge-folder';

describe('when and where an event was', () => {
  const moor = createLibrary(
    articlesOf({
      'moor.md': [
        '# Lom and Skerry agree on the moor',
        '',
        'Mayors Ida Berg and Nils Horn met on Friday, 3 May 2024, and shared out the moor. It was the first meeting of the two towns since a quarrel in 1997.',
        '',
        'The talks ended sooner than planned. The talks took place at the Old Mill above Lom. The next talks will take place in Skerry in June.',
        '',
        'The talks lasted four hours. A larger meeting with more officials came next and was over in an hour.',
        '',
        'The Moor Fire Brigade brought benches, the Lom Courier says.',
      ].join('\n'),
    }),
  );
  const firstOf = (question: string) => moor.search(question, 1).passages[0]?.text;

  test.each([
    ['where did the talks happen', 'Old Mill'],
    ['where did the talks occur?', 'Old Mill'],
    ['where were the talks', 'Old Mill'],
    ['where will the talks take place', 'in Skerry in June'],
    ['when was the last meeting', 'since a quarrel in 1997'],
    ['how long was the meeting', 'lasted four hours'],
    ['how long was the larger meeting', 'over in an hour'],
    ['how long had it been since the last meeting', 'since a quarrel in 1997'],
  ])('%s', (question, told) => {
    expect(firstOf(question)).toContain(told);
  });

  test('is not told by a name that holds the word for it', () => {
    expect(moor.search('where was the fire', 1).outcome).not.toBe('answered');
  });
});

describe('who does what to whom, and who has a role', () => {
  const envoys = createLibrary(
    articlesOf({
      'envoys.md': [
        '# Envoys sent home',
        '',
        'Norland imposed a levy on Osmark in April 2024 and expelled nine Osmarkian envoys because of a theft. Osmark answered by expelling six Norlandic envoys, since it saw no theft.',
        '',
        'Berg, a former deputy minister of trade, welcomed the levy. The levy was praised by Minister of Trade Ida Lund. The minister of trade keeps the books of the levy.',
        '',
        'A longer meeting of more envoys came next and was over in an hour. The two sides agreed on a list of thefts.',
      ].join('\n'),
    }),
  );

  test.each([
    ['how many envoys did norland expel', 'nine Osmarkian'],
    ['how many envoys did osmark expel', 'six Norlandic'],
    ['why did osmark expel envoys', 'six Norlandic'],
    ['who is the minister of trade', 'Ida Lund'],
    ['what both sides agreed on', 'agreed on a list'],
  ])('%s', (question, told) => {
    expect(envoys.search(question, 1).passages[0]?.text).toContain(told);
  });

  test('what was does not tell what will be', () => {
    expect(envoys.search('will there be more meetings', 1).outcome).not.toBe('answered');
  });
});

describe('who had a role, who met whom, and whom a word names', () => {
  const tarn = createLibrary(
    articlesOf({
      'tarn.md': [
        '# Tarn counts its moss',
        '',
        'Anton Falk met Ida Sten in the port of Skerry on 16 June 2021. Ida Sten hopes to meet Anton Falk again in Borg. The council of Skerry spent $4 million on the quay. The council spent two hours on its fees. Six Osmarkian scouts were expelled from Norland on Monday. Norland was calm.',
        '',
        'There are more than 120 species of moss on the heath. Jon Skov left the heath on foot and in rain. Jon Skov left the heath last May.',
        '',
        'Former mayor Nils Horn led Tarn in 1997. Since then Governor Karl Ruud has lived in Tarn.',
        '',
        'An Islamic school opened in Skerry.',
      ].join('\n'),
      'heads.md': [
        '# Heads of Osmark',
        '',
        "Osmark's president, Per Aune, opened a road. Osmark elected Mette Lund as vice president in May.",
      ].join('\n'),
      'raids.md': ['# Raids', '', 'ISIS raiders burnt the mill of Borg.'].join('\n'),
    }),
  );

  test.each([
    ['when did Sten meet Falk?', '16 June'],
    ['where did Sten meet Falk?', 'port of Skerry'],
    ['how much time did the council spend on its fees?', 'two hours'],
    ['whom did Norland expel?', 'Six Osmarkian scouts'],
    ['are there more than 100 species of moss?', '120 species'],
    ['who was the mayor in 1997?', 'Nils Horn'],
    ['who is the governor?', 'Karl Ruud'],
    ['what did the Islamic State burn?', 'the mill'],
    ['when did Jon Skov leave the heath?', 'last May'],
  ])('answers %s', (question, told) => {
    const { passages, outcome } = tarn.search(question, 1);
    expect([outcome, passages[0]?.text]).toEqual(['answered', expect.stringContaining(told)]);
  });

  test('puts a vice president before the president where the vice president is asked for', () => {
    expect(tarn.search('who is the vice president of Osmark?', 1).passages[0]?.text).toContain('Mette Lund');
  });

  test('is not sure what ISIS opened', () => {
    expect(tarn.search('what did ISIS open in Skerry?', 1).outcome).not.toBe('answered');
  });

  test.each([
    ['There was no show of boats in Skerry.', true],
    ["The towns haven't held a show since 1991.", false],
    ['It was the first show in ten years.', false],
  ])('when something was last: %s', (sentence, lacks) => {
    expect(lacksNewsKind('when was the last show?', sentence)).toBe(lacks);
  });
});

describe('how many died', () => {
  const deaths = createLibrary(
    articlesOf({
      'flood.md': [
        '# Flood leaves three dead in Orrin',
        '',
        'The river Lenn broke its banks at Orrin on Sunday, 5 May 2024. Three people lost their lives, among them a baker of 70. The army brought sandbags.',
        '',
        'The last great flood in the valley was in 2009. It killed nobody in Orrin but carried away the bridge.',
      ].join('\n'),
      'roof.md':
        '# Norland votes\n\nMany voters blame the council for the fall of a roof in Lom in which 15 people died. The poll is on Friday.',
    }),
  );

  test('in the flood: not nobody in an earlier one, nor many elsewhere', () => {
    expect(deaths.search('how many died in the flood', 1).passages[0]?.text).toContain('Three people lost');
  });

  test('in the flood, where the other sentence on deaths counts none', () => {
    const only = createLibrary(
      articlesOf({
        'flood.md': [
          '# Flood leaves three dead in Orrin',
          '',
          'The river broke its banks. Three people lost their lives.',
          '',
          'The flood of 2009 killed nobody. It came at night.',
        ].join('\n'),
      }),
    );
    expect(only.search('how many died in the flood', 1).passages[0]?.text).toContain('Three people lost');
  });
});
