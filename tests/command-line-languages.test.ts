import { join } from 'node:path';
import { buildProgram, type Program } from './program';

let program: Program;
beforeAll(() => (program = buildProgram()));
afterAll(() => {
  program.remove();
});

/** Articles in six languages besides English, and one in English. */
const FOLDER = join(__dirname, 'articles/in-languages');

interface JsonAnswer {
  readonly outcome: string;
  readonly passages: readonly { readonly text: string; readonly article: { readonly file: string } }[];
}

/** Question → how the first passage begins. */
const QUESTIONS: Readonly<Record<string, string>> = {
  'Wann trafen sich die Bürgermeister?': 'Am 16. Juni trafen sich',
  'Wo fand das Treffen statt?': 'Das Treffen fand im alten Rathaus',
  'Wer erklärte, dass die Fähren tieferes Wasser brauchen?': 'Ihr Amtskollege Jonas Weber erklärte:',
  'Was sagte Anna Rossi?': '„Wir bauen den Hafen nicht ohne die Fischer“',
  'Was hat Weber über die Fähren gesagt?': 'Ihr Amtskollege Jonas Weber erklärte:',
  'Warum haben die Fischer demonstriert?': 'Die Fischer hatten im März',
  'Wie viel kostet der Hafen?': 'Die Kosten betragen',
  'Wie lange dauerte das Treffen?': 'Das Treffen fand im alten Rathaus',
  'Quand le musée a-t-il rouvert ?': 'Le musée de Nantes a rouvert ses portes le 3 mai',
  "Où s'est déroulée l'inauguration ?": "L'inauguration s'est déroulée dans la grande cour",
  'Qui a dessiné la verrière ?': "L'architecte Luc Moreau a dessiné",
  "Qu'a dit Claire Dubois ?": '« Nous avons voulu un musée ouvert à tous »',
  'Combien a coûté le chantier ?': 'Le chantier a coûté 12 millions',
  "Pourquoi la négociation avec l'État était-elle suspendue ?": "Les négociations avec l'État",
  '¿Cuándo abrió el puente?': 'El puente nuevo de Zamora abrió el 20 de marzo',
  '¿Dónde se celebró la ceremonia?': 'La ceremonia se celebró en la orilla norte',
  '¿Qué dijo Lucía Ortega?': '«El puente une por fin los dos barrios»',
  '¿Qué dijo Ortega sobre el peaje?': '“No habrá peaje”',
  '¿Por qué protestaron los vecinos?': 'Los vecinos habían protestado',
  'Когда открыли вокзал?': 'Новый вокзал в Пскове открыли 1 сентября',
  'Где прошла церемония?': 'Церемония прошла на площади',
  'Что сказала Ольга Смирнова?': 'Мэр города Ольга Смирнова сообщила',
  'Что сказал Петров о билетах?': '«Билеты не подорожают»',
  'Сколько стоило строительство?': 'Строительство стоило 2 млрд руб.',
  '港口什么时候开放？': '临海市的新港口于5月2日正式开放。',
  '开放仪式在哪里举行？': '开放仪式在东海码头举行',
  '王建国说了什么？': '临海市长王建国表示：“渔民的泊位一个也不会少。”',
  '谁设计了灯塔？': '意大利建筑师安娜·罗西设计了新的灯塔。',
  '図書館はいつ開館した？': '長崎市の新しい図書館が4月1日に開館した。',
  '開館式はどこで行われた？': '開館式は港の公園で行われ',
  'When was the accord signed?': 'The mayors of Oslo and Lindau signed an accord on ferries on 1 July.',
  'What did Anna Rossi say?': '"We share the water," said Anna Rossi',
  'What did Diego Salas say?': 'El ingeniero Diego Salas afirmó:',
};

describe('articles in several languages', () => {
  it('answer a question in its own language first, and one about a name from any', async () => {
    const input = Object.keys(QUESTIONS).join('\n');
    const { out, err } = await program.run(['ask', '--json', '--knowledge', FOLDER], { input });
    expect(err).toBe('');
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as JsonAnswer);
    const shown = Object.entries(QUESTIONS).map(([question, beginning], at) => {
      const { outcome, passages } = answers[at] ?? { outcome: 'none', passages: [] };
      return [question, outcome, passages[0]?.text.slice(0, beginning.length)];
    });
    expect(shown).toEqual(Object.entries(QUESTIONS).map(([question, beginning]) => [question, 'answered', beginning]));
  });
});
