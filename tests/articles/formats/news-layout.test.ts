import { articlesOf, outline, sentencesOf } from '../../knowledge-folder';

const BODY = 'The council met on Monday. It voted for the bridge.';

function read(lines: string, file: string) {
  const articles = articlesOf({
    [file]: `---\ntitle: Bridge\nauthor: Nia Probert\n---\n${BODY}\n\n${lines}\n\nWork starts in May.\n`,
  });
  const texts = articles.flatMap((article) => sentencesOf(article)).map(({ sentence }) => sentence.text);
  expect(texts.slice(0, 2)).toEqual(['The council met on Monday.', 'It voted for the bridge.']);
  expect(texts.at(-1)).toBe('Work starts in May.');
  return texts.slice(2, -1);
}

it('leaves out a list of links below its label, up to the next sentence', () => {
  const links = 'Related Topics\nFishing industry in the north\nNorden and its harbour\n\nThe port is open on Sundays.';
  expect(read(links, 'a.txt')).toEqual(['The port is open on Sundays.']);
  const asked = 'More on this story\nNorden harbour wants to grow\n22 April\nGet all the headlines in your inbox.';
  expect(read(asked, 'a.txt')).toEqual([]);
});

it('leaves out what stands between the lines that skip an advertised newsletter', () => {
  const lines = ['Skip past newsletter promotion', 'Sign up to First', 'All that matters, and why.'];
  for (const gap of ['\n\n', '\n']) {
    const promotion = [...lines, 'after newsletter promotion', 'The port is open.'].join(gap);
    expect(read(promotion, 'a.txt')).toEqual(['The port is open.']);
  }
  expect(read([...lines, 'after newsletter promotion'].join('\n\n'), 'a.md')).toEqual([]);
  expect(read(lines.join('\n\n'), 'a.md')).toEqual(['All that matters, and why.']);
});

it('leaves out the items of notes to editors', () => {
  const notes = 'Notes to editors\n\n1. The museum was founded in 1881.\n\n2. Interviews can be arranged.';
  expect(read(`${notes}\n\nThe bell was cast in 1612.`, 'a.txt')).toEqual(['The bell was cast in 1612.']);
  expect(read(`## ${notes}\n\nThe bell was cast in 1612.`, 'a.md')).toEqual(['The bell was cast in 1612.']);
  const wrapped = 'Notes to editors\n\n1. The museum was founded in 1881 by\nthe widow of a miller.\n2. It is open.';
  expect(read(`${wrapped}\n\nThe bell was cast in 1612.`, 'a.txt')).toEqual(['The bell was cast in 1612.']);
  const references = 'References\n\n1. Holt, M. The Bells of Norden.';
  expect(read(references, 'a.txt')).toEqual([]);
  expect(read(`## ${references}`, 'a.md')).toEqual([]);
  expect(read('Two rules\n\n1. The museum was founded in 1881.', 'a.txt')).toContain('The museum was founded in 1881.');
});

it.each([
  'About the Gares of Lund\nThe Gares of Lund',
  'À propos de la Société des gares\nLa Société des gares',
  'Über die Bahn AG\nDie Bahn AG',
])('leaves out what a firm says of itself below its name: %j', (firm) => {
  const [article] = articlesOf({ 'a.txt': `Bridge\n\n${BODY}\n\n${firm} 240 people run it.\n` });
  expect(article && sentencesOf(article)).toHaveLength(2);
});

it('leaves out what stands beside the credit of a picture in a copied page', () => {
  const picture = 'A beaver in a river\nImage source, River Trust\nImage caption,\nThe first pair swims off on Monday';
  const [article] = articlesOf({ 'a.txt': `Beavers return\n\n${picture}\n\n${BODY}\n` });
  expect(article && outline(article)).toEqual([
    [undefined, [['The council met on Monday.', 'It voted for the bridge.']]],
  ]);
});

it('has its title below the menu of a page', () => {
  const [article] = articlesOf({ 'a.txt': `Home\nNews\nEnvironment\nBeavers return to the river\n\n${BODY}\n` });
  expect(article?.title).toBe('Beavers return to the river');
});

it('leaves out a menu, and who was present at a meeting', () => {
  expect(read('Skip to content\nWorld news\nSport\nSign in', 'a.txt')).toEqual([]);
  expect(read('Present:\nCllr R. Dunmore (Chair)\nCllr P. Asante of Norden', 'a.txt')).toEqual([]);
});

it('leaves out who an unnamed author is at the end, and the contents of the page', () => {
  const lines = [
    'In this article',
    '',
    '- Who pays',
    '- What next',
    '',
    '## Who pays',
    '',
    'The town pays.',
    '',
    '## What next',
  ];
  expect(read(lines.join('\n'), 'a.md')).toEqual(['The town pays.']);
  const [article] = articlesOf({
    'a.md': `---\ntitle: Bridge\n---\n${BODY}\n\nDavid Lund is a freelance writer living in Bergen. He has two cats.\n`,
  });
  expect(article && sentencesOf(article)).toHaveLength(2);
});

it('a short line without a full stop is a heading in Markdown as in text', () => {
  const lines = 'Who pays for it\n\nThe town pays.';
  expect(read(lines, 'a.md')).toEqual(['The town pays.']);
  expect(read(lines, 'a.txt')).toEqual(['The town pays.']);
});

it('a box keeps its words and loses its marks', () => {
  expect(read(':::tip Wait\nShips must wait.\n:::\n\n!!! note\n    The port is shut.', 'a.md')).toEqual([
    'Ships must wait.',
    'The port is shut.',
  ]);
});

it('keeps what stands below "More from" a place, or below a heading that is only like one for the author', () => {
  for (const title of ['More from Geneva', 'Written by hand'])
    expect(articlesOf({ 'a.md': `# Bridge\n\n## ${title}\n\n${BODY}\n` }).flatMap(sentencesOf)).toHaveLength(2);
});

it('leaves out who the author is below a heading for it at the end of a page', () => {
  const about =
    '## Written by Nia Probert\n\n1.2K Followers\n\nI write on bridges. Ex-sailor.\n\n## More from Nia Probert';
  const [article] = articlesOf({ 'a.md': `---\ntitle: Bridge\n---\n${BODY}\n\n${about}\n` });
  expect(article && sentencesOf(article)).toHaveLength(2);
  const head = `---\ntitle: Bridge\n---\n## Written by Nia Probert\n\n${`${BODY}\n\n`.repeat(10)}`;
  expect(articlesOf({ 'a.md': head }).flatMap(sentencesOf)).toHaveLength(20);
});

it('reads a page copied from a wiki without its notes, links to edit and references', () => {
  const page = `# Treaty of Orrin

From Wikipedia, the free encyclopedia

| Signed | 4 May 1931 |
|---|---|

The treaty ended the Salt War.[[1]](#cite_note-1)[[2]](#cite_note-2) It was short.

## Terms [[edit](/w/index.php?title=Treaty)]

Valmark ceded the salt flats.[*[citation needed](/wiki/CN)*]

## References

1. [^](#cite_ref-1) Holt, M. *Salt and Steel*. Norden: Pier Press.
`;
  const [article] = articlesOf({ 'a.md': page });
  expect(article && outline(article)).toEqual([
    [undefined, [['The treaty ended the Salt War.', 'It was short.']]],
    ['Terms', [['Valmark ceded the salt flats.']]],
  ]);
  expect(article?.published).toBeUndefined();
});

it('takes no heading from a line with the author alone', () => {
  const [article] = articlesOf({ 'a.md': `---\ntitle: Bells\nauthor: Sanna Roth\n---\n#### Sanna Roth\n\n${BODY}\n` });
  expect(article?.sectionTitles).toEqual([undefined]);
});

it('takes off a title the publisher before it', () => {
  const titleOf = (title: string) =>
    articlesOf({ 'a.md': `---\ntitle: "${title}"\npublisher: The Quay Letter\n---\n${BODY}\n` })[0]?.title;
  expect(titleOf('The Quay Letter — Rents rise again')).toBe('Rents rise again');
  expect(titleOf('The Quay Letter: Rents rise again')).toBe('Rents rise again');
  expect(titleOf('The Quay: Rents rise again')).toBe('The Quay: Rents rise again');
});

it('finds the title below the address and the path of a page', () => {
  const page = `🔒 herald.example\n\nNEWS › ENVIRONMENT\n\nBeavers return to the Alder\n\n${BODY}\n`;
  expect(articlesOf({ 'a.txt': page })[0]?.title).toBe('Beavers return to the Alder');
});

it('keeps a title that begins as a button does', () => {
  const title = 'Buy now, pay later firms face new curbs';
  expect(articlesOf({ 'a.txt': `${title}\n\n${BODY}\n` })[0]?.title).toBe(title);
});

it('leaves out a turn that is only a stage direction', () => {
  const turns = 'MS. HOLM: The tunnel is closed.\n\nQUESTION: (Off-mike.)\n\nMS. HOLM: I heard you, for once.\n';
  const [article] = articlesOf({ 'a.txt': `Briefing\n\n${turns}` });
  const sentences = article && sentencesOf(article).map(({ sentence }) => sentence.text);
  expect(sentences).toEqual(['MS. HOLM: The tunnel is closed.', 'MS. HOLM: I heard you, for once.']);
});
