import { createLibrary } from '../../src/library/build-library';
import type { Library } from '../../src/library/library';
import { articlesOf } from '../knowledge-folder';

function libraryOf(files: Readonly<Record<string, string>>): Library {
  return createLibrary(articlesOf(files));
}

function found(library: Library, question: string): readonly string[] {
  return library.search(question, 100).passages.map(({ text }) => text);
}

const SENTENCES = [
  'Both sides agreed to consult on cybersecurity.',
  'Experts on cyber-security will meet in autumn.',
  'Two cyber-attacks hit a pipeline.',
  'The second cyberattack hit a hospital.',
  'Nobody spoke about carpets.',
  'The organization welcomed the talks.',
];
const LIBRARY = libraryOf({ 'talks.md': `# Talks\n\n${SENTENCES.join('\n\n')}\n` });

describe('a word finds what is written in another way', () => {
  it('cyber finds cybersecurity, cyber-security, cyber-attacks and cyberattack', () => {
    expect([...found(LIBRARY, 'cyber')].sort()).toEqual(SENTENCES.slice(0, 4).sort());
  });

  it.each(['cyberattacks', 'cyber attack', 'cyber-attack', 'Cyber Attacks', 'CYBER-ATTACK'])(
    '%s finds both spellings',
    (question) => {
      const both = found(LIBRARY, question).slice(0, 2);
      expect([...both].sort()).toEqual(SENTENCES.slice(2, 4).sort());
    },
  );

  it('but no word finds another that only begins alike', () => {
    expect(found(LIBRARY, 'car')).toEqual([]);
    expect(found(LIBRARY, 'tal')).toEqual([]);
  });

  it('marks the words it found, where they stand in the quotation', () => {
    const { passages } = LIBRARY.search('cyber', 100);
    const marked = passages.map(({ text, matches }) => matches.map(({ start, end }) => text.slice(start, end)));
    expect(marked.map(([first]) => first?.toLowerCase()).sort()).toEqual([
      'cyber-attacks',
      'cyber-security',
      'cyberattack',
      'cybersecurity',
    ]);
  });
});

describe('text that stands twice is one passage with all its places', () => {
  const twice = libraryOf({
    'a.md': '# A\n\nThe envoys return “soon”.\n\n## Again\n\nThe envoys return "soon".\n',
    'b.md': '# B\n\nThey met. The envoys\nreturn "soon".\n',
  });

  it('within an article and across articles, whatever its quotation marks and line breaks', () => {
    const { passages } = twice.search('envoys', 10);
    expect(passages.map(({ text }) => text)).toEqual(['The envoys return “soon”.']);
    expect(passages[0]?.places.map(({ article, id, section }) => [article.id, id, section])).toEqual([
      ['a', '0isauir', undefined],
      ['a', '0isauir-2', 'Again'],
      ['b', '0isauir', undefined],
    ]);
    expect(passages[0]?.id).toBe('0isauir');
  });

  it('and counts once', () => {
    expect(twice.sentenceCount).toBe(2);
  });
});

describe('the order of passages', () => {
  it('follows the text where nothing else tells them apart', () => {
    const same = (name: string): string => `# News\n\nMinister ${name} came.\n`;
    const library = libraryOf({ 'c.md': same('Ito'), 'a.md': same('Ono'), 'b.md': same('Abe') });
    expect(found(library, 'minister')).toEqual(['Minister Ono came.', 'Minister Abe came.', 'Minister Ito came.']);
  });

  it('is the same on every run and in every library of the same articles', () => {
    const again = libraryOf({ 'talks.md': `# Talks\n\n${SENTENCES.join('\n\n')}\n` });
    for (const question of ['cyber', 'Who hit the pipeline?', 'talks', 'nothing of the kind']) {
      expect(again.search(question, 10)).toEqual(LIBRARY.search(question, 10));
      expect(LIBRARY.search(question, 10)).toEqual(LIBRARY.search(question, 10));
    }
  });

  it('is one order: fewer passages are the first of more', () => {
    const all = LIBRARY.search('cyber talks pipeline', 10).passages;
    expect(all.map(({ rank }) => rank)).toEqual(all.map((_, at) => at + 1));
    expect(LIBRARY.search('cyber talks pipeline', 2).passages).toEqual(all.slice(0, 2));
    const scores = all.map(({ score }) => score);
    expect([...scores].sort((a, b) => b - a)).toEqual(scores);
  });
});

describe('every score is explained', () => {
  it.each(['cyber', 'When will experts on cyber-security meet?', 'Two cyberattacks on a hospital', 'talks'])(
    '%s',
    (question) => {
      const { passages } = LIBRARY.search(question, 100);
      expect(passages.length).toBeGreaterThan(0);
      for (const { score, explanation } of passages) {
        expect(explanation.reduce((total, { value }) => total + value, 0)).toBe(score);
        expect(explanation.length).toBeGreaterThan(0);
      }
    },
  );
});

describe('a question that the sources know nothing of', () => {
  it.each([
    'xylophone',
    '',
    '   ',
    'the of and',
    '?',
    '🙂',
    'constructor',
    '__proto__',
    'toString',
    '__key',
    'hasOwnProperty',
  ])('%j is not answered', (question) => {
    const { outcome, passages, confidence, total } = LIBRARY.search(question, 3);
    expect({ outcome, passages, total }).toEqual({ outcome: 'silent', passages: [], total: 0 });
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThan(1);
  });

  it('words that are keys of every JavaScript object are words like any other', () => {
    const library = libraryOf({ 'a.txt': 'A\n\nThe constructor wrote __proto__ on the wall.\n\nThey met.\n' });
    expect(found(library, 'constructor')).toEqual(['The constructor wrote __proto__ on the wall.']);
    expect(found(library, '__proto__')).toEqual(['The constructor wrote __proto__ on the wall.']);
  });
});
