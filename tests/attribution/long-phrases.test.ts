import { attribute } from '../../src/attribution/attribute';
import { articlesOf } from '../knowledge-folder';
import { saidIn, speakersOf } from './said';

describe('gives reported words', () => {
  it.each([
    ['Working in the bakery, the guests, led by Ona Petra, said it was late.', 'the guests | indirect | it was late'],
    ['Facing a strike, Mr Rossi spoke, insisting that it was late.', 'Rossi | indirect | that it was late'],
    ['Last week, the chief baker, Anna Rossi, said it was late.', 'Anna Rossi | indirect | it was late'],
    ['Two-thirds of bakers said it was late.', 'Two-thirds of bakers | indirect | it was late'],
  ])('to no word that only opens the sentence: %s', (text, expected) => {
    expect(saidIn(text)).toEqual([expected]);
  });

  it.each([
    [
      'The Ministry of Bread, Cakes and Pies said it was late.',
      'Ministry of Bread, Cakes and Pies | indirect | it was late',
    ],
    ['The National Bread Committee said it was late.', 'National Bread Committee | indirect | it was late'],
    ['Vice President for Ovens Wole Adeyi said it was late.', 'Wole Adeyi | indirect | it was late'],
    ['Deputy Minister of Bread and Cakes Esi Anan said it was late.', 'Esi Anan | indirect | it was late'],
  ])('to the whole name of a body and to the name behind an office: %s', (text, expected) => {
    expect(saidIn(text)).toEqual([expected]);
  });

  it.each([
    ['Guests at the inn in nearby Lund said it was late.', 'Guests at the inn | indirect | it was late'],
    [
      'A study printed on Monday in the journal Bread Letters found that it was late.',
      'a study | indirect | that it was late',
    ],
    [
      'It was late, said Anna Rossi, the head of the Fund for Old Ovens, who also said that bread was dear.',
      'Anna Rossi',
    ],
    ['Neither the baker nor the fire brigade would say that it was late.', ''],
    ['Karl Weber told Danish radio that it was late.', 'Karl Weber | indirect | that it was late'],
  ])('to the head of a long phrase: %s', (text, expected) => {
    const said = saidIn(text);
    if (expected === 'Anna Rossi') expect(said.map((one) => one.split(' | ')[0])).toEqual([expected, expected]);
    else expect(said).toEqual(expected === '' ? [] : [expected]);
  });

  it.each([
    ['One of the three, baker Mats Holm, said it was late.', 'Mats Holm | indirect | it was late'],
    ['One of them, Ali Reza, said it was late.', 'Ali Reza | indirect | it was late'],
    ['"It is late," said one, Carmen Roja.', 'Carmen Roja | direct | It is late,'],
    ['"It is late," says one of the guests, who gives her name only as Amina.', 'Amina | direct | It is late,'],
    ['"It is late," said one of the guests.', 'one of the guests | direct | It is late,'],
    ['Mr Weber, asked about bread at a hearing on Monday, said only: "It is late."', 'Weber | direct | It is late.'],
    [
      'The guards told her, Mr Rossi said, to write it down.',
      'Rossi | indirect | The guards told her, Mr Rossi said, to write it down',
    ],
  ])('to the name that a phrase is about: %s', (text, expected) => {
    expect(saidIn(text)).toEqual([expected]);
  });
});

it('keeps two apostrophes of a plain text as quotation marks', () => {
  const text = "''It is late,'' Anna Rossi said. ''They call it 'bread,''' she added.";
  const [article] = articlesOf({ 'a.txt': `Bread\n\n${text}\n` });
  expect(article?.text).toContain(text);
  expect(attribute(article ? [article] : [])[0]?.[0]?.kind).toBe('direct');
});

it('takes a newspaper for a body and no person', () => {
  const [[said] = []] = attribute(articlesOf({ 'a.md': 'The Bread Street Journal reported that it was late.' }));
  expect(said?.speaker).toMatchObject({ name: 'Bread Street Journal', kind: 'organisation' });
});

describe('of several of one surname', () => {
  const both = 'Karl Bell baked. Bell said it was hot. Bell went out. His aunt, Ilse Bell, said it was late.';

  it('means the one who was only "Bell" before, once the other is not named near', () => {
    const far = `${both} Ovens cooled. Bread sold. Guests ate. Flour fell. Rain came. Bell said it was over.`;
    expect(speakersOf({ 'a.md': far })).toEqual(['Karl Bell', 'Ilse Bell', undefined]);
    const often = far.replace('Bell went out.', 'Bell went out. Bell came back. Bell sat.');
    expect(speakersOf({ 'a.md': often })).toEqual(['Karl Bell', 'Ilse Bell', 'Karl Bell']);
    expect(speakersOf({ 'a.md': often.replace('Rain came.', 'Ilse Bell came.') })[2]).toBeUndefined();
  });
});

describe('gives what follows a question to whoever answered', () => {
  it('and not to those in the question', () => {
    const text =
      'Asked whether it was clear that Karl Weber, the presumptive nominee, who has called the plan a bore, could win, Anna Rossi laughed. She added that it was late.';
    expect(saidIn(text).at(-1)).toBe('Anna Rossi | indirect | that it was late');
  });

  it('nor to a short act that was denied', () => {
    expect(saidIn('Anna Rossi came. She kissed the oven. "It knows me."')).toEqual([
      'Anna Rossi | direct | It knows me.',
    ]);
    expect(saidIn('Anna Rossi came. She did not stay. "It knows me too well."')[0]).toMatch(/^\?/u);
  });
});
