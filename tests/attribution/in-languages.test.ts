import { join } from 'node:path';
import { loadArticles } from '../../src/articles/load-articles';
import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';

/** @returns each statement as `speaker: words`, or `open: words`. */
function saidIn(text: string, language: string): readonly string[] {
  const articles = articlesOf({ 'a.md': `---\ntitle: T\nlang: ${language}\n---\n\n${text}\n` });
  return createLibrary(articles).statements.statements.all.map(({ speaker, start, end }) => {
    return `${speaker?.name ?? 'open'}: ${articles[0]?.text.slice(start, end) ?? ''}`;
  });
}

describe('statements in other languages than English', () => {
  it('are of the person named beside the verb, by the full name', () => {
    const { articles } = loadArticles(join(__dirname, '../articles/in-languages'));
    const { all } = createLibrary(articles).statements.statements;
    const said = all.map(({ article, speaker, start, end }) => {
      const { file, text } = articles[article] ?? { file: '', text: '' };
      return `${file} ${speaker?.name ?? 'open'}: ${text.slice(start, end)}`;
    });
    expect(said).toMatchInlineSnapshot(`
     [
       "gang.md 王建国: 渔民的泊位一个也不会少。",
       "gang.md 王建国: 我们会在夜里停工。",
       "gang.md 安娜·罗西: 灯塔要让孩子们看得见。",
       "hafen.md Anna Rossi: Wir bauen den Hafen nicht ohne die Fischer",
       "hafen.md Jonas Weber: Die Fähren brauchen tieferes Wasser.",
       "hafen.md Anna Rossi: Niemand wird vertrieben",
       "hafen.md open: Das habe ich schriftlich",
       "harbour.md Anna Rossi: We share the water,",
       "harbour.md Kari Lund: The war on noise goes on",
       "most.md Иван Петров: Мы ждали этого дня десять лет",
       "most.md Ольга Смирнова: Поезда в Москву пойдут каждый день",
       "most.md Иван Петров: Билеты не подорожают",
       "most.md Ольга Смирнова: Мы построим и гостиницу",
       "musee.md Claire Dubois: Nous avons voulu un musée ouvert à tous",
       "musee.md open: Les enfants ne paieront jamais l'entrée",
       "musee.md Paul Girard: Une seconde aile ouvrira en 2027.",
       "musee.md Luc Moreau: La lumière change à chaque heure",
       "puente.md Lucía Ortega: El puente une por fin los dos barrios",
       "puente.md Diego Salas: El acero viene de Bilbao",
       "puente.md Lucía Ortega: No habrá peaje",
     ]
    `);
  });

  it.each([
    ['de', '„Wir gehen“, sagte Bürgermeisterin Anna Rossi am Montag.', 'Anna Rossi'],
    ['de', '„Wir gehen“, so der Sprecher der Stadt.', 'open'],
    ['de', 'Anna Rossi, Sprecherin der Händler, erklärte: „Wir gehen.“', 'Anna Rossi'],
    ['de', 'Der Sprecher von Anna Rossi, Bürgermeisterin der Stadt, sagte: „Wir gehen.“', 'open'],
    ['de', 'Der Sprecher von Anna Rossi sagte: „Wir gehen.“', 'open'],
    ['de', '„Wir gehen“, sagte Rossis Sprecherin.', 'open'],
    ['de', '„Wir gehen“, sagte er. Anna Rossi schwieg.', 'open'],
    ['de', 'Am Abend erklärte Anna Rossi: »Wir gehen.«', 'Anna Rossi'],
    ['fr', '« Nous partons », a-t-elle ajouté.', 'open'],
    ['fr', '« Nous partons », a déclaré mardi le ministre Paul Girard.', 'open'],
    ['fr', '« Nous partons », a déclaré le ministre Paul Girard.', 'Paul Girard'],
    ['fr', 'Le porte-parole de Paul Girard a déclaré : « Nous partons. »', 'open'],
    ['fr', '“Nous partons”, selon Claire Dubois.', 'Claire Dubois'],
    ['es', '«Nos vamos», dijo a Reuters la ministra.', 'open'],
    ['es', '"Nos vamos", dijo la ministra Lucía Ortega.', 'Lucía Ortega'],
    ['es', 'El portavoz de Lucía Ortega dijo: «Nos vamos».', 'open'],
    ['ru', '«Мы уходим», — сказала она.', 'open'],
    ['ru', '«Мы уходим», — заявил представитель Кремля Дмитрий Песков.', 'open'],
    ['ru', 'Представитель Ивана Петрова заявил: «Мы уходим».', 'open'],
    ['ru', '«Мы уходим», — сообщил мэр Иван Петров.', 'Иван Петров'],
    ['zh', '他于是说：“我们走。”', 'open'],
    ['zh', '外交部长王毅周三表示：“我们走。”', '王毅'],
    ['zh', '“我们走。”李梅说。', '李梅'],
    ['zh', '高官表示：“我们走。”', 'open'],
    ['it', '«Andiamo», ha detto Marco Bianchi.', 'Marco Bianchi'],
    ['pt', '“Vamos”, disse o ministro João Silva.', 'João Silva'],
    ['pt', 'A Ana Silva disse: “Vamos embora.”', 'Ana Silva'],
    ['zh', '王建国说：“我们会在夜里停工。”李明表示：“我们不走。”', '王建国', '李明'],
    ['de', '„Wir gehen“, sagte Anna Rossi der Zeitung.', 'Anna Rossi'],
    ['de', '„Wir gehen“, sagte Anna Rossi der Deutschen Presse-Agentur.', 'Anna Rossi'],
    ['de', '„Wir gehen“, sagte Anna Rossi zu Reportern.', 'Anna Rossi'],
    ['de', '„Wir gehen“, sagte Anna Rossi von Greenpeace.', 'Anna Rossi'],
    ['de', '„Wir gehen“, sagte Ursula von der Leyen.', 'Ursula von der Leyen'],
    ['fr', '« Nous partons », a dit Charles de Gaulle.', 'Charles de Gaulle'],
    ['es', '«Nos vamos», dijo Ana Ruiz al País.', 'Ana Ruiz'],
    ['es', '«Nos vamos», dijo Ana Ruiz de Madrid.', 'Ana Ruiz'],
    ['it', '«Andiamo», ha detto Anna Rossi al Corriere.', 'Anna Rossi'],
    ['es', 'Sobre Pedro Gómez dijo: «Nos vamos».', 'open'],
    ['it', 'Di Marco Bianchi ha detto: «Andiamo».', 'open'],
    ['it', 'Su Marco Bianchi ha detto: «Andiamo».', 'open'],
    ['fr', 'De Paul Martin a dit : « Nous partons. »', 'open'],
    ['es', 'La ministra Lucía Ortega dijo: «Nos vamos».', 'Lucía Ortega'],
  ])('%s: %s is of %s', (language, text, ...speakers) => {
    expect(saidIn(text, language).map((said) => said.replace(/:.*/su, ''))).toEqual(speakers);
  });

  it.each([
    ['de', 'Karl Weber sagte nie: „Wir gehen weg von hier.“'],
    ['de', 'Karl Weber sagte nicht: „Wir gehen weg von hier.“'],
    ['de', 'Nicht Anna Rossi sagte: „Wir gehen weg von hier.“'],
    ['de', '„Wir gehen weg von hier“, sagte Karl Weber nie.'],
    ['es', 'Nunca dijo Ana Ruiz: «Nos vamos de la ciudad».'],
    ['ru', 'Не Ольга Смирнова заявила: «Мы уходим из города».'],
    ['zh', '王建国从未说：“我们会在夜里停工。”'],
  ])('%s: nobody is given what somebody is told not to have said: %s', (language, text) => {
    expect(saidIn(text, language)).toEqual([]);
  });

  it('are no names of things in marks', () => {
    expect(saidIn('Das Schiff „Titanic“ lief am Montag aus. Der Film «Нева» kam später.', 'de')).toEqual([]);
  });

  it('are of whom Russian names in the genitive as a source, in the nominative', () => {
    const said = (text: string): readonly string[] => saidIn(text, 'ru');
    expect(said('По словам главы города Олега Панкратова, мост закроют в апреле.')).toEqual([
      'Олег Панкратов: мост закроют в апреле',
    ]);
    expect(said('«Мост не ремонтировали тридцать лет», по словам инженера Веры Яровой.')).toEqual([
      'Вера Яровая: Мост не ремонтировали тридцать лет',
    ]);
    for (const source of ['спикера Совета Федерации', 'писателя Ивана Толстого', 'жителей Москвы'])
      expect(said(`По словам ${source}, мост закроют в апреле.`)).toEqual([]);
  });

  it('are of whoever has a title and an office before the name', () => {
    expect(saidIn('„Wir haben lange gewartet“, sagte Bürgermeisterin Dr. Heike Lührs.', 'de')).toEqual([
      'Heike Lührs: Wir haben lange gewartet',
    ]);
    expect(saidIn('Laut Kämmerer Peter Behn fehlen zwei Millionen Euro im Haushalt.', 'de')).toEqual([
      'Peter Behn: fehlen zwei Millionen Euro im Haushalt',
    ]);
  });
});

describe('indirect speech in other languages than English', () => {
  it.each([
    [
      'de',
      'Bürgermeisterin Petra Kolb sagte am Dienstag, dass der Weg breiter wird.',
      'Petra Kolb: dass der Weg breiter wird',
    ],
    [
      'de',
      'Das sah Petra Kolb gestern ein. Laut Kolb beginnen die Arbeiten bald.',
      'Petra Kolb: beginnen die Arbeiten bald',
    ],
    ['fr', 'La maire, Sophie Daniel, a déclaré que le marché fermerait.', 'Sophie Daniel: que le marché fermerait'],
    ['fr', 'Selon Sophie Daniel, le marché fermera lundi.', 'Sophie Daniel: le marché fermera lundi'],
    ['es', 'El alcalde Pedro Gómez dijo que el puente cerrará.', 'Pedro Gómez: que el puente cerrará'],
    ['es', 'Según Ana Ruiz, no hay dinero para el puente.', 'Ana Ruiz: no hay dinero para el puente'],
    ['ru', 'Мэр города Анна Петрова заявила, что мост закроют.', 'Анна Петрова: что мост закроют'],
    ['it', 'Il sindaco Marco Bianchi ha detto che il ponte chiuderà.', 'Marco Bianchi: che il ponte chiuderà'],
    ['pt', 'O presidente Luís Silva disse que a ponte fecha.', 'Luís Silva: que a ponte fecha'],
    ['de', 'Bürgermeisterin Petra Kolb sagte, der Weg sei zu eng.', 'Petra Kolb: der Weg sei zu eng'],
    ['de', 'Das sah Petra Kolb ein. Der Weg sei viel zu eng, so Kolb.', 'Petra Kolb: Der Weg sei viel zu eng'],
    ['de', 'Nach Angaben von Petra Kolb ist der Weg zu eng.', 'Petra Kolb: ist der Weg zu eng'],
    ['es', 'El puente cerrará en mayo, anunció el alcalde, Pedro Gómez.', 'Pedro Gómez: El puente cerrará en mayo'],
    ['fr', "D'après Sophie Daniel, élue locale, rien ne change.", 'Sophie Daniel: rien ne change'],
    ['fr', 'Le marché fermera lundi, a annoncé Sophie Daniel.', 'Sophie Daniel: Le marché fermera lundi'],
  ])('%s: %s', (language, text, said) => {
    expect(saidIn(text, language)).toEqual([said]);
  });

  it.each([
    ['de', 'Petra Kolb sagte nicht, dass der Weg breiter wird.'],
    ['de', 'Laut Gesetz ist das verboten. Das Gesetz gilt.'],
    ['de', 'Der Bericht sagte, dass es brennt.'],
    ['fr', "Sophie Daniel n'a pas dit que le marché fermerait."],
    ['fr', 'Selon Paris, rien ne change. Paris est grand.'],
    ['es', 'La hija del alcalde Pedro Gómez dijo que no iría.'],
    ['ru', 'Москва заявила, что всё хорошо.'],
    ['it', 'Secondo Roma, tutto va bene.'],
    ['de', 'Der Wirt, dessen Haus am Hafen steht, sagte ab. Dann kam Petra Kolb.'],
    ['de', 'Das Haus bleibt vorerst stehen, sagte er gegenüber Petra Kolb.'],
    ['fr', 'Le bateau est déjà parti, a dit un pêcheur à Sophie Daniel.'],
    ['es', 'El puente está cerrado, dijo la hija de Pedro Gómez.'],
  ])('%s, not by somebody named plainly: %s', (language, text) => {
    expect(saidIn(text, language)).toEqual([]);
  });
});

/** No time is asserted: a text searched anew for each statement takes minutes here. */
it('a long German text by one speaker is read at once', () => {
  const times = 8000;
  const said = '„Der Hafen bleibt noch lange offen“, sagte Rossi. Der Kai ist neu. Rossi sagte, dass er voll sei.\n\n';
  expect(saidIn(`Anna Rossi kam.\n\n${said.repeat(times)}`, 'de')).toHaveLength(2 * times);
});
