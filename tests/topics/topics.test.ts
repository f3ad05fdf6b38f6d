import { respond } from '../../src/answers/respond';
import { loadArticles } from '../../src/articles/load-articles';
import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';

/** Our own articles, as shipped. */
const LIBRARY = createLibrary(loadArticles('knowledge').articles);

describe('topics', () => {
  it('are offered before anything is typed, each once and each with passages', () => {
    const offered = LIBRARY.complete('', 25);
    expect(offered).toHaveLength(25);
    expect(new Set(offered.map(({ value }) => value.toLowerCase())).size).toBe(25);
    for (const { passages } of offered) expect(passages).toBeGreaterThan(0);
  });

  it('each, asked as it stands, is answered', () => {
    const silent = LIBRARY.topics
      .map(({ value }) => value)
      .filter((value) => LIBRARY.search(value, 1).outcome !== 'answered');
    expect(silent).toEqual([]);
  });

  it.each(['Cyb', 'cyb', 'CYB', 'cyber-s', ' cyb', 'nav', 'Náv'])('complete what was typed: %j', (typed) => {
    const letters = typed.trim().toLowerCase().normalize('NFD').replaceAll('\u0301', '');
    const found = LIBRARY.complete(typed, 25);
    expect(found.length).toBeGreaterThan(0);
    for (const { value } of found) expect(` ${value.toLowerCase()}`).toMatch(new RegExp(`[ -]${letters}`, 'u'));
  });

  it.each(['qqqq', '\uD800', '(', 'constructor', 'x'.repeat(6000)])('offer nothing for %j', (typed) => {
    expect(LIBRARY.complete(typed, 25)).toEqual([]);
  });

  it('come no more than were asked for', () => {
    expect(LIBRARY.complete('', 3)).toEqual(LIBRARY.complete('', 25).slice(0, 3));
  });

  it('of the front matter that stand in the text come first', () => {
    const text = 'The harbour was quiet. Ships left the harbour. A ferry came.';
    const articles = articlesOf({ 'a.md': `---\ntitle: News\ntags: [ferry, zeppelin]\n---\n${text}\n` });
    const values = createLibrary(articles).topics.map(({ value }) => value);
    expect(values[0]).toBe('ferry');
    expect(values).not.toContain('zeppelin');
  });

  it('are labelled by a noun rather than a form of its verb', () => {
    const articles = articlesOf({
      'a.md': '# Choir\n\nShe headed the choir. The head of the choir sang. A choir sang.\n',
    });
    const values = createLibrary(articles).topics.map(({ value }) => value);
    expect(values).toContain('head');
    expect(values).not.toContain('headed');
  });

  it('do not end with a verb of saying', () => {
    const text = 'The harbour commission said no. A harbour commission said so. The harbour commission says why.';
    const values = createLibrary(articlesOf({ 'a.md': `# News\n\n${text}\n` })).topics.map(({ value }) => value);
    expect(values).toEqual(['harbour commission']);
  });

  it('are names without the title before them, which is none itself', () => {
    const text =
      'Mr. Berg met Dr. Lind. Later Mr. Berg left. Dr. Lind stayed, and Ms. Holm sang. Ms. Holm knew Mr. Berg.';
    const values = createLibrary(articlesOf({ 'a.md': `# News\n\n${text}\n` })).topics.map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining(['Berg', 'Lind', 'Holm']));
    expect(values.filter((value) => /^(?:mr|ms|dr)\b/iu.test(value))).toEqual([]);
  });

  it('name somebody once where few are named: "Berg", not "Anna Berg" too', () => {
    const text = 'Anna Berg sang. The choir of Anna Berg sang. They thanked Berg. Then Berg left Lund, and Lund slept.';
    const help = respond({ kind: 'help' }, createLibrary(articlesOf({ 'a.md': `# News\n\n${text}\n` })));
    const topics = help.kind === 'help' ? help.topics : [];
    expect(topics.filter((topic) => topic.includes('Berg'))).toHaveLength(1);
  });

  it('stand on one line, though the article breaks them', () => {
    const text = 'He saw the Red\nSea\nFleet. We saw the Red\nSea\nFleet.';
    const values = createLibrary(articlesOf({ 'a.md': `# News\n\n${text}\n` })).topics.map(({ value }) => value);
    expect(values).toContain('Red Sea Fleet');
  });
});

describe('what is suggested', () => {
  const OUTSIDE = ['qqqq', 'football in Brazil', '', 'price of bananas', 'xylophone'];
  const QUESTIONS = ['Nawalny', 'ransomwear', 'Bidden', ...OUTSIDE];

  it.each(OUTSIDE)('where the sources do not answer %j is answered when asked as it stands', (question) => {
    const answer = respond({ kind: 'ask', question }, LIBRARY);
    if (answer.kind !== 'nothing' && answer.kind !== 'near')
      throw new Error(`expected no answer, found ${answer.kind}`);
    expect(answer.suggestions.length).toBeGreaterThan(0);
    for (const topic of answer.suggestions) {
      expect([topic, respond({ kind: 'ask', question: topic }, LIBRARY).kind]).toEqual([topic, 'passages']);
    }
  });

  it('is near what was meant: a misspelt name is answered, or suggested as it is spelt', () => {
    const { outcome, passages, suggestions } = LIBRARY.search('Nawalny', 3);
    expect(outcome === 'answered' ? passages[0]?.text : suggestions[0]).toMatch(/Navalny/u);
  });

  it('is never what was asked already', () => {
    const { suggestions } = LIBRARY.search('Navalny', 3);
    expect(suggestions.length).toBeGreaterThan(0);
    expect(suggestions).not.toContain('Navalny');
  });

  it.each([
    ['the help', respond({ kind: 'help' }, LIBRARY)],
    ['an answer on the summit', respond({ kind: 'ask', question: 'summit' }, LIBRARY)],
    ['nothing', respond({ kind: 'ask', question: 'price of bananas' }, LIBRARY)],
    ['the list of speakers', respond({ kind: 'speakers' }, LIBRARY)],
  ])('names a country once, not its people too, in %s', (_, answer) => {
    const lists =
      answer.kind === 'speakers'
        ? answer.speakers.map(({ topics }) => topics)
        : [answer.kind === 'help' ? answer.topics : 'suggestions' in answer ? answer.suggestions : []];
    for (const topics of lists)
      for (const names of [
        ['Russia', 'Russian'],
        ['US', 'United States', 'American'],
      ])
        expect(topics.filter((topic) => names.includes(topic)).length).toBeLessThanOrEqual(1);
    expect(lists.flat().length).toBeGreaterThan(0);
  });

  it('is never the same twice', () => {
    for (const question of QUESTIONS) {
      const { suggestions } = LIBRARY.search(question, 3);
      expect(new Set(suggestions).size).toBe(suggestions.length);
    }
  });
});
