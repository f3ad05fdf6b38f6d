import { articlesOf, outline } from '../../knowledge-folder';

function read(body: string) {
  const [article] = articlesOf({ 'talks.md': `---\ntitle: Talks\n---\n${body}` });
  return article ? outline(article) : [];
}

describe('headings of a Markdown article name sections and are no passages', () => {
  it.each([
    ['## Day one', 'Day one'],
    ['## Day one ##', 'Day one'],
    ['Day one\n=======', 'Day one'],
    ['Day one\n---', 'Day one'],
    ['## What did the leaders discuss?', 'What did the leaders discuss?'],
    ['## *Day* [one](https://example.org/a_(b)) `now`', 'Day one now'],
  ])('%j', (heading, title) => {
    expect(read(`Before it.\n\n${heading}\n\nThey met. They spoke.\n`)).toEqual([
      [undefined, [['Before it.']]],
      [title, [['They met.', 'They spoke.']]],
    ]);
  });

  it.each([
    ['The page shows \\<img src=x\\> as text.', 'The page shows <img src=x> as text.'],
    ['Use the `<b>bold</b>` tag, <b>not</b> this.', 'Use the <b>bold</b> tag, not this.'],
    ['The `a` and <b>not</b> the `b` tag.', 'The a and not the b tag.'],
    ['Write `{{ page.title }}` or `[[note]]`, not {{ site.name }}.', 'Write {{ page.title }} or [[note]], not .'],
  ])('%s holds a tag or template as text', (line, text) => {
    expect(read(`Before it.\n\n${line}\n`)).toEqual([[undefined, [['Before it.'], [text]]]]);
  });

  it.each([
    ['> ## Excerpt\n> The valley froze.\n\n---\nThey met.'],
    ['<div class="kg-card kg-signup-card"><h2>Sign up</h2><p>All the news.</p></div>\n\nThey met.'],
  ])('what a clipper or a blog adds is no text: %j', (added) => {
    expect(read(`${added}\n`)).toEqual([[undefined, [['They met.']]]]);
  });

  it.each(['shareholders', 'article subscription-free'])('a box that is named %s is text', (name) => {
    const box = `<div class="${name}"><p>The mill burned.</p></div>\n\nThey met.\n`;
    expect(read(box)).toEqual([[undefined, [['The mill burned.'], ['They met.']]]]);
  });

  it('a link of Reuters loses what it tells screen readers', () => {
    const line = 'Finch ([FIN.L](https://a.example)), opens new tab met. Rivals, opens new tab too.';
    expect(read(`${line}\n`)).toEqual([[undefined, [['Finch (FIN.L) met.', 'Rivals too.']]]]);
    const plain = 'Mills\n\nFinch (FIN.L), opens new tab met.\n';
    const [article] = articlesOf({ 'a.txt': plain });
    expect(article && outline(article)).toEqual([[undefined, [['Finch (FIN.L) met.']]]]);
  });

  it('a line of a quotation that is only links is none of its text, whatever stands above', () => {
    const quotation = '> [Rossi](u) left the mill.\n> [Next](v)';
    expect(read(`They met.\n\n${quotation}\n`)).toEqual([[undefined, [['They met.'], ['Rossi left the mill.']]]]);
  });

  it.each(['- TODO call the mayor', "import Chart from './chart'"])('%s, which no parser reads, is no text', (line) => {
    expect(read(`They met.\n\n${line}\n\nThey left.\n`)).toEqual([[undefined, [['They met.'], ['They left.']]]]);
  });

  it('a task in the first line is no text either', () => {
    const [article] = articlesOf({ 'a.md': '- TODO call the mayor\n\nThey met.\n' });
    expect(article && outline(article)).toEqual([[undefined, [['They met.']]]]);
  });

  it('a line of a paragraph that begins with import keeps its words', () => {
    const text = 'They say that\nimport limits are "too late"\nfor Lund.';
    expect(read(`They met.\n\n${text}\n\n<b>They</b> left.\n\nimport './a.css'\n`)).toEqual([
      [undefined, [['They met.'], [text], ['They left.']]],
    ]);
  });

  it.each(['[The plan](u)', '“The plan”', '10%'])('%s has no words on how its link opens', (link) => {
    const shown = link.replace('[', '').replace('](u)', '');
    expect(read(`They met.\n\n${link}, opens new tab was late.\n`)).toEqual([
      [undefined, [['They met.'], [`${shown} was late.`]]],
    ]);
  });

  it('a cell that begins with a sign keeps it, and is no quotation', () => {
    const table = '| Share | Town |\n|---|---|\n| > 50 percent of bakers | They left. |\n';
    expect(read(`They met.\n\n${table}`)).toEqual([
      [undefined, [['They met.'], ['> 50 percent of bakers They left.']]],
    ]);
  });

  it('code that opens with a space keeps its words', () => {
    expect(read('The note ` was left on the table` then.\n')).toEqual([
      [undefined, [['The note was left on the table then.']]],
    ]);
  });

  it.each([
    [
      'According to ***Rossi* of** the harbour council in the old town the ferry &amp; the ',
      'According to Rossi of the harbour council in the old town the ferry & the ',
    ],
    [
      'They told the council of the town of Sund about [the ~new~ plan](https://a.example/harbour-plan) and ',
      'They told the council of the town of Sund about the ~new~ plan and ',
    ],
  ])('words between marks that only the parser reads stay where they are: %s', (markdown, text) => {
    const [article] = articlesOf({ 'a.md': `---\ntitle: Talks\n---\n- ${markdown}mill.\n\n  They met.\n` });
    expect(article && outline(article)).toEqual([[undefined, [[`${text}mill.`], ['They met.']]]]);
  });

  it('a first heading that repeats the title names no section', () => {
    expect(read('# Talks\n\nThey met.\n')).toEqual([[undefined, [['They met.']]]]);
  });

  it.each(['#hashtag is not a heading.', '####### seven signs are none either.'])('%s', (line) => {
    expect(read(`${line}\n`)).toEqual([[undefined, [[line]]]]);
  });
});

describe('paragraphs of a Markdown article', () => {
  it('hard-wrapped lines are one paragraph, and a sentence goes on over their ends', () => {
    expect(read('The leaders met\nin Geneva. They\nspoke.\n\nThey left.\n')).toEqual([
      [undefined, [['The leaders met\nin Geneva.', 'They\nspoke.'], ['They left.']]],
    ]);
  });

  it('an indented paragraph below a list belongs to its last item', () => {
    expect(read('- They met.\n\n\tThey spoke.\n')).toEqual([[undefined, [['They met.'], ['They spoke.']]]]);
  });

  it('a carriage return alone ends a line', () => {
    expect(read('# Day one\rThey met.\rThey spoke.\n')).toEqual([['Day one', [['They met.', 'They spoke.']]]]);
  });

  it('each item of a list is a paragraph without its mark', () => {
    expect(read('- They met.\n* They spoke.\n+ They ate.\n1. They left.\n2) They flew.\n')).toEqual([
      [undefined, [['They met.'], ['They spoke.'], ['They ate.'], ['They left.'], ['They flew.']]],
    ]);
  });

  it('a quotation is a paragraph without its mark, and a nested list loses all its marks', () => {
    expect(read('> We met.\n\n> - We spoke.\n')).toEqual([[undefined, [['We met.'], ['We spoke.']]]]);
  });

  it('hyphens below a list or a quotation are a rule and make no heading of it', () => {
    expect(read('- They met.\n---\nThey left.\n\n> We met.\n---\nWe left.\n')).toEqual([
      [undefined, [['They met.'], ['They left.'], ['We met.'], ['We left.']]],
    ]);
  });

  it.each([
    ['fenced code', '```js\nlet secret = 1;\n```js\n```'],
    ['code fenced by tildes', '~~~~\nsecret\n~~~\n~~~~'],
    ['a comment', '<!-- secret -->'],
    ['a comment over lines', '<!-- secret\n\nsecret -->'],
    ['a rule', '* * *'],
    ['a link definition', '[1]: https://example.org/secret'],
    ['a drawing', '-> <- ***'],
  ])('%s is no prose', (_, block) => {
    expect(read(`They met.\n\n${block}\n\nThey left.\n`)).toEqual([[undefined, [['They met.'], ['They left.']]]]);
  });

  it('code within a line, though in three back-ticks, does not swallow the rest', () => {
    expect(read('```summit``` is a word.\n\nThey met.\n')).toEqual([
      [undefined, [['summit is a word.'], ['They met.']]],
    ]);
  });

  it('one tilde marks no struck text, as in H~2~O, and two do', () => {
    expect(read('H~2~O is ~~dry~~ wet.\n')).toEqual([[undefined, [['H~2~O is wet.']]]]);
  });

  it('rows of a table are paragraphs, its head and its rule are none', () => {
    const table = '| Name | Side |\n|:---|---:|\n| Biden met. | US |\n';
    expect(read(table)).toEqual([[undefined, [['Biden met.', 'US']]]]);
  });

  it('cells without spaces between them stay apart', () => {
    expect(read('|Name|Votes|\n|:--|--:|\n|Callum Reyes|812|\n')).toEqual([[undefined, [['Callum Reyes 812']]]]);
  });

  it('an abbreviation of kramdown is none', () => {
    expect(read('They met.\n\n*[EAC]: Environment and Amenities Committee\n')).toEqual([[undefined, [['They met.']]]]);
  });

  it('the signature of a block quote is none', () => {
    for (const quote of [
      '> It is late.\n> — Anna Rossi, mayor',
      '> It is late.\n>\n> -- <cite>Anna Rossi</cite>',
      '> It is late.\n> <cite>Anna Rossi, mayor</cite>',
      '<blockquote><p>It is late.</p><cite>Head teacher Anna Rossi</cite></blockquote>',
    ])
      expect(read(`They met.\n\n${quote}\n`)).toEqual([[undefined, [['They met.'], ['It is late.']]]]);
  });

  it.each(['\r\n', '\r'])('line ends %j do as well', (lineEnd) => {
    expect(read('## Day one\n\nThey met.\n\nThey left.\n'.replaceAll('\n', lineEnd))).toEqual([
      ['Day one', [['They met.'], ['They left.']]],
    ]);
  });

  it('more emphasis than anybody writes in one paragraph is shown as it is written', () => {
    const sums = 'It is 2*3*4. '.repeat(600).trim();
    expect(read(`${sums}\n\nIt is *late*.\n`)).toEqual([
      [undefined, [Array<string>(600).fill('It is 2*3*4.'), ['It is late.']]],
    ]);
  });

  it('a list and headings of more lines than are parsed at once are read to the end', () => {
    const items = Array.from(
      { length: 500 },
      (_, at) => `- *Item* ${at} is long.\n  It goes on.\n  - Part of ${at}.\n`,
    );
    const paragraphs = items.flatMap((_, at) => [[`Item ${at} is long.`, 'It goes on.'], [`Part of ${at}.`]]);
    expect(read(items.join(''))).toEqual([[undefined, paragraphs]]);
    const quotes = Array.from({ length: 300 }, (_, at) => `> They *met* ${at}.\nIt went on.\n\n1. - Part *${at}*.\n\n`);
    expect(read(quotes.join(''))).toEqual([
      [undefined, quotes.flatMap((_, at) => [[`They met ${at}.`, 'It went on.'], [`Part ${at}.`]])],
    ]);
    const wrapped = Array.from({ length: 90 }, () => '> They *met*,\r\n> and spoke.\r\n>\r\n');
    expect(read(wrapped.join(''))).toEqual([[undefined, wrapped.map(() => ['They met,\r\nand spoke.'])]]);
    const sections = Array.from({ length: 300 }, (_, at) => `Day *${at}*\n===\nThey met.\n\n`);
    expect(read(sections.join(''))).toEqual(sections.map((_, at) => [`Day ${at}`, [['They met.']]]));
  });
});
