import type { Locale } from './en';
import { amountIn, dayIn, numberIn, range } from './forms';

const amount = amountIn('ru');
const passages = amount('отрывок', 'отрывка', 'отрывков');
const articles = amount('статья', 'статьи', 'статей');
const characters = amount('знак', 'знака', 'знаков');
const places = amount('месте', 'местах', 'местах');
const number = numberIn('ru');
const statements = amount('высказывание', 'высказывания', 'высказываний');
const speakers = amount('голос', 'голоса', 'голосов');

export const ru: Locale = {
  day: dayIn('ru'),
  passages,
  servers: amount('сервер', 'сервера', 'серверов'),
  sentences: amount('предложение', 'предложения', 'предложений'),
  articles,
  seconds: amount('секунду', 'секунды', 'секунд'),

  articleOf: (sentences) => `статья, ${sentences}`,

  askCommand: 'Цитирует, что говорят статьи по теме, слово в слово и с источником',
  askTopic: 'Тема, имя или целый вопрос; темы предлагаются, пока вы печатаете',
  askPassages: (most, usual) => `Сколько отрывков привести, от 1 до ${most}; если не указать, ${usual}`,
  askPrivate: 'True: ответ видите только вы. Иначе его видит весь канал',
  quotesCommand: 'Показать, что кто-то говорит в статьях, слово в слово и с источниками',
  quotesSpeaker: 'Кто; имена предлагаются при вводе',
  quotesTopic: 'О чём; без указания — всё сказанное',
  quotesStatements: (most: number, usual: number) => `Сколько показать, от 1 до ${most}; без указания ${usual}`,
  compareCommand: 'Показать рядом, что каждая сторона говорит по теме',
  compareTopic: 'Тема; темы предлагаются при вводе',
  speakersCommand: 'Перечислить, кто высказывается в статьях, как часто и о чём',
  sourcesCommand: 'Перечисляет статьи, из которых берутся цитаты',
  helpCommandIs: 'Как задать вопрос и какие темы попробовать',
  setupCommand: 'Для модераторов: где и как бот отвечает на этом сервере',
  statusCommand: 'Для модераторов: как дела у бота',
  gapsCommand: 'Для модераторов: о чём спрашивали, а в статьях ответа нет',
  privacyCommand: 'Что бот хранит о вас, и кнопка, чтобы он это забыл',

  head: (shown, all, question) => `**Отрывки: ${shown} из ${all}** по запросу “${question}”`,
  headOfPage: (from, to, all, question) =>
    `**${from === to ? 'Отрывок' : 'Отрывки'} ${range(from, to)} из ${all}** по запросу “${question}”`,
  tooLong: (length) =>
    `В предложении ${characters(length)}: оно слишком длинное, чтобы привести его целиком в одном сообщении, а сокращать его нельзя. Оно находится здесь:`,
  leftOut: (count) => `Не поместилось целиком в одно сообщение: ещё ${passages(count)}.`,
  searchedFor: (words) => `Искали: ${words}.`,
  unheard: (names: string) => `В этих статьях нет слов на эту тему, принадлежащих: ${names}. Вот что в них сказано:`,
  onlyNamed: (names: string) => `В этих статьях упоминается, но не цитируется: ${names}. Вот что в них сказано:`,
  nearTopics: (topics) => `Близкие темы: ${topics}`,
  changed: 'С тех пор как был задан вопрос, статьи изменились. Вот что в них сказано теперь.',
  section: (title) => `раздел «${title}»`,
  position: (paragraph, sentence) => `абзац ${paragraph}, предложение ${sentence}`,
  alsoIn: (count, titles) => `Также ещё в ${places(count)}: ${titles}`,
  andMore: (count) => ` и ещё ${articles(count)}`,
  nothing: (question) => `**Ничего не найдено** по запросу “${question}”.`,
  near: (question: string) => `**Не уверен, что это отвечает на “${question}”:**`,
  nearArticles: (titles: string) => `Близкие статьи: ${titles}`,
  nearestTopics: 'Ближайшие темы:',
  noTopic: 'Ни одна тема так не начинается.',
  topics: (topics) => `Темы: ${topics}`,

  more: 'Ещё отрывки',
  previous: 'Назад',
  share: 'Показать всем',
  context: (rank) => `Контекст: ${rank}`,
  cite: 'Источник и ссылка',
  citeWhich: 'Источник и ссылка для …',
  passageNumber: (rank) => `Отрывок ${rank}`,
  contextHead: (title) => `**В контексте** · ${title}`,
  quotedHere: 'Приведённое предложение:',
  paragraphBreak: 'Следующий абзац:',
  citationHead: '**Источник и ссылка**',
  gone: 'Статьи изменились, и этого предложения в них больше нет.',
  sharedBy: (person) => `Показано пользователем ${person}`,
  sharedAlready: 'Это уже показано всем.',
  onlyAsker: 'Это может сделать только тот, кто спросил.',
  notMine: 'Я не знаю этой кнопки и потому ничего не сделал.',

  sourcesHead: (count) => `**Источник цитат: ${count}**`,
  by: (author) => `автор ${author}`,
  articlesLeftOut: (count) => `Не поместилось в одно сообщение: ещё ${articles(count)}.`,
  helpHead:
    '**Спрашивайте о статьях.** Ответ состоит из их собственных предложений, слово в слово, каждое с источником.',
  helpCommand: (command) =>
    `- \`/${command} topic:\` и тема, имя или целый вопрос; темы предлагаются, пока вы печатаете`,
  helpMention:
    '- упомяните меня в сообщении с вопросом или напишите мне лично; ответьте на мой ответ, чтобы спросить дальше',
  helpMenu: (menu) => `- правый щелчок по сообщению, Приложения, «${menu}»`,
  helpStatements:
    '- `/quotes` показывает, что кто-то говорит, `/compare` — что говорит каждая сторона, `/speakers` — кто высказывается',
  helpSources: '- `/sources` перечисляет статьи, `/privacy` говорит, что хранится о вас',
  topicsToTry: 'Темы для пробы:',
  findMenu: 'Найти, что было сказано',
  apology: 'Извините, у меня что-то пошло не так, и ответить я не могу. Пожалуйста, попробуйте ещё раз.',
  reference: (id) => `Номер для журнала владельца: ${id}`,
  tryAgain: (seconds) => `Вопросов было много. Пожалуйста, попробуйте снова через ${seconds}.`,
  notAllowed: 'На этом сервере вам так нельзя. Это решают его модераторы командой `/setup`.',
  privateHere: 'На этом сервере мои ответы на команды видит только тот, кто спросил: это видите только вы.',
  quietNow: 'На этом сервере тихие часы: это видите только вы.',

  onlyModerators: 'Это могут только те, кто управляет этим сервером.',
  setupHead: '**Как я отвечаю на этом сервере**',
  plainLabel: 'Каналы, где я отвечаю и на вопросы без упоминания, если уверен и никто не ответил раньше',
  threadsLabel: 'Каналы, где я отвечаю на сообщения в ветке',
  quietLabel: 'Тихие часы: ответ видит только тот, кто спросил',
  offsetLabel: 'Часовой пояс тихих часов',
  rolesLabel: 'Роли, которым можно спрашивать; если ни одной, то можно всем',
  usesLabel: 'Что участникам можно, кроме ответов, которые видят только они',
  inForce: 'Действует',
  nowhere: 'нигде',
  everyone: 'все',
  quietNone: 'Без тихих часов',
  quietRange: (from, to) => `С ${from} до ${to} часов`,
  timeZone: (offset) => `UTC${offset}`,
  uses: {
    public: 'Ответы, которые видят все',
    mention: 'Упоминания и ответы',
    share: 'Показ ответа всем',
    menu: 'Меню сообщения',
  },
  nothingMissing: 'Все нужные права есть.',
  missingIn: (channel, permissions) =>
    `Не хватает в ${channel}: ${permissions}. Разрешите это моей роли в настройках канала, раздел прав.`,
  permissions: {
    ViewChannel: 'Просматривать канал',
    SendMessages: 'Отправлять сообщения',
    ReadMessageHistory: 'Читать историю сообщений',
    CreatePublicThreads: 'Создавать публичные ветки',
    SendMessagesInThreads: 'Отправлять сообщения в ветках',
  },
  intentMissing:
    'Обычных сообщений я не вижу: владельцу нужно включить Message Content Intent на https://discord.com/developers/applications (Bot) и задать MESSAGE_CONTENT=on. Всё остальное работает и без этого.',
  saved: 'Сохранено.',
  notSaved: 'Сохранить не удалось. Действует то, что показано здесь; причину владелец найдёт в журнале.',
  statusHead: (version) => `**summit ${version}**`,
  statusArticles: (count, sentences) => `${count}, ${sentences}`,
  statusLoaded: (when) => `Последнее чтение: ${when}`,
  statusWarnings: 'Замечания при чтении, как в журнале:',
  statusMoreWarnings: (count) => `ещё ${amount('замечание', 'замечания', 'замечаний')(count)}`,
  statusNoWarnings: 'Замечаний нет',
  statusAsked: (answered, nothing, failed) =>
    `Вопросов с ответом: ${number(answered)}; ответа нет в статьях: ${number(nothing)}; ошибок: ${number(failed)}`,
  statusMedian: (milliseconds) => `Медиана времени ответа с запуска: ${number(milliseconds)} мс`,
  gapsHead: '**Об этом спрашивали на сервере, а в статьях этого нет**',
  gapsNone: 'Нет ничего, о чём спросили бы хотя бы три человека и чего не было бы в статьях.',
  gapsNote: 'Хранятся только основы слов, и показываются они, лишь если спросили хотя бы три человека.',
  people: amount('человек', 'человека', 'человек'),
  privacyHead: '**Что я храню**',
  privacyText: [
    '- О вопросе на сервере, на который в статьях нет ответа: основы его слов без чисел и код вместо вашего имени. Через 90 дней это удаляется.',
    '- Сколько вопросов получили ответ и как часто спрашивали о каждой теме статей; но не о том, кто спрашивал.',
    '- То, что модераторы задали командой `/setup`.',
    '- Никаких сообщений, имён и вопросов в том виде, в каком они написаны. В журнале номера событий, без слов и людей.',
  ],
  privacyKept: (entries) => `О вас хранится: ${entries}.`,
  entries: amount('запись', 'записи', 'записей'),
  forgetMe: 'Забыть меня',
  forgotten: 'Готово. О вас ничего не хранится.',
  notForgotten: 'Не получилось, и то, что хранится о вас, всё ещё здесь. Пожалуйста, попробуйте позже.',
  outdated: (command) => `Этого больше нет. Спросите командой \`/${command}\` или узнайте в \`/help\`, как спрашивать.`,

  statements,
  telling: {
    somebody: 'кто-то, не названный в тексте',
    denied: 'опровергнуто',
    kinds: { direct: 'дословно', mixed: 'в пересказе, частью дословно', indirect: 'в пересказе' },
    join: (who, how) => `${who}, ${how}`,
  },
  speakerOf: (count) => `голос, ${count}`,
  checkMenu: 'Было ли это сказано?',

  statementsHead: (shown, all, { speaker, topic }) =>
    `**${speaker === undefined ? 'Высказывания' : `${speaker}, высказывания`}: ${shown} из ${all}**${on(topic)}`,
  statementsHeadOfPage: (from, to, all, { speaker, topic }) =>
    `**${speaker === undefined ? '' : `${speaker}: `}${from === to ? 'высказывание' : 'высказывания'} ${range(from, to)} из ${all}**${on(topic)}`,
  statementsLeftOut: (count) => `Не поместилось целиком в одно сообщение: ещё ${statements(count)}.`,
  moreStatements: 'Ещё высказывания',
  statementNumber: (rank) => `Высказывание ${rank}`,
  allStatements: (speaker) => `Все высказывания: ${speaker}`,
  quotedTogether: (sentences) => `Приведённые предложения (${sentences}):`,
  noStatement: ({ speaker, topic }) =>
    `**${speaker === undefined ? 'В статьях' : `${speaker}: в статьях`} нет высказываний**${on(topic)}.`,
  unknownSpeaker: (asked) => `**В статьях никто не высказывается под именем “${asked}”,** или таких несколько.`,
  heardAre: (names) => `Высказываются: ${names}`,

  compareHead: (topic) => `**Что говорит каждая сторона**${on(topic)}`,
  silentSide: 'в статьях нет высказываний',
  moreOfSide: (count) => `Ещё ${statements(count)}: их покажет \`/quotes\``,

  nobodyHeard: 'В статьях никто не высказывается под именем.',
  speakersHead: (count) => `**В статьях ${speakers(count)}**`,
  speaker: (name, count, topics) => `${name}, ${count}${topics === undefined ? '' : `; темы: ${topics}`}`,
  fewerHeard: (count) => `Реже высказываются: ещё ${speakers(count)}`,

  wordingExact: '**Эти слова есть в статьях.**',
  wordingNear: '**Не этими словами.** Ближайшие к ним в статьях:',
  saidByArticle: 'Так говорит сама статья, а не кто-то в ней.',
  saidBy: (all) => `Кто это сказал: ${all}`,
  difference: 'Слово за словом (зачёркнуто: там этого нет; жирно: есть только там):',
  notThere: (words) => `Там этого нет: ${words}`,
  onlyThere: (words) => `Есть только там: ${words}`,
  nothingLike: (words) => `**Ничего похожего.** В статьях нет слов, похожих на “${words}”.`,
};

function on(topic: string | undefined): string {
  return topic === undefined ? '' : ` по запросу “${topic}”`;
}
