import { join } from 'node:path';
import { loadArticles } from '../../src/articles/load-articles';
import { describeProblem } from '../../src/articles/problem';
import { createLibrary } from '../../src/library/build-library';
import { sentencesOf } from '../knowledge-folder';
import EXPECTED from './as-people-have-them.json';

/** Posts of Jekyll, Hugo and Hugo's TOML and JSON, Obsidian notes, exports of Ghost and WordPress, wire text, press releases, transcripts, minutes, newsletters. */
const FOLDER = join(__dirname, 'as-people-have-them');
const { articles, problems } = loadArticles(FOLDER);
const { statements } = createLibrary(articles).statements;
const MARKUP = /\*\*|==|~~|%%|\]\(|\[\[|\]\]|[{}<>|]|!\[|\[\^|\[[ x]\]|\[!|^[#>*+-] |&\w+;|https?:|\u00ad|\uE000/u;

describe('a folder as people have it', () => {
  it('is read, but for drafts, and says in a line what was left out', () => {
    expect(articles.map(({ file }) => file)).toEqual(Object.keys(EXPECTED));
    const toAdd = ['bridge.html', 'harbour.rss', 'mill.atom', 'night-bus.html', 'quota.eml'].map((name) => {
      const [file, ending] = [`saved/${name}`, name.slice(name.indexOf('.'))];
      return `warning: ${file}: expected .md or .txt, found ${ending}, which "summit add ${join(FOLDER, file)}" writes as Markdown`;
    });
    expect(problems.map(describeProblem)).toEqual([
      ...toAdd,
      'warning: jekyll/_drafts/plans.md: expected an article that is published, found a draft, which is left out',
      'warning: markdown/bad-values.md:4: expected tags to be a value, found "[stage, play"',
      'warning: markdown/bad-values.md:3: expected date to be a date such as 2021-06-16, found "soon"',
    ]);
  });

  it.each(articles)('$file: title, author, publisher, day, tags and speakers are right', (article) => {
    const { title, author, publisher, published, url, language, tags } = article;
    const said = statements.all.filter((statement) => articles[statement.article] === article);
    const speakers = [...new Set(said.flatMap(({ speaker }) => speaker?.name ?? []))].sort();
    const known = { title, author, publisher, published, url, language, tags: tags.length > 0 ? tags : undefined };
    const read = { ...known, sentences: sentencesOf(article).length, speakers };
    expect(JSON.parse(JSON.stringify(read))).toEqual(new Map(Object.entries(EXPECTED)).get(article.file));
  });

  it.each(articles)('$file: no sentence holds markup', (article) => {
    expect(sentencesOf(article).filter(({ sentence }) => MARKUP.test(sentence.text))).toEqual([]);
  });
});
