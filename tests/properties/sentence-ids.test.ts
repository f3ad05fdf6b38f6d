import fc from 'fast-check';
import { placeKeyOf } from '../../src/answers/quoted-place';
import { articlesOf, sentencesOf } from '../knowledge-folder';
import { newsroom } from '../discord/newsroom';
import { runs } from '../runs';

const FACTS = ['The quota is fair.', 'Gulls cried over Lund.', '“No,” Orla Byrne said.', 'Ships came at noon.'];
const OTHERS = ['It snowed.', 'Nobody knew why.', 'The mayor left.', '> A bridge fell.', '- Two boats', '## Part'];

interface WrittenArticle {
  readonly file: string;
  readonly title: string;
  readonly gaps: readonly (readonly string[])[];
  readonly space: string;
}

const written: fc.Arbitrary<WrittenArticle> = fc.record({
  file: fc.constantFrom('talks.md', 'quota.md', 'archive/2024/talks.md'),
  title: fc.constantFrom('Talks', 'The quota'),
  gaps: fc.array(fc.array(fc.constantFrom(...OTHERS), { maxLength: 3 }), { minLength: 5, maxLength: 5 }),
  space: fc.constantFrom(' ', '\n', '  '),
});

/** A file with all facts in order, and other paragraphs around them. */
function write({ file, title, gaps, space }: WrittenArticle): Record<string, string> {
  const paragraphs = gaps.flatMap((others, at) => [...others, FACTS[at]?.replaceAll(' ', space) ?? '']);
  return { [file]: [`# ${title}`, ...paragraphs].join('\n\n') };
}

function plain(text: string): string {
  return text.split(/\s+/u).join(' ');
}

function idsOf(files: Record<string, string>): readonly (string | undefined)[] {
  const sentences = articlesOf(files).flatMap(sentencesOf);
  return FACTS.map((fact) => sentences.find(({ sentence }) => plain(sentence.text) === fact)?.sentence.id);
}

describe('while a sentence stands, through edits around it, another file name and another title', () => {
  it('its id holds', () => {
    fc.assert(
      fc.property(written, written, (before, after) => {
        const ids = idsOf(write(before));
        expect(ids.map((id) => /^[0-9a-z]{7}$/u.test(id ?? ''))).toEqual(FACTS.map(() => true));
        expect(idsOf(write(after))).toEqual(ids);
      }),
    );
  });

  it('a button finds it', () => {
    fc.assert(
      fc.property(written, written, fc.constantFrom(...FACTS), (before, after, fact) => {
        const [article] = articlesOf(write(before));
        const here = article && sentencesOf(article).find(({ sentence }) => plain(sentence.text) === fact);
        if (!article || !here) throw new Error(`expected ${fact} in the article`);
        const { paragraph, sentence } = here;
        const place = placeKeyOf({
          article,
          paragraph: paragraph.number,
          sentence: sentence.number,
          text: sentence.text,
        });
        const { respond } = newsroom({ ...write(after), 'a.md': '# A\n\nRain.' });
        expect(respond({ kind: 'cite', place })).toMatchObject({ kind: 'citation', place: { id: sentence.id } });
      }),
      runs(40),
    );
  });
});

test('equal sentences of an article are numbered, whatever their case and spaces', () => {
  const ids = articlesOf({ 'a.txt': 'A\n\nIt rained. Gulls cried. IT  rained.\n\nIt\nrained.' }).flatMap((article) =>
    sentencesOf(article).map(({ sentence }) => sentence.id),
  );
  const [first = ''] = ids;
  expect(ids).toEqual([first, expect.not.stringContaining(first), `${first}-2`, `${first}-3`]);
});

test('a button finds its sentence where another file has taken the name of its own', () => {
  const place = { article: { id: 'talks' }, paragraph: 1, sentence: 1, text: 'The quota is fair.' };
  const { respond } = newsroom({ 'old.md': '# Old\n\nThe quota is fair.', 'talks.md': '# New\n\nRain fell.' });
  expect(respond({ kind: 'cite', place: placeKeyOf(place) })).toMatchObject({ place: { article: { id: 'old' } } });
});
