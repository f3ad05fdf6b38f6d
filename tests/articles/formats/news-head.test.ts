import { articlesOf, sentencesOf } from '../../knowledge-folder';

const BODY = 'The council met on Monday. It voted for the bridge.';

it.each([
  ['By BETH LOMAX and ODD LIE, Staff Writers', 'Beth Lomax and Odd Lie', undefined],
  ['By Beth Lomax, Valley Courier', 'Beth Lomax', undefined],
  ['By Beth Lomax, Odd Lie and Nia Probert', 'Beth Lomax, Odd Lie and Nia Probert', undefined],
  ['By Beth Lomax | Feb. 11, 2024 5:00 a.m.', 'Beth Lomax', '2024-02-11'],
  ['By Beth Lomax, 3 June 2024', 'Beth Lomax', '2024-06-03'],
  ['Beth Lomax | Oct. 4, 2023 | Updated 4:15 PM ET', 'Beth Lomax', '2023-10-04'],
  ['Beth Lomax · 6 min read · Nov 3, 2023', 'Beth Lomax', '2023-11-03'],
  ['Beth Lomax North of England correspondent', 'Beth Lomax', undefined],
  ['Beth Lomax & Odd Lie\n3 June 2024', 'Beth Lomax & Odd Lie', '2024-06-03'],
  ['Beth Lomax appointed foreign editor', undefined, undefined],
  ['Joint Statement\n3 June 2024', undefined, '2024-06-03'],
  ['Beth Lomax | News Editor\nFebruary 24, 2024 | 4:15pm EST', 'Beth Lomax', '2024-02-24'],
  ['By Beth Lomax\nUpdated 9:14 PM CDT, March 3, 2024', 'Beth Lomax', '2024-03-03'],
  ['By Beth Lomax\nPublished 6:05 PM EST, January 22, 2024', 'Beth Lomax', '2024-01-22'],
  ['By Beth Lomax\nJune 9, 2024 6:02 AM GMT+2 · Updated 3 hours ago', 'Beth Lomax', '2024-06-09'],
  ['Written by Beth Lomax and edited by Odd Lie', 'Beth Lomax', undefined],
])('a by-line tells author and day: %s', (line, author, published) => {
  const [article] = articlesOf({ 'a.txt': `Bridge talks\n\n${line}\n\n${BODY}\n` });
  expect([article?.author, article?.published?.slice(0, 10)]).toEqual([author, published]);
  expect(article && sentencesOf(article)).toHaveLength(2);
});

it.each([
  ['Von Annegret Lohse\n\nStand: 17.04.2024, 18:32 Uhr', 'Annegret Lohse', '2024-04-17', undefined],
  ['12 октября 2024, 14:30\nАвтор: Ирина Соколова', 'Ирина Соколова', '2024-10-12', undefined],
  ['来源：江岸晚报\n记者：陈小雨\n2024年5月6日', '陈小雨', '2024-05-06', '江岸晚报'],
  ['浜風新聞　記者・佐藤美咲\n2024年4月18日 19時05分', '佐藤美咲', '2024-04-18', '浜風新聞'],
  ['Par Solène Vidal\nSund, le 6 février 2024', 'Solène Vidal', '2024-02-06', undefined],
  ['di Ottavia Renzi\n14 maggio 2024 alle 09:20', 'Ottavia Renzi', '2024-05-14', undefined],
  ['Beth Lomax @beth_l\n9 March 2024', 'Beth Lomax', '2024-03-09', undefined],
  ['Interview by Beth Lomax · 28 April 2024 · 9 min read', 'Beth Lomax', '2024-04-28', undefined],
])('other languages and kinds of text have by-line and day too: %j', (lines, author, published, publisher) => {
  const [article] = articlesOf({ 'a.txt': `Bridge talks\n\n${lines}\n\n${BODY}\n` });
  expect(article).toMatchObject({ author, published, ...(publisher !== undefined && { publisher }) });
  expect(article && sentencesOf(article)).toHaveLength(2);
});

it.each([
  [
    'Coastal towns\n\n‘The sea has it’: Skelby moves its shops\n\nA plan to build inland\n\nBeth Lomax North correspondent',
  ],
  ['THE GAZETTE      Thursday, 6 June 2024      Page 3\n\n‘The sea has it’: Skelby\nmoves its shops\n\nBy Beth Lomax'],
])('a title has no name of a section or page before it, and goes on below: %j', (head) => {
  const [article] = articlesOf({ 'a.txt': `${head}\n\n${BODY}\n` });
  expect(article).toMatchObject({ title: '‘The sea has it’: Skelby moves its shops', author: 'Beth Lomax' });
  const standfirst = 'Harbour talks\n\nHow a village lost its ferry\n\nBy Beth Lomax';
  expect(articlesOf({ 'a.txt': `${standfirst}\n\n${BODY}\n` })[0]?.title).toBe('Harbour talks');
});

it('has no author from a post that is quoted', () => {
  const [article] = articlesOf({
    'a.txt': `Bridge talks\n\n${BODY}\n\nBeth Lomax @beth_l\n9 March 2024\n\nThe bridge is mine.\n`,
  });
  expect(article?.author).toBeUndefined();
});

it('the name of the site behind a dash is its publisher, where the address has it', () => {
  const head = (url: string): string => `---\nsource: ${url}\n---\n# Frost in the valley - Sud Lettre\n\n${BODY}\n`;
  const [site] = articlesOf({ 'a.md': head('https://www.sudlettre.example/frost') });
  expect(site).toMatchObject({ title: 'Frost in the valley', publisher: 'Sud Lettre' });
  const [other] = articlesOf({ 'a.md': head('https://voice.example/frost') });
  expect(other?.title).toBe('Frost in the valley - Sud Lettre');
});

it('leaves out contents at the head of a text, up to the first title that they name', () => {
  const contents = 'Contents\n\n1. The vote ........ 2\n2. What next\n   2.1 Money\n3. Thanks to readers';
  const [article] = articlesOf({ 'a.txt': `Bridge talks\n\n${contents}\n\n1. The vote\n\n${BODY}\n` });
  expect(article?.sectionTitles.at(-1)).toBe('1. The vote');
  expect(article && sentencesOf(article)).toHaveLength(2);
});

it.each(['^ Beth Lomax', 'Upgrade to paid', '👏 120 claps', 'Subscribe to Slow Water to read the rest.'])(
  'is no sentence: %s',
  (line) => {
    for (const file of ['a.md', 'a.txt']) {
      const [article] = articlesOf({ [file]: `---\ntitle: Bridge\n---\n${BODY}\n\n${line}\n\nWork starts in May.\n` });
      expect(article && sentencesOf(article)).toHaveLength(3);
    }
  },
);
