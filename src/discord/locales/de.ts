import type { Locale } from './en';
import { amountIn, dayIn, numberIn, range } from './forms';

const amount = amountIn('de');
const passages = amount('Stelle', 'Stellen');
const articles = amount('weiterer Artikel', 'weitere Artikel');
const characters = amount('Zeichen', 'Zeichen');
const otherPlaces = amount('weiteren Stelle', 'weiteren Stellen');
const number = numberIn('de');
const statements = amount('Äußerung', 'Äußerungen');
const speakers = amount('Stimme', 'Stimmen');
const moreVoices = amount('weitere Stimme', 'weitere Stimmen');

export const de: Locale = {
  day: dayIn('de'),
  passages,
  servers: amount('Server', 'Servern'),
  sentences: amount('Satz', 'Sätze'),
  articles: amount('Artikel', 'Artikel'),
  seconds: amount('Sekunde', 'Sekunden'),

  articleOf: (sentences) => `Artikel, ${sentences}`,

  askCommand: 'Zitiert, was die Artikel zu einem Thema sagen, Wort für Wort und mit Quelle',
  askTopic: 'Ein Thema, ein Name oder eine ganze Frage; beim Tippen werden Themen angeboten',
  askPassages: (most, usual) => `Wie viele Stellen zitiert werden, 1 bis ${most}; ohne Angabe ${usual}`,
  askPrivate: 'True: Nur du siehst die Antwort. Sonst sehen sie alle im Kanal',
  quotesCommand: 'Zeigen, was jemand in den Artikeln sagt, Wort für Wort und mit Quelle',
  quotesSpeaker: 'Wer; Namen werden beim Tippen angeboten',
  quotesTopic: 'Wozu; ohne Angabe alles, was gesagt wird',
  quotesStatements: (most: number, usual: number) => `Wie viele, 1 bis ${most}; ohne Angabe ${usual}`,
  compareCommand: 'Nebeneinander zeigen, was jede Seite zu einem Thema sagt',
  compareTopic: 'Ein Thema; Themen werden beim Tippen angeboten',
  speakersCommand: 'Auflisten, wer in den Artikeln zu Wort kommt, wie oft und wozu',
  sourcesCommand: 'Listet die Artikel auf, aus denen zitiert wird',
  helpCommandIs: 'Wie man fragt, und Themen zum Ausprobieren',
  setupCommand: 'Für die Moderation: wo und wie der Bot auf diesem Server antwortet',
  statusCommand: 'Für die Moderation: wie es dem Bot geht',
  gapsCommand: 'Für die Moderation: was gefragt wurde und nicht in den Artikeln steht',
  privacyCommand: 'Was der Bot von dir aufbewahrt, und ein Knopf, um vergessen zu werden',

  head: (shown, all, question) => `**${shown} von ${passages(all)}** zu “${question}”`,
  headOfPage: (from, to, all, question) =>
    `**${from === to ? 'Stelle' : 'Stellen'} ${range(from, to)} von ${all}** zu “${question}”`,
  tooLong: (length) =>
    `Der Satz hat ${characters(length)}: zu lang, um ganz in einer Nachricht zitiert zu werden, und gekürzt wird er nicht. Er steht in:`,
  leftOut: (count) =>
    `${amount('weitere Stelle passte', 'weitere Stellen passten')(count)} nicht ganz in eine Nachricht.`,
  searchedFor: (words) => `Gesucht wurde ${words}.`,
  unheard: (names: string) => `Von ${names} steht dazu in diesen Artikeln kein Wort. Was sie sagen:`,
  onlyNamed: (names: string) => `${names} wird in diesen Artikeln genannt, kommt aber nicht zu Wort. Was sie sagen:`,
  nearTopics: (topics) => `Verwandte Themen: ${topics}`,
  changed: 'Seit der Frage haben sich die Artikel geändert. Das sagen sie jetzt.',
  section: (title) => `Abschnitt „${title}“`,
  position: (paragraph, sentence) => `Absatz ${paragraph}, Satz ${sentence}`,
  alsoIn: (places, titles) => `Auch an ${otherPlaces(places)}: ${titles}`,
  andMore: (count) => ` und ${articles(count)}`,
  nothing: (question) => `**Nichts gefunden** zu “${question}”.`,
  near: (question: string) => `**Nicht sicher, ob das “${question}” beantwortet:**`,
  nearArticles: (titles: string) => `Artikel in der Nähe: ${titles}`,
  nearestTopics: 'Die nächsten Themen:',
  noTopic: 'So beginnt kein Thema.',
  topics: (topics) => `Themen: ${topics}`,

  more: 'Weitere Stellen',
  previous: 'Zurück',
  share: 'Allen zeigen',
  context: (rank) => `Umfeld von ${rank}`,
  cite: 'Quelle und Nachweis',
  citeWhich: 'Quelle und Nachweis von …',
  passageNumber: (rank) => `Stelle ${rank}`,
  contextHead: (title) => `**Im Zusammenhang** · ${title}`,
  quotedHere: 'Der zitierte Satz:',
  paragraphBreak: 'Nächster Absatz:',
  citationHead: '**Quelle und Nachweis**',
  gone: 'Die Artikel haben sich geändert, und dieser Satz steht nicht mehr darin.',
  sharedBy: (person) => `Gezeigt von ${person}`,
  sharedAlready: 'Das wurde schon allen gezeigt.',
  onlyAsker: 'Das kann nur, wer gefragt hat.',
  notMine: 'Diesen Knopf kenne ich nicht, also habe ich nichts getan.',

  sourcesHead: (count) => `**Zitiert wird aus: ${count}**`,
  by: (author) => `von ${author}`,
  articlesLeftOut: (count) => `${articles(count)} nicht mehr in dieser Nachricht.`,
  helpHead:
    '**Frag nach den Artikeln.** Die Antwort besteht aus ihren eigenen Sätzen, Wort für Wort, jeder mit Quelle.',
  helpCommand: (command) =>
    `- \`/${command} topic:\` und ein Thema, ein Name oder eine ganze Frage; beim Tippen werden Themen angeboten`,
  helpMention:
    '- erwähne mich in einer Nachricht mit deiner Frage oder schreib mir direkt; antworte auf meine Antwort, um weiterzufragen',
  helpMenu: (menu) => `- Rechtsklick auf eine Nachricht, Apps, „${menu}“`,
  helpStatements: '- `/quotes` zeigt, was jemand sagt, `/compare`, was jede Seite sagt, `/speakers`, wer zu Wort kommt',
  helpSources: '- `/sources` listet die Artikel auf, `/privacy` sagt, was von dir aufbewahrt wird',
  topicsToTry: 'Themen zum Ausprobieren:',
  findMenu: 'Finden, was gesagt wurde',
  apology:
    'Entschuldigung, bei mir ist etwas schiefgegangen, und ich kann das nicht beantworten. Bitte versuch es noch einmal.',
  reference: (id) => `Kennung für das Protokoll des Betreibers: ${id}`,
  tryAgain: (seconds) => `Das waren viele Fragen. Bitte versuch es in ${seconds} wieder.`,
  notAllowed: 'Auf diesem Server darfst du das mit mir nicht. Das legt seine Moderation mit `/setup` fest.',
  privateHere: 'Auf diesem Server sieht meine Antworten auf Befehle nur, wer fragt: Nur du siehst das.',
  quietNow: 'Ruhezeit auf diesem Server: Nur du siehst das.',

  onlyModerators: 'Das kann nur, wer diesen Server verwalten darf.',
  setupHead: '**Wie ich auf diesem Server antworte**',
  plainLabel: 'Kanäle, in denen ich auch einfache Fragen beantworte, wenn ich sicher bin und niemand vor mir antwortet',
  threadsLabel: 'Kanäle, in denen ich Nachrichten in einem Thread beantworte',
  quietLabel: 'Ruhezeit, in der nur sieht, wer fragt',
  offsetLabel: 'Zeitzone der Ruhezeit',
  rolesLabel: 'Rollen, die mich fragen dürfen; ohne Angabe alle',
  usesLabel: 'Was Mitglieder nutzen dürfen, außer Antworten, die nur sie sehen',
  inForce: 'Es gilt',
  nowhere: 'nirgends',
  everyone: 'alle',
  quietNone: 'Keine Ruhezeit',
  quietRange: (from, to) => `Von ${from} bis ${to} Uhr`,
  timeZone: (offset) => `UTC${offset}`,
  uses: {
    public: 'Antworten, die alle sehen',
    mention: 'Erwähnungen und Antworten',
    share: 'Eine Antwort allen zeigen',
    menu: 'Das Menü einer Nachricht',
  },
  nothingMissing: 'Es fehlt keine Berechtigung.',
  missingIn: (channel, permissions) =>
    `In ${channel} fehlt: ${permissions}. Erlaube es in den Einstellungen des Kanals unter Berechtigungen für meine Rolle.`,
  permissions: {
    ViewChannel: 'Kanal anzeigen',
    SendMessages: 'Nachrichten senden',
    ReadMessageHistory: 'Nachrichtenverlauf anzeigen',
    CreatePublicThreads: 'Öffentliche Threads erstellen',
    SendMessagesInThreads: 'Nachrichten in Threads senden',
  },
  intentMissing:
    'Einfache Nachrichten sehe ich nicht: Der Betreiber muss Message Content Intent auf https://discord.com/developers/applications (Bot) einschalten und MESSAGE_CONTENT=on setzen. Alles andere geht auch ohne.',
  saved: 'Gespeichert.',
  notSaved:
    'Das konnte nicht gespeichert werden. Es gilt weiter, was hier steht; der Betreiber findet den Grund im Protokoll.',
  statusHead: (version) => `**summit ${version}**`,
  statusArticles: (count, sentences) => `${count}, ${sentences}`,
  statusLoaded: (when) => `Zuletzt gelesen ${when}`,
  statusWarnings: 'Dabei fiel auf, wie es im Protokoll steht:',
  statusMoreWarnings: amount('weiterer Hinweis', 'weitere Hinweise'),
  statusNoWarnings: 'Nichts fiel auf',
  statusAsked: (answered, nothing, failed) =>
    `Fragen beantwortet: ${number(answered)}; nicht in den Artikeln: ${number(nothing)}; fehlgeschlagen: ${number(failed)}`,
  statusMedian: (milliseconds) => `Median der Antwortzeit seit dem Start: ${number(milliseconds)} ms`,
  gapsHead: '**Auf diesem Server gefragt, und nicht in den Artikeln**',
  gapsNone: 'Es gibt nichts, was mindestens drei Personen fragten und die Artikel nicht beantworten konnten.',
  gapsNote: 'Aufbewahrt werden nur Wortstämme, und gezeigt werden sie erst, wenn mindestens drei Personen fragten.',
  people: amount('Person', 'Personen'),
  privacyHead: '**Was ich aufbewahre**',
  privacyText: [
    '- Von einer Frage auf einem Server, die die Artikel nicht beantworten: Stämme ihrer Wörter, ohne Zahlen, und statt deines Namens einen Code. Nach 90 Tagen ist das gelöscht.',
    '- Wie viele Fragen beantwortet wurden, und wie oft nach jedem Thema der Artikel gefragt wurde; nicht, von wem.',
    '- Was die Moderation mit `/setup` festlegt.',
    '- Keine Nachrichten, keine Namen, keine Fragen im Wortlaut. Im Protokoll stehen Kennungen von Ereignissen, keine Wörter und keine Personen.',
  ],
  privacyKept: (entries) => `Von dir bewahre ich auf: ${entries}.`,
  entries: amount('Eintrag', 'Einträge'),
  forgetMe: 'Vergiss mich',
  forgotten: 'Erledigt. Von dir wird nichts aufbewahrt.',
  notForgotten: 'Das ging nicht, und was von dir aufbewahrt wird, ist noch da. Bitte versuch es später noch einmal.',
  outdated: (command) =>
    `Das gibt es nicht mehr. Frag mit \`/${command}\`, oder sieh mit \`/help\` nach, wie man fragt.`,

  statements,
  telling: {
    somebody: 'jemand ohne Namen im Text',
    denied: 'bestritten',
    kinds: { direct: 'wörtlich', mixed: 'wiedergegeben, teils wörtlich', indirect: 'wiedergegeben' },
    join: (who, how) => `${who}, ${how}`,
  },
  speakerOf: (count) => `Stimme, ${count}`,
  checkMenu: 'Wurde das gesagt?',

  statementsHead: (shown, all, { speaker, topic }) =>
    `**${shown} von ${statements(all)}${speaker === undefined ? '' : ` von ${speaker}`}**${on(topic)}`,
  statementsHeadOfPage: (from, to, all, { speaker, topic }) =>
    `**${speaker === undefined ? '' : `${speaker}: `}${from === to ? 'Äußerung' : 'Äußerungen'} ${range(from, to)} von ${all}**${on(topic)}`,
  statementsLeftOut: (count) =>
    `${amount('weitere Äußerung passte', 'weitere Äußerungen passten')(count)} nicht ganz in eine Nachricht.`,
  moreStatements: 'Weitere Äußerungen',
  statementNumber: (rank) => `Äußerung ${rank}`,
  allStatements: (speaker) => `Alle Äußerungen von ${speaker}`,
  quotedTogether: (sentences) => `Die ${sentences} zitierten Sätze:`,
  noStatement: ({ speaker, topic }) =>
    `**Keine Äußerung${speaker === undefined ? '' : ` von ${speaker}`} in den Artikeln**${on(topic)}.`,
  unknownSpeaker: (asked) => `**In den Artikeln kommt niemand als “${asked}” zu Wort,** oder mehr als eine Person.`,
  heardAre: (names) => `Zu Wort kommen: ${names}`,

  compareHead: (topic) => `**Was jede Seite sagt**${on(topic)}`,
  silentSide: 'keine Äußerung in den Artikeln',
  moreOfSide: (count) => `${amount('weitere Äußerung', 'weitere Äußerungen')(count)}: mit \`/quotes\``,

  nobodyHeard: 'In den Artikeln kommt niemand unter einem Namen zu Wort.',
  speakersHead: (count) => `**${speakers(count)} in den Artikeln**`,
  speaker: (name, count, topics) => `${name}, ${count}${topics === undefined ? '' : `, zu ${topics}`}`,
  fewerHeard: (count) => `Seltener zu hören: ${moreVoices(count)}`,

  wordingExact: '**Diese Wörter stehen in den Artikeln.**',
  wordingNear: '**Nicht diese Wörter.** Am nächsten kommt in den Artikeln:',
  saidByArticle: 'Das sagt der Artikel selbst, nicht jemand darin.',
  saidBy: (all) => `Gesagt von: ${all}`,
  difference: 'Wort für Wort (durchgestrichen: steht dort nicht; fett: steht nur dort):',
  notThere: (words) => `Steht dort nicht: ${words}`,
  onlyThere: (words) => `Steht nur dort: ${words}`,
  nothingLike: (words) => `**Nichts dergleichen.** In den Artikeln stehen keine Wörter wie “${words}”.`,
};

function on(topic: string | undefined): string {
  return topic === undefined ? '' : ` zu “${topic}”`;
}
