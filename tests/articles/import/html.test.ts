import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knowledgeFolder } from '../../knowledge-folder';
import { buildProgram, type Program } from '../../program';

const PAGE = `<html lang="en"><head><title>Bridge closed after engineers find cracks in it | Courier</title>
<meta name="author" content="Clara Dupin"></head><body><h1>Bridge closed after engineers find cracks in it</h1><article>
<p class="byline">By Clara Dupin</p><time>20 February 2026</time>
<p>The bridge was closed on Friday after engineers found cracks in two of its pillars, the council said, and lorries go round.</p>
<figure><img src="a.jpg"><figcaption>The bridge on Friday. Photo: AFP</figcaption></figure>
<p>"We have no choice," mayor Anna Rossi told reporters. "The steel is rusty, and the engineers warned us twice in a year."</p>
<img src="b.jpg"><p class="wp-caption-text">A pillar</p><p>Photo: Reuters</p>
<p>21 February 2026 is the day when the ministry says what it pays of the repairs, which cost five million, it said.</p>
<p>By Clara Dupin</p></article></body></html>`;

let program: Program;
beforeAll(() => (program = buildProgram()));
afterAll(() => {
  program.remove();
});

interface AddedPage {
  readonly metadata: string;
  readonly blocks: readonly string[];
  readonly leftOut: readonly string[];
}

async function addPage(html: string): Promise<AddedPage> {
  const cwd = knowledgeFolder({ 'page.html': html });
  const { out } = await program.run(['add', 'page.html', '--yes'], { cwd });
  const file = /^Written: (.*)$/mu.exec(out)?.[1] ?? '';
  const [, metadata = '', body = ''] = readFileSync(join(cwd, file), 'utf8').split('---\n');
  const leftOut = /^ {2}left out {2}(.*)$/mu.exec(out)?.[1] ?? '';
  return { metadata, blocks: body.trim().split('\n\n'), leftOut: leftOut.split('; ') };
}

test('captions, credits, and author and day at the head are no text of a page, and are told; its title is not', async () => {
  const { metadata, blocks, leftOut } = await addPage(PAGE);
  expect(metadata).toContain('author: Clara Dupin\npublished: 2026-02-20\n');
  expect(blocks).toEqual([
    expect.stringMatching(/^The bridge was closed/u),
    expect.stringMatching(/^"We have no choice,"/u),
    expect.stringMatching(/^21 February 2026 is the day/u),
    'By Clara Dupin',
  ]);
  expect(leftOut).toEqual([
    '2 captions and credits: “The bridge on Friday. Photo: AFP”, “A pillar”',
    '3 lines of author, day or site: “By Clara Dupin”, “20 February 2026”, “Photo: Reuters”',
  ]);
});

test('what is not shown, or is of the page by its class, is no text; the source of a block quote is its signature', async () => {
  const parts =
    '<ol class="breadcrumb"><li>Home</li><li>The council of the town</li></ol><p style="display:none">A bridge of the town is closed, they say.</p>' +
    '<div class="author-bio"><p>Clara covers the port and its bridges.</p></div><blockquote><p>We saw it coming.</p><cite>Anna Rossi</cite></blockquote>';
  const { blocks } = await addPage(PAGE.replace('<img src="b.jpg">', `${parts}<img src="b.jpg">`));
  expect(blocks).toContain('> We saw it coming.\n>\n> — Anna Rossi');
  expect(blocks.join(' ')).not.toMatch(/council of the town|they say|Clara covers/u);
});

test('a line at the head that says more than the metadata stays', async () => {
  const page = PAGE.replace('>20 February 2026<', ' datetime="2026-02-20">Updated by the port on 21 February 2026<');
  const { blocks, leftOut } = await addPage(page.replace('>By Clara Dupin<', '>By Clara Dupin in Port Marou<'));
  expect(blocks.slice(0, 2)).toEqual(['By Clara Dupin in Port Marou', 'Updated by the port on 21 February 2026']);
  expect(leftOut[1]).toBe('1 line of author, day or site: “Photo: Reuters”');
});

test('marks of footnotes that are links, lists of links and a day without its year are no text', async () => {
  const menu = '<ul><li><a href="/1">How the bridge was built</a></li><li><a href="/2">Lorries go round</a></li></ul>';
  const note = 'the council said,<a href="#fn-1">1</a> and';
  const page = PAGE.replace('the council said, and', note).replace('<img src="b.jpg">', menu);
  const { blocks } = await addPage(page.replace('>20 February 2026<', ' datetime="2026-02-20">20th February<'));
  expect(blocks.join(' ')).not.toMatch(/said,1|bridge was built|20th/u);
});

test('line breaks part the paragraphs of a page that has no others, and headline and by-line from them; a footnote is no text', async () => {
  const text = [
    '<b>Ice closes the canal</b><br><i>By Henrik Lund, 9 January 2004</i>',
    'Ice closed the canal between Tarn and Vik on Thursday for the first time in nine years, the canal office said.',
    '"We broke it twice and it froze twice," said lock keeper Sven Ahl, who has worked<br>at the upper lock since the war.',
  ];
  const note = '<p><a href="#ref1">[1]</a> Minutes of the office, page 4.</p>';
  const page = `<html><head><title>Ice closes the canal</title></head><body><div>${text.join('<br>\n<br>')}<hr>${note}</div></body></html>`;
  const { blocks } = await addPage(page);
  expect(blocks).toEqual([
    'Ice closes the canal',
    'By Henrik Lund, 9 January 2004',
    expect.stringMatching(/^Ice closed .* said\.$/u),
    expect.stringMatching(/^"We broke .* worked at the upper lock since the war\.$/u),
  ]);
});

test('a note of Notion has its fields, and a page the day that stands alone below its headline', async () => {
  const rows =
    '<tr><th>Author</th><td>Eva Dahl</td></tr><tr><th>Created</th><td><time>@April 3, 2024 10:11 AM</time></td></tr>';
  const text =
    '<p>The pier of Lund was shut on Monday for a week, and the town says that it found cracks in the north side.</p>';
  const note = `<html><body><article><h1>Pier</h1><table class="properties"><tbody>${rows}</tbody></table>${text}</article></body></html>`;
  expect((await addPage(note)).metadata).toContain('author: Eva Dahl\npublished: 2024-04-03');
  const post = `<html><head><title>Pier is shut for a week</title></head><body><h1>Pier is shut for a week</h1><div><a>Eva</a><div>May 04, 2024</div></div><article>${text}</article></body></html>`;
  expect((await addPage(post)).metadata).toContain('published: 2024-05-04');
  const signed = `<html><body><h1>Pier</h1><article><div>di Ottavia Renzi</div>${text}</article></body></html>`;
  const { metadata, blocks } = await addPage(signed);
  expect([metadata.includes('author: Ottavia Renzi'), blocks.length]).toEqual([true, 1]);
});

test('a card that links to another page is no text, and the site that names the page below its headline is its publisher', async () => {
  const card = '<a href="/ferry"><div><div>How we bought a ferry</div><div>The story of a contract.</div></div></a>';
  const page = PAGE.replace('<p>"We have', `<figure>${card}</figure><p>"We have`);
  const { metadata, blocks } = await addPage(page);
  expect(metadata).toContain('publisher: Courier\n');
  expect(blocks.join(' ')).not.toContain('contract');
});

test('an author whom the name of a page has is not its publisher, and an anchor is no link to another page', async () => {
  const anchor =
    '<a name="p2"><div><p>The boat is old, and its engine was built in Lund in the year of the flood.</p></div></a>';
  const page = PAGE.replace(/<title>[^<]*/u, '<title>Ferry is sold - Clara Dupin').replace(
    /<h1>[^<]*/u,
    '<h1>Ferry is sold',
  );
  const { metadata, blocks } = await addPage(page.replace('<p>"We have', `${anchor}<p>"We have`));
  expect(metadata).not.toContain('publisher');
  expect(blocks.join(' ')).toContain('The boat is old');
});

test('the paper that stands behind an author without a space is no part of the name', async () => {
  const byline = '<div>By Ida Holm<span>Sund Courier</span></div>';
  const page = PAGE.replace(/<meta[^>]*>/u, '').replace('<p class="byline">By Clara Dupin</p>', byline);
  expect((await addPage(page)).metadata).toContain('author: Ida Holm\n');
});
