import { createLibrary } from '../../src/library/build-library';
import { relatedWords } from '../../src/text/thesaurus/related-words';
import { articlesOf } from '../knowledge-folder';

const TOWNS =
  'Brill Cray Dunow Elst Frome Garth Holm Ilsen Jarrow Kell Lund Morn Nesse Orwen Pell Quist Rusk Selm Tarn Ulm Varde Wick Yarm';

/** More leads with a word for a meeting than one would read. */
const councils = Object.fromEntries(
  TOWNS.split(' ').map((town) => [
    `${town}.md`,
    `# New pump for ${town}\n\nThe council of ${town} chose a pump at a meeting. A firm from Sund won the order.`,
  ]),
);
const among = (files: Readonly<Record<string, string>>) => createLibrary(articlesOf({ ...councils, ...files }));

describe('events among many articles', () => {
  const summit = among({
    'summit.md':
      '# Lahti and Mroz in Lima: the summit of 4 May 2022\n\nPresidents Aino Lahti and Jan Mroz met in Lima, Peru, on Wednesday, 4 May 2022. Both praised the soup. The summit was short. No summit had so few guests.',
    'before.md':
      '# Before the summit: a cold year\n\nRelations were cold before the summit. Lahti proposed the summit to Mroz in a letter from Turku in March 2022.',
  });

  test.each(['where was the summit', 'venue of the summit', 'what city was the summit in', 'when was the summit'])(
    '%s: the title names the event, whatever else met',
    (question) => {
      const { outcome, passages } = summit.search(question, 3);
      expect(passages[0]?.text).toContain('met in Lima');
      expect(outcome).toBe('answered');
    },
  );

  test('a treaty is found by its own noun, not by that of its signing', () => {
    const library = among({
      'treaty.md':
        '# Norland and Osmark seal herring treaty\n\nMinisters of both countries met in Skag, Norland, on Friday, 5 May 2023, and put their names to a text of nine pages. The treaty protects herring.',
      'toll.md':
        '# Toll\n\nTrucks pay a toll. It is paid in cash. A guard keeps it. The guard sleeps. On 6 July 2011 two mayors signed a treaty on it.',
    });
    expect(library.search('when was the treaty signed', 3).passages[0]?.text).toContain('5 May 2023');
  });

  test('what takes place is no theft', () => {
    expect(relatedWords('theft').map(({ word }) => word)).not.toContain('take');
    expect(relatedWords('steal').map(({ word }) => word)).toContain('take');
  });
});

test.each(['at all', 'anyway', 'back then', 'or nah'])('"… %s" weighs nothing', (tail) => {
  const library = among({
    'ferry.md': '# Ferry\n\nThe crew and the owner discussed eels. All of them ended up back at the pier.',
  });
  const plain = library.search('did they discuss eels', 3);
  const framed = library.search(`did they discuss eels ${tail}`, 3);
  expect(framed.passages.map(({ score }) => score)).toEqual(plain.passages.map(({ score }) => score));
});
