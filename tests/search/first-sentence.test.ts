import { createLibrary } from '../../src/library/build-library';
import { wordsHash } from '../../src/text/normalize';
import { articlesOf } from '../knowledge-folder';

const LIBRARY = createLibrary(
  articlesOf({
    'regatta.md': `# Rowers cross the line: the regatta visit to Ostby

Captain Iva Brandt and coach Nils Aker shook hands in Ostby, Norway, on Saturday, 6 July 2024. The visit had been planned since May 2022.

Brandt cheered. Everybody likes Brandt. Iva Brandt, a teacher from Tromsa, rows since she was nine.

## Who mends the boats?

An old carpenter does it for soup. He has no phone.

## Where the money goes

Half is spent on oars.

## Do they win?

No crew has come last so far. Crowds cheered.

## Prizes

A ham and a clock.

## The man with the drum

He beats time. Every man gets a hat.`,
    'before.md': `# Before the visit

Nobody was in a hurry.

An earlier visit took place in Hamar in March 1998. Brandt said Aker was early. Aker said Brandt was right. Brandt told Aker about the wind. Reporters asked whether Aker was a cheat, but Brandt laughed. Brandt said that Aker sang well.`,
    'pelican.md': `# Pelican of Lund

The bird sat on a chimney. Nobody caught it.`,
    'envoys.md': `# Envoys

The envoy of Larania to Sund, Rosa Leal, went home. The envoy of Sund to Larania, Kenji Mori, stays.`,
  }),
);

function ask(question: string) {
  const { outcome, passages, articles, confidence } = LIBRARY.search(question, 3);
  return { outcome, passages, articles, confidence, first: passages[0]?.text, parts: partsOf(passages[0]) };
}

function partsOf(passage: { readonly explanation: readonly { readonly name: string }[] } | undefined) {
  return passage?.explanation.map(({ name }) => name) ?? [];
}

const LEAD = 'Captain Iva Brandt and coach Nils Aker shook hands in Ostby, Norway, on Saturday, 6 July 2024.';

describe('the event that an article is about', () => {
  const about = createLibrary(
    articlesOf({
      'a.md': `# Oil leaks into the harbour of Lom: the odd slick

Some 40 boats were stained in Lom, Sund, on Sunday, 3 May 2026. It is the third slick since 2021.`,
      'b.md': `# Sund in the final

Sund beat Lom 4-2 on Saturday. Captain Eva Toth scored twice.`,
      'c.md': `# Rescuers reach the climbers

Two climbers were found on Monday, 9 March 2026. They had slept in a cave.`,
      'd.md': `# Gold bars gone in Vik

Nobody was at home when two men in masks entered the bank of Vik, Sund, on Friday, 1 May 2026. The robbery took ten minutes. A robbery of 2019 was in March.`,
      'f.md': `# Count Olav marries his nurse

Count Olav married Sofie Lang in the chapel of Orsund, Sund, on Saturday, 6 June 2026. They had got engaged in Rome in 2023.`,
      'e.md': `# A cold night for the smugglers of Ness

Officers raided a shed in Ness, Sund, on Tuesday, 5 May 2026. The raid came after a tip in April.`,
    }),
  );

  it.each([
    ['a noun of the title that no list holds', 'when was the slick', '3 May 2026'],
    ['a noun of the title, its place', 'where was the slick', 'in Lom, Sund'],
    ['a noun that only a sentence behind the lead has', 'when was the robbery', '1 May 2026'],
    ['a noun for the verb of the lead', 'when was the raid', '5 May 2026'],
    ['a place named behind a noun', 'where did the wedding take place', 'chapel of Orsund'],
    ['a score', 'what was the score', '4-2'],
    ['a score of a kind of event', 'what was the score of the final', '4-2'],
    ['persons for what they do', 'when was the rescue', '9 March 2026'],
  ])('is found by %s', (_, question, words) => {
    expect(about.search(question, 1).passages[0]?.text).toContain(words);
  });

  it.each(['when was the visit', 'visit date', 'where was the visit', 'who attended the visit', 'WHO ATTENDED?'])(
    '"%s" is answered by the lead, which does not repeat the word of the title',
    (question) => {
      const { first, parts } = ask(question);
      expect(first).toBe(LEAD);
      expect(parts).toContain('main event of "Rowers cross the line: the regatta visit to Ostby"');
    },
  );

  it.each(['when was the first visit', 'when was the earlier visit in Hamar', 'when did Aker sing', 'why the visit'])(
    '"%s" asks for something else',
    (question) => {
      expect(ask(question).first).not.toBe(LEAD);
    },
  );
});

describe('headings and titles', () => {
  it.each(['Who mends the boats?', 'who mends boats', 'where the money goes'])(
    '"%s" is answered by what stands under the heading',
    (question) => {
      const { passages, outcome } = ask(question);
      expect(passages[0]?.section?.toLowerCase()).toContain(question.includes('money') ? 'money' : 'mends');
      expect(outcome).not.toBe('silent');
    },
  );

  it.each([
    ['do the rowers win', 'No crew has come last so far.', 'the title names what its pronoun stands for'],
    ['what are the prizes', 'A ham and a clock.', 'it has a word that stands in no sentence'],
    ['who was the man with the drum', 'He beats time.', 'the question names it'],
    ['where does the money go', 'Half is spent on oars.', 'it is no question'],
  ])('"%s" is answered from under a heading: %s', (question, first) => {
    expect(ask(question)).toMatchObject({ first });
    expect(ask(question).outcome).not.toBe('silent');
  });

  it('a heading that asks otherwise is no answer', () => {
    expect(ask('why does he mend the boats').parts.join()).not.toContain('heading');
  });

  it('a word that only a title has names the article and its lead', () => {
    const { outcome, first, articles } = ask('what about the pelican');
    expect(outcome).toBe('near');
    expect(first).toMatch(/^The bird sat on a chimney\./u);
    expect(articles.map(({ title }) => title)).toContain('Pelican of Lund');
  });
});

describe('who is', () => {
  it.each(['who is iva brandt', 'Who is Brandt?'])('"%s" is answered by the sentence that introduces', (question) => {
    const { first, parts } = ask(question);
    expect(first).toBe('Iva Brandt, a teacher from Tromsa, rows since she was nine.');
    expect(parts).toContain('introduces who is asked for');
  });
});

describe('the word that decides, and who does what to whom', () => {
  it('comes before what the person asked for says on something else', () => {
    const { first, parts } = ask('did Brandt call Aker a cheat?');
    expect(first).toContain('a cheat');
    expect(parts).toContain('the word that decides');
  });

  it.each([
    ["who is Larania's envoy to Sund", 'Rosa Leal'],
    ["who is Sund's envoy in Larania", 'Kenji Mori'],
  ])('"%s" is %s', (question, name) => {
    const { first, parts } = ask(question);
    expect(first).toContain(name);
    expect(parts).toContain('same roles');
  });
});

describe('a reply that means nothing alone', () => {
  const library = createLibrary(
    articlesOf({
      'boats.md': `# Notes from Ostby

## Why did the boats leave?

The boats of Ostby left in March. In that week Brandt was asked whether Aker was a cheat. "I do," Brandt answered.

## In spring

Brandt said that all of the nets and most of the oars would be mended as soon as the storms of the spring were over.`,
    }),
  );

  it('is quoted with the sentence before it', () => {
    const shown = library.search('what did Brandt answer about the cheat', 3).passages.map(({ text }) => text);
    expect(shown.join('\n')).toContain('was asked whether Aker was a cheat. "I do," Brandt answered.');
  });

  it('has its place and its matches where the text stands', () => {
    const { passages } = library.search('what did Brandt answer about the cheat', 3);
    const reply = passages.find(({ text }) => text.includes('I do'));
    expect(reply && library.articles[0]?.text.slice(reply.start, reply.end)).toBe(reply?.text);
    expect(reply?.matches.map(({ start, end }) => reply.text.slice(start, end))).toContain('cheat');
  });

  it('does not answer what is asked about something else', () => {
    const [first] = library.search('what did Brandt say about the boats', 3).passages;
    expect(first?.text).not.toContain('I do');
  });
});

describe('a sentence that opens with a pronoun', () => {
  const library = createLibrary(
    articlesOf({
      'a.md':
        '# New bridge\n\nThe Erzsa bridge opened on Friday with songs. It cost 48 million euros. Lorries must wait.\n\nThe ferry of Lom is red.\n\nIt cost 9 euros.',
    }),
  );
  const textOf = (question: string, limit: number) => library.search(question, limit).passages[0]?.text;

  it('is quoted with the sentence before it, which holds what it refers to', () => {
    expect(textOf('how much did the erzsa bridge cost', 1)).toBe(
      'The Erzsa bridge opened on Friday with songs. It cost 48 million euros.',
    );
  });

  it('is quoted alone where that sentence is a passage itself, or holds no word of the question', () => {
    expect(textOf('how much did the erzsa bridge cost', 3)).toBe('It cost 48 million euros.');
    expect(textOf('what cost 48 million euros', 1)).toBe('It cost 48 million euros.');
  });
});

describe('a sentence that may not answer', () => {
  const articles = articlesOf({
    'court.md': `# Harbour master Dorn is jailed

Harbour master Vilem Dorn was sentenced to four years in prison on Monday. The jury found that he had sold twelve boats of the city. His lawyer wept.

Dorn ran the harbour for nine years. He lives in Osk.`,
    'gulls.md': '# Gulls of Osk\n\nGulls sleep on the roofs of Osk. They wake the town at four.',
  });
  const library = createLibrary(articles);
  const first = (question: string) => library.search(question, 3).passages[0];

  it('is quoted with the one behind it, where it has no reason and a reason is asked for', () => {
    expect(first('why was dorn sentenced to prison')?.text).toBe(
      'Harbour master Vilem Dorn was sentenced to four years in prison on Monday. The jury found that he had sold twelve boats of the city.',
    );
  });

  it('is quoted as its article has it, with the matches of both', () => {
    const passage = first('why was dorn jailed for selling boats');
    const text = library.articles.find(({ id }) => id === passage?.article.id)?.text;
    expect(text?.slice(passage?.start, passage?.end)).toBe(passage?.text);
    expect(passage?.matches.map(({ start, end }) => passage.text.slice(start, end))).toContain('boats');
  });

  it('is not given to whoever is reported in the one behind it', () => {
    const passage = first('why was dorn sentenced to prison');
    expect(passage?.text).toContain('The jury found');
    expect(passage?.statements).toEqual([]);
  });

  it('is quoted alone where it has the kind of answer that is asked for', () => {
    expect(first('when was dorn sentenced to prison')?.text).toMatch(/on Monday\.$/u);
    expect(first('how long did dorn run the harbour')?.text).toBe('Dorn ran the harbour for nine years.');
  });

  it('is quoted alone at the end of its paragraph, and where the one behind it is a passage itself', () => {
    expect(first('why does dorn live in osk')?.text).toMatch(/He lives in Osk\.$/u);
    const both = library.search('why did the jury find that dorn was sentenced to prison for boats', 3).passages;
    expect(new Set(both.map(({ text }) => text)).size).toBe(both.length);
    expect(both.filter(({ text }) => text.includes('The jury'))).toHaveLength(1);
  });

  it('is quoted without a hidden sentence beside it', () => {
    const { starts, ends } = articles[0]?.sentences ?? { starts: [], ends: [] };
    const at = Array.from(starts, (start, i) => articles[0]?.text.slice(start, ends[i])).findIndex((text) =>
      text?.startsWith('The jury'),
    );
    const hidden = articles[0] ? [wordsHash(articles[0].text.slice(starts[at], ends[at]))] : [];
    const { passages } = createLibrary(articles, undefined, hidden).search('why was dorn sentenced to prison', 3);
    expect(passages[0]?.text).toMatch(/in prison on Monday\.$/u);
    expect(passages.map(({ text }) => text).join(' ')).not.toContain('jury');
  });
});
