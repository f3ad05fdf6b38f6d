import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';

const LENGTHS = ['two days', 'nine hours', 'a week', 'three days', 'an afternoon', 'six weeks', 'a month', 'ten days'];
const AT = ['harbour', 'brewery', 'depot', 'hospital', 'mill', 'quarry', 'school', 'printer'];

/** Towns whose names share nothing. */
const towns = 'b d f g k l m n p r s t v z'
  .split(' ')
  .flatMap((one) => 'a e i o u'.split(' ').map((vowel) => `${one.toUpperCase()}${vowel}${one}${vowel}rsted`));

const articleOf = (town: string, at: number) =>
  [
    `${town}.md`,
    `# Strike at the ${AT[at % 8] ?? ''} in ${town}

Workers at the ${AT[at % 8] ?? ''} in ${town} went back to their jobs on Monday, after a union vote.

The strike lasted ${LENGTHS[(at * 3) % 8] ?? ''}, and ${towns[(at + 9) % 70] ?? ''} sent soup.

A contract will be signed by the mayor of ${towns[(at + 31) % 70] ?? ''}.`,
  ] as const;

const small = createLibrary(articlesOf(Object.fromEntries(towns.slice(0, 1).map(articleOf))));
const large = createLibrary(articlesOf(Object.fromEntries(towns.map(articleOf))));

describe('among many articles that tell the same of other places', () => {
  test('a question that any of them may answer is not answered', () => {
    expect(small.search('how long did the strike last?', 3).outcome).toBe('answered');
    expect(large.search('how long did the strike last?', 3).outcome).toBe('near');
  });

  test.each(['Lelersted', 'Sosorsted', 'Vuvursted'])('the title tells where the strike in %s was', (town) => {
    const { outcome, passages } = large.search(`how long did the strike in ${town} last?`, 3);
    expect(outcome).toBe('answered');
    expect(passages[0]?.text).toContain('The strike lasted');
    expect(passages[0]?.places[0].article.id).toBe(town.toLowerCase());
  });

  test('a sentence that tells the rest holds weakly what only its title holds', () => {
    const explained = (library: typeof large, town: string) =>
      library.search(`how long did the strike in ${town} last?`, 3).passages[0]?.explanation.map(({ name }) => name);
    expect(explained(large, 'Mimirsted')).toContain('topic');
    expect(explained(small, 'Babarsted')).not.toContain('topic');
  });

  test('keywords of which a sentence holds only half are not answered', () => {
    const two = {
      'rates.md': '# Rates\n\nThe council set penal rates for late rent.',
      'ants.md': '# Ants\n\nThe colony of ants moved to the quay.',
    };
    const among = createLibrary(articlesOf({ ...Object.fromEntries(towns.map(articleOf)), ...two }));
    expect(among.search('penal colony', 3).judgement.doubts).toEqual(['too little of what the keywords tell is found']);
    expect(among.search('penal rates', 3).outcome).toBe('answered');
  });

  test('subject and verb of the question outweigh an article with more of the same words', () => {
    const two = {
      'talks.md':
        '# Border\n\nNorland and Sudland met at a mill near Grell. The talks lasted four hours. Fish was the main point. Neither side spoke to reporters. Both drove home at night. A bridge may reopen.',
      'radio.md':
        '# Radio\n\nA station in Grell has a new hall. It has room for two hundred. Its talks of the last five hours were heard by few. A cook works there.',
    };
    const among = createLibrary(articlesOf({ ...Object.fromEntries(towns.map(articleOf)), ...two }));
    expect(among.search('how long did the talks last?', 3).passages[0]?.text).toBe('The talks lasted four hours.');
  });

  test('keywords side by side come before the same words apart', () => {
    const two = {
      'treaty.md':
        '# Border\n\nNorland and Sudland met at a mill near Grell. Both still keep to the treaty New Dawn. Fish was the main point. Neither side spoke to reporters.',
      'farm.md':
        '# Cows\n\nA woman keeps cows near Grell. Her new farmhand rises before dawn. Milk is sold at the gate.',
    };
    const among = createLibrary(articlesOf({ ...Object.fromEntries(towns.map(articleOf)), ...two }));
    for (const asked of ['new dawn', 'New Dawn'])
      expect(among.search(asked, 3).passages[0]?.text).toBe('Both still keep to the treaty New Dawn.');
  });

  test('what somebody did to whom comes before other sentences with both names', () => {
    const two = {
      'envoys.md':
        '# Envoys return\n\nNorland and Sudland let their envoys return. On boats, Norland brushed away accusations against it, saying that boats near Sudland are from elsewhere. They left in May, after Norland accused Sudland of theft.',
    };
    const among = createLibrary(articlesOf({ ...Object.fromEntries(towns.map(articleOf)), ...two }));
    const { passages } = among.search('What did Norland accuse Sudland of?', 3);
    expect(passages[0]?.text).toContain('of theft');
  });

  const amongTowns = (files: Readonly<Record<string, string>>) =>
    createLibrary(articlesOf({ ...Object.fromEntries(towns.map(articleOf)), ...files }));

  test('what somebody gave to whom comes before articles with both in their titles', () => {
    const two = {
      'list.md':
        '# Fish and grain\n\nBoats and mills were in the news all year. Norland gave Sudland a list of forty boats. A cook kept the list.',
      'meet.md':
        '# Norland and Sudland meet\n\nNorland and Sudland met at a mill. Norland and Sudland shook hands. Norland and Sudland spoke apart. Norland and Sudland parted.',
    };
    const { passages } = amongTowns(two).search('What did Norland give Sudland?', 3);
    expect(passages[0]?.text).toContain('a list of forty boats');
    expect(passages[0]?.explanation.map(({ name }) => name)).toContain('subject, verb and object of the question');
  });

  test('a surname tells of whom its article names in full', () => {
    const camp =
      '# Strikers in prison\n\nTwo men are held in Grell. Otto Maria Holm, once a baker, has been held since May.\n\nHolm was sentenced in June because he shouted. Holm denies the charge.';
    const { passages } = amongTowns({ 'camp.md': camp }).search('Does Otto Holm admit the charge?', 3);
    expect(passages[0]?.text).toBe('Holm denies the charge.');
  });

  test('a surname that two of an article bear tells of neither', () => {
    const text =
      '# A case in Grell\n\nThe sisters were seen by all. Berta Holm came in a taxi, and Anna Holm on foot.\n\nAnna Holm denied the charge.';
    const { passages } = amongTowns({ 'case.md': text }).search('Did Berta Holm deny the charge?', 3);
    const parts = passages.find((passage) => passage.text.includes('denied'))?.explanation;
    expect(parts?.map(({ name }) => name)).not.toContain('what the title does not say');
  });

  test('a sentence on all that somebody is asked about comes before a statement on a part of it', () => {
    const five = (word: string) => towns.slice(0, 5).map((town) => `The ${word} of ${town} is sold.`);
    const files = {
      'loaves.md':
        '# Rossi on bread\n\nMr Rossi said the bread was late. He left at noon.\n\nIt was Friday.\n\nMr Weber likened rye bread to white bread. "Nonsense" was Rossi\'s word for the likeness of rye and white bread.',
      'more.md': `# More\n\n${['likeness', 'rye', 'white cow', 'bread'].flatMap(five).join(' ')}`,
    };
    const { passages } = amongTowns(files).search('what did Rossi say about the likeness of rye and white bread?', 3);
    expect(passages[0]?.text).toContain('"Nonsense" was Rossi');
  });

  test('a place without a name tells where somebody is', () => {
    const files = {
      'horn.md':
        '# Horn arrested\n\nNils Horn was arrested in Lom on Friday, 3 May 2024. According to Berg in Lom, Horn had called for unrest in Grell. Horn is held in a penal colony, and he has to serve two years.',
      'fairs.md': '# Fairs\n\nThe fair was held in Grell. The vote was held in Lom. A feast was held in Skerry.',
    };
    const { passages } = amongTowns(files).search('where is Horn held?', 3);
    expect(passages[0]?.explanation.map(({ name }) => name)).toContain('kind asked for, in an article on "horn"');
    expect(passages[0]?.text).toContain('penal colony');
  });

  test.each(['how long did the talks last', 'how long did the meeting last'])(
    '%s is not told by what was last',
    (question) => {
      const files = {
        'talks.md':
          '# Border\n\nNorland and Sudland met at a mill near Grell. The talks lasted four hours. Fish was the main point. Neither side spoke to reporters. Both drove home at night.',
        'fish.md':
          '# Fishers meet in Grell\n\nThe fishers of Grell met for two hours. Last week, a meeting of the fishers had talks of two hours. Nobody spoke.',
      };
      expect(amongTowns(files).search(question, 3).passages[0]?.text).toBe('The talks lasted four hours.');
    },
  );
});
