import { join } from 'node:path';
import { loadArticles } from '../../src/articles/load-articles';
import { createLibrary } from '../../src/library/build-library';
import type { Library } from '../../src/library/library';
import { PROJECT, readOwnQuestions } from '../evaluation/own-questions';
import { knowledgeFolder } from '../knowledge-folder';
import { sampleOf } from '../runs';

const libraryOf = (folder: string): Library => createLibrary(loadArticles(folder).articles);

const FORMS: readonly (readonly [form: string, write: (question: string) => string])[] = [
  ['in capitals', (question) => question.toUpperCase()],
  ['in Title Case', (question) => question.replace(/(?<=^|\s)\p{L}/gu, (letter) => letter.toUpperCase())],
  ['in small letters', (question) => question.toLowerCase()],
  ['with "pls" and without a question mark', (question) => `${question.replace(/\?+$/u, '')} pls`],
  [
    'with "hey can you tell me"',
    (question) => `hey can you tell me ${question.charAt(0).toLowerCase()}${question.slice(1)}`,
  ],
  ['with "does anyone know"', (question) => `Does anyone know ${question.charAt(0).toLowerCase()}${question.slice(1)}`],
  ['with "so um" and "thx"', (question) => `so um ${question}, thx!!`],
  ['without marks, with "lol"', (question) => `${question.replace(/[?!.,'’]/gu, '').toLowerCase()} lol`],
];

/** Written in a chat's forms already, or not a question. */
const LEFT_OUT: ReadonlySet<string> = new Set(['chat-form', 'chat', 'misspelt']);

describe.each([
  ['knowledge', join(PROJECT, 'knowledge')],
  ['news', join(PROJECT, 'tests', 'questions', 'news')],
])('questions about %s', (name, folder) => {
  const library = libraryOf(folder);
  const outcomeOf = (question: string) => {
    const { outcome, passages } = library.search(question, 1);
    return { outcome, first: outcome === 'silent' ? undefined : passages[0]?.id };
  };
  const all = readOwnQuestions(name).filter(({ kind }) => !LEFT_OUT.has(kind));
  const questions = sampleOf(all, 60).map(({ question }) => ({ question, plain: outcomeOf(question) }));

  test.each(FORMS)('%s find what they find when asked plainly', (_, write) => {
    const other = questions.filter(({ question, plain }) => {
      const written = outcomeOf(write(question));
      return plain.outcome !== written.outcome || plain.first !== written.first;
    });
    // A word such as "US" or "Who" is told by its capitals alone in a few.
    expect(other.length).toBeLessThanOrEqual(Math.max(1, questions.length / 100));
  });
});

describe('what only a chat adds', () => {
  const library = libraryOf(
    knowledgeFolder({
      'mill.md': `# Mill in Tarvo reopens

The old mill in Tarvo opens again on 3 May 2024. Its owner Nadia Brook paid for the new roof. The US embassy sent a stone.

Nobody said no when the price of flour was raised, and the workers asked for a rise.`,
    }),
  );

  test.each([
    'when does the mill open again',
    'WHEN DOES THE MILL OPEN AGAIN',
    'When Does The Mill Open Again',
    'yo does anyone here know when the mill opens again??',
    'hi all, i was wondering when the mill opens again :)',
    'omg when does the mill open again haha thanks so much',
    'When Does the Mill Open Again, if you know?',
    'Quick question: when does the mill open again 🙏',
    'Dear Sir, when does the mill open again? Best wishes, Ada Lund',
    'im writing about this for school and i need to know when the mill opens again pls help me',
    'not sure who to ask but when does the mill open again',
    'need help: when does the mill open again',
    'sorry if this was asked already but when does the mill open again',
    'idk who else to ask: when does the mill open again',
    'Hi all, long time lurker here. When Does The Mill Open Again?',
    'no seriously when does the mill open again',
    'my 5 year old wants to know when the mill opens again',
    'lemme ask when the mill opens again',
    'wait what?? when does the mill open again',
    'when does the mill open again? asking because my class needs it',
    'when does the mill open again according to the article',
  ])('does not matter: %s', (question) => {
    const { outcome, passages } = library.search(question, 1);
    expect([outcome, passages[0]?.text]).toEqual(['answered', 'The old mill in Tarvo opens again on 3 May 2024.']);
  });

  test.each(['whats brooks first name', 'WHAT DID BROOK PAY FOR', 'what did brook pay for tho'])(
    'leaves the name of the sources: %s',
    (question) => {
      expect(library.search(question, 1).passages[0]?.text).toContain('Nadia Brook');
    },
  );

  test.each([
    'no',
    'NO!',
    'good bot',
    'bad bot lol',
    'who asked?',
    'how are you',
    'thanks',
    'Thanks!',
    'hey guys',
    'nice work dude',
    "i'm on the boat too lol",
    'see you on friday',
  ])('and small talk finds nothing: %s', (message) => {
    expect(library.search(message, 1)).toMatchObject({ outcome: 'silent', passages: [], isSmallTalk: true });
  });

  test.each(['were the workers late', 'who asked for a rise', 'the price', 'workers', 'the us'])(
    'a topic is no small talk: %s',
    (question) => {
      expect(library.search(question, 1).passages).toHaveLength(1);
    },
  );
});

describe('a question in a language that no article is in', () => {
  const library = libraryOf(join(PROJECT, 'knowledge'));
  const first = (question: string) => library.search(question, 1).passages[0]?.id;

  it.each([
    ['Quem é Navalny?', 'who is Navalny?'],
    ['¿Quién es Navalny?', 'who is Navalny?'],
    ['Хто такий Navalny?', 'who is Navalny?'],
    ['Navalny是谁？', 'who is Navalny?'],
    ['O que disse Biden sobre Navalny?', 'what did Biden say about Navalny?'],
    ['Was sagte Biden über Navalny?', 'what did Biden say about Navalny?'],
  ])('%j is asked as %j', (question, english) => {
    expect(first(question)).toBe(first(english));
  });
});
