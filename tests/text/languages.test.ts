import { languageAsking, languageOf, languageOfQuestion, languageOfText } from '../../src/text/languages';

describe('the language of a text', () => {
  it.each([
    ['de', 'Die Stadt hat den Hafen verkauft, weil sie das Geld für die Schule braucht.'],
    ['fr', "La ville a vendu le port, parce qu'elle a besoin d'argent pour son école."],
    ['es', 'La ciudad ha vendido el puerto porque necesita el dinero para la escuela.'],
    ['it', 'La città ha venduto il porto perché ha bisogno dei soldi per la scuola.'],
    ['pt', 'A cidade vendeu o porto porque não tem dinheiro para as escolas.'],
    ['ru', 'Город продал порт, потому что на школу не хватало денег.'],
    ['zh', '市政府出售了港口，因为学校需要资金。'],
    ['ja', '市は学校の資金のために港を売却した。'],
    [undefined, 'The city has sold the harbour, as it needs the money for the school.'],
    ['uk', 'Місто продало порт, бо школі бракувало грошей.'],
    ['uk', 'Хто такий Вебер?'],
    [undefined, 'Вебер'],
    [undefined, 'Harbour: sold. School: open.'],
    [undefined, 'Ms Rossi said no.'],
  ])('%s', (code, text) => {
    expect(languageOfText(text)).toBe(code);
  });

  it('of a question is one of those that the articles are in, else English', () => {
    expect(languageOfQuestion('Was sagte Anna Rossi?', ['de', 'fr'])?.code).toBe('de');
    expect(languageOfQuestion('Was sagte Anna Rossi?', ['fr'])).toBeUndefined();
    expect(languageOfQuestion('What did Anna Rossi say?', ['de', 'fr'])).toBeUndefined();
    expect(languageOfQuestion('Rossi Hafen', ['de'])).toBeUndefined();
    expect(languageOfQuestion('港口什么时候开放？', ['de'])).toBeUndefined();
  });
});

test.each([
  ['Quem é Weber?', 'pt'],
  ['¿Quién es Weber?', 'es'],
  ['Qui est Weber ?', 'fr'],
  ['Chi è Weber?', 'it'],
  ['Wer ist Weber?', 'de'],
  ['Кто такой Weber?', 'ru'],
  ['Хто такий Weber?', 'uk'],
  ['Weber是谁？', 'zh'],
  ['Weberは誰ですか？', 'ja'],
  ['Who is José Weber?', undefined],
  ['was Weber in the war?', undefined],
  ['die hard', undefined],
  ['dove', undefined],
])('%j asks with words of a language: %s', (question, code) => {
  expect(languageAsking(question)?.code).toBe(code);
});

describe('words of a language', () => {
  const termIn = (code: string, written: string): string | undefined =>
    languageOf(code)?.termOf({ word: written.toLowerCase(), written, compound: false })?.replace(/\0.*/u, '');

  it.each([
    ['de', 'Verhandlung', 'Verhandlungen'],
    ['fr', 'négociation', "l'négociations"],
    ['es', 'negociación', 'negociaciones'],
    ['ru', 'переговоры', 'переговоров'],
    ['it', 'negoziato', 'negoziati'],
    ['pt', 'negociação', 'negociações'],
    ['nl', 'onderhandeling', 'onderhandelingen'],
    ['sv', 'förhandling', 'förhandlingar'],
  ])('%s: %s and %s are one', (code, one, other) => {
    expect(termIn(code, one)).toBe(termIn(code, other));
    expect(termIn(code, one)).not.toBe(one);
  });

  it('share the term of a name, and no other', () => {
    expect(languageOf('de')?.termOf({ word: 'rossi', written: 'Rossi', compound: false })).toBe('rossi');
    expect(languageOf('de')?.termOf({ word: 'war', written: 'war', compound: false })).toBeUndefined();
    expect(languageOf('de')?.keyOf({ word: 'war', written: 'war', compound: false })).not.toBe('war');
    expect(languageOf('es')?.termOf({ word: 'lucia', written: 'Lucía', compound: false })).not.toBe('luc');
  });

  it('are those of English where a language is not known', () => {
    expect(languageOf('en-GB')).toBeUndefined();
    expect(languageOf('tlh')).toBeUndefined();
    expect(languageOf(undefined)).toBeUndefined();
  });
});
