import { loadArticles } from '../../src/articles/load-articles';
import { createLibrary } from '../../src/library/build-library';
import { knowledgeFolder } from '../knowledge-folder';

const library = createLibrary(
  loadArticles(
    knowledgeFolder({
      'otter.md': `# Divers film rare sea otter under the ice

A group of divers has filmed a rare sea otter under the ice, three metres below the surface, the magazine Deep Water reported on Friday.

The animal was first noticed on 9 January by a fisherman near Vardo. It weighs some 30 kilograms and stayed under water for eight minutes. The dive was paid for by the Marlow Trust.

"We held our breath," said Dr Hanna Lund of the Polar Institute.`,
      'pharmacy.md': `# Pharmacist Nilsen jailed over fake pills

Pharmacist Rolf Nilsen, who sold fake pills to clinics in four countries, was jailed for five years at Tarvik District Court on Monday.

He mixed the pills in a barn near Elvebakk. Over six years he earned 2.1 million crowns. Nilsen, 61, was found out after a nurse had complained of the smell. His lawyer said he would appeal. A trial of his brother that lasted nine weeks ended in May.`,
      'dam.md': `# Old dam at Lomsdal bursts

The old dam at Lomsdal burst on Sunday, and the river tore away three farms, police said.

The wall gave way following a week of snow melt. The operator will repair it by the end of August. Lomsdal's mayor, Inge Falk, asked for tents. The quarrel over the dam began in 1998, when the operator raised the water.`,
      'bakery.md': `# Bakery chain Solbro buys rival Kringla for 80 million crowns

The bakery chain Solbro is to buy its rival Kringla for 80 million crowns, both said on Tuesday.

Solbro's chief executive, Mette Dahl, told staff that no shop would close. The firm will pay 12 crowns for each share. It hopes to finish the purchase in the third quarter.`,
      'coach.md': `# Coach overturns on the pass of Rustad

A coach with 34 pensioners overturned on the pass of Rustad on Sunday afternoon.

Nobody lost their life. The driver, 58, was travelling at 45 kilometres an hour when it happened. At least nine of those on board are known to have suffered burns. The tour had been set up by a choir. It should have gone on for 90 kilometres. Villagers had fought the road, fearing accidents. Refunds will take a month.`,
    }),
  ).articles,
);

const firstOf = (question: string) => library.search(question, 3).passages[0];

describe('the lead holds the words, another sentence what is asked', () => {
  test.each([
    ['when did they see the otter', '9 January'],
    ['how heavy is the otter', '30 kilograms'],
    ['how fast was the bus going', '45 kilometres'],
    ['who founded the tour', 'a choir'],
    ['how far did the coach have to go', '90 kilometres'],
    ['why were villagers against the road', 'fearing accidents'],
    ['when will they get their money back', 'Refunds will take a month'],
    ['where did he mix the fake pills', 'in a barn near Elvebakk'],
    ['how much did he make from the fake pills', '2.1 million crowns'],
    ['how old is nilsen', 'Nilsen, 61'],
    ['what caused the dam to burst', 'following a week of snow melt'],
    ['how did the dam dispute start', 'began in 1998'],
    ['when will they repair the dam', 'end of August'],
    ['who runs solbro', 'Mette Dahl'],
    ['who is the ceo of solbro', 'Mette Dahl'],
    ['who is the mayor of lomsdal', 'Inge Falk'],
    ['is the pharmacist going to appeal', 'would appeal'],
  ])('%s', (question, answer) => {
    expect(firstOf(question)?.text).toContain(answer);
  });

  test.each([
    ['how long did the pharmacist get', 'jailed for five years'],
    ['when did the dam burst', 'burst on Sunday'],
    ['how much is solbro paying for kringla', 'for 80 million crowns, both said'],
    ['why was nilsen jailed', 'sold fake pills'],
  ])('the lead stays first where it tells what is asked: %s', (question, answer) => {
    expect(firstOf(question)?.text).toContain(answer);
  });

  test('the explanation names the kind and the topic', () => {
    const names = firstOf('how heavy is the otter')?.explanation.map(({ name }) => name);
    expect(names).toContain('kind asked for, in an article on "otter"');
  });

  test('a sentence of the kind is no surer than its words: nothing is answered on a thing that no article has', () => {
    expect(library.search('how heavy is the walrus otter', 1).outcome).not.toBe('answered');
  });
});
