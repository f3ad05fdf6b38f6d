import type { Locale } from './en';
import { amountIn, dayIn, numberIn, range } from './forms';

const amount = amountIn('es');
const passages = amount('pasaje', 'pasajes');
const articles = amount('artículo más', 'artículos más');
const characters = amount('carácter', 'caracteres');
const otherPlaces = amount('lugar más', 'lugares más');
const number = numberIn('es');
const statements = amount('declaración', 'declaraciones');
const speakers = amount('voz', 'voces');
const moreVoices = amount('voz más', 'voces más');

export const es: Locale = {
  day: dayIn('es'),
  passages,
  servers: amount('servidor', 'servidores'),
  sentences: amount('frase', 'frases'),
  articles: amount('artículo', 'artículos'),
  seconds: amount('segundo', 'segundos'),

  articleOf: (sentences) => `artículo, ${sentences}`,

  askCommand: 'Cita lo que los artículos dicen de un tema, palabra por palabra y con su fuente',
  askTopic: 'Un tema, un nombre o una pregunta entera; se ofrecen temas mientras escribes',
  askPassages: (most, usual) => `Cuántos pasajes citar, de 1 a ${most}; ${usual} si no lo indicas`,
  askPrivate: 'True: solo tú ves la respuesta. Si no, la ve todo el canal',
  quotesCommand: 'Mostrar lo que alguien dice en los artículos, palabra por palabra y con sus fuentes',
  quotesSpeaker: 'Quién; los nombres se ofrecen al escribir',
  quotesTopic: 'Sobre qué; sin indicarlo, todo lo que se dice',
  quotesStatements: (most: number, usual: number) => `Cuántas, de 1 a ${most}; ${usual} si no se indica`,
  compareCommand: 'Mostrar lado a lado lo que cada parte dice sobre un tema',
  compareTopic: 'Un tema; los temas se ofrecen al escribir',
  speakersCommand: 'Listar quién habla en los artículos, cuántas veces y sobre qué',
  sourcesCommand: 'Lista los artículos de los que se cita',
  helpCommandIs: 'Cómo preguntar, y temas para probar',
  setupCommand: 'Para la moderación: dónde y cómo responde el bot en este servidor',
  statusCommand: 'Para la moderación: cómo está el bot',
  gapsCommand: 'Para la moderación: lo que se preguntó y no está en los artículos',
  privacyCommand: 'Lo que el bot guarda de ti, y un botón para que lo olvide',

  head: (shown, all, question) => `**${shown} de ${passages(all)}** sobre “${question}”`,
  headOfPage: (from, to, all, question) =>
    `**${from === to ? 'Pasaje' : 'Pasajes'} ${range(from, to)} de ${all}** sobre “${question}”`,
  tooLong: (length) =>
    `La frase tiene ${characters(length)}: es demasiado larga para citarla entera en un mensaje, y no se corta. Está en:`,
  leftOut: (count) => `No cupieron enteros en este mensaje: ${passages(count)} más.`,
  searchedFor: (words) => `Se buscó ${words}.`,
  unheard: (names: string) => `Ninguna palabra de ${names} sobre esto en estos artículos. Lo que dicen:`,
  onlyNamed: (names: string) =>
    `A ${names} se le nombra en estos artículos, pero no recogen sus palabras. Lo que dicen:`,
  nearTopics: (topics) => `Temas cercanos: ${topics}`,
  changed: 'Los artículos han cambiado desde la pregunta. Esto es lo que dicen ahora.',
  section: (title) => `sección «${title}»`,
  position: (paragraph, sentence) => `párrafo ${paragraph}, frase ${sentence}`,
  alsoIn: (places, titles) => `También en ${otherPlaces(places)}: ${titles}`,
  andMore: (count) => ` y ${articles(count)}`,
  nothing: (question) => `**No se encontró nada** sobre “${question}”.`,
  near: (question: string) => `**No es seguro que esto responda a “${question}”:**`,
  nearArticles: (titles: string) => `Artículos cercanos: ${titles}`,
  nearestTopics: 'Los temas más cercanos:',
  noTopic: 'Ningún tema empieza así.',
  topics: (topics) => `Temas: ${topics}`,

  more: 'Más pasajes',
  previous: 'Anteriores',
  share: 'Mostrar a todos',
  context: (rank) => `Contexto de ${rank}`,
  cite: 'Fuente y referencia',
  citeWhich: 'Fuente y referencia de …',
  passageNumber: (rank) => `Pasaje ${rank}`,
  contextHead: (title) => `**En su contexto** · ${title}`,
  quotedHere: 'La frase citada:',
  paragraphBreak: 'Párrafo siguiente:',
  citationHead: '**Fuente y referencia**',
  gone: 'Los artículos han cambiado, y esta frase ya no está en ellos.',
  sharedBy: (person) => `Mostrado por ${person}`,
  sharedAlready: 'Esto ya se mostró a todos.',
  onlyAsker: 'Solo puede hacerlo quien preguntó.',
  notMine: 'No conozco este botón, así que no hice nada.',

  sourcesHead: (count) => `**Se cita de: ${count}**`,
  by: (author) => `por ${author}`,
  articlesLeftOut: (count) => `No cupieron en este mensaje: ${articles(count)}.`,
  helpHead:
    '**Pregunta por los artículos.** La respuesta se compone de sus propias frases, citadas palabra por palabra, cada una con su fuente.',
  helpCommand: (command) =>
    `- \`/${command} topic:\` y un tema, un nombre o una pregunta entera; se ofrecen temas mientras escribes`,
  helpMention:
    '- mencióname en un mensaje con tu pregunta, o escríbeme en privado; responde a mi respuesta para seguir preguntando',
  helpMenu: (menu) => `- clic derecho en un mensaje, Aplicaciones, «${menu}»`,
  helpStatements: '- `/quotes` muestra lo que dice alguien, `/compare` lo que dice cada parte, `/speakers` quién habla',
  helpSources: '- `/sources` lista los artículos, `/privacy` dice lo que se guarda de ti',
  topicsToTry: 'Temas para probar:',
  findMenu: 'Buscar lo que se dijo',
  apology: 'Lo siento, algo salió mal por mi parte y no puedo responder. Inténtalo de nuevo, por favor.',
  reference: (id) => `Referencia para el registro del anfitrión: ${id}`,
  tryAgain: (seconds) => `Fueron muchas preguntas. Inténtalo de nuevo en ${seconds}, por favor.`,
  notAllowed: 'En este servidor no puedes hacer eso conmigo. Lo decide su moderación con `/setup`.',
  privateHere: 'En este servidor mis respuestas a comandos solo las ve quien pregunta: solo tú ves esto.',
  quietNow: 'Horas de silencio en este servidor: solo tú ves esto.',

  onlyModerators: 'Solo puede hacerlo quien puede gestionar este servidor.',
  setupHead: '**Cómo respondo en este servidor**',
  plainLabel: 'Canales donde también respondo a preguntas sueltas, si estoy seguro y nadie responde antes',
  threadsLabel: 'Canales donde respondo a los mensajes en un hilo',
  quietLabel: 'Horas de silencio, en las que solo quien pregunta ve la respuesta',
  offsetLabel: 'Zona horaria de las horas de silencio',
  rolesLabel: 'Roles que pueden preguntarme; ninguno significa todos',
  usesLabel: 'Lo que los miembros pueden usar, además de respuestas que solo ven ellos',
  inForce: 'En vigor',
  nowhere: 'en ninguna parte',
  everyone: 'todos',
  quietNone: 'Sin horas de silencio',
  quietRange: (from, to) => `De ${from} a ${to} h`,
  timeZone: (offset) => `UTC${offset}`,
  uses: {
    public: 'Respuestas que todos ven',
    mention: 'Menciones y respuestas',
    share: 'Mostrar una respuesta a todos',
    menu: 'El menú de un mensaje',
  },
  nothingMissing: 'No falta ningún permiso.',
  missingIn: (channel, permissions) =>
    `Falta en ${channel}: ${permissions}. Concédelo a mi rol en los ajustes del canal, Permisos.`,
  permissions: {
    ViewChannel: 'Ver canal',
    SendMessages: 'Enviar mensajes',
    ReadMessageHistory: 'Leer el historial de mensajes',
    CreatePublicThreads: 'Crear hilos públicos',
    SendMessagesInThreads: 'Enviar mensajes en hilos',
  },
  intentMissing:
    'No veo los mensajes sueltos: el anfitrión tiene que activar Message Content Intent en https://discord.com/developers/applications (Bot) y poner MESSAGE_CONTENT=on. Todo lo demás funciona sin eso.',
  saved: 'Guardado.',
  notSaved: 'No se pudo guardar. Sigue en vigor lo que se ve aquí; el anfitrión encuentra el motivo en el registro.',
  statusHead: (version) => `**summit ${version}**`,
  statusArticles: (count, sentences) => `${count}, ${sentences}`,
  statusLoaded: (when) => `Última lectura ${when}`,
  statusWarnings: 'Sus avisos, como están en el registro:',
  statusMoreWarnings: amount('aviso más', 'avisos más'),
  statusNoWarnings: 'Sin avisos',
  statusAsked: (answered, nothing, failed) =>
    `Preguntas respondidas: ${number(answered)}; que no están en los artículos: ${number(nothing)}; fallidas: ${number(failed)}`,
  statusMedian: (milliseconds) => `Tiempo mediano de una respuesta desde el inicio: ${number(milliseconds)} ms`,
  gapsHead: '**Preguntado en este servidor, y que no está en los artículos**',
  gapsNone: 'No hay nada que al menos tres personas preguntaran y los artículos no pudieran responder.',
  gapsNote: 'Solo se guardan raíces de palabras, y solo se muestran si preguntaron al menos tres personas.',
  people: amount('persona', 'personas'),
  privacyHead: '**Lo que guardo**',
  privacyText: [
    '- De una pregunta que los artículos no responden, en un servidor: raíces de sus palabras, sin números, y un código en lugar de tu nombre. Tras 90 días se borra.',
    '- Cuántas preguntas se respondieron, y cuántas veces se preguntó por cada tema de los artículos; nada de quién preguntó.',
    '- Lo que la moderación fija con `/setup`.',
    '- Ningún mensaje, ningún nombre, ninguna pregunta tal como se escribió. El registro tiene identificadores de sucesos, ni palabras ni personas.',
  ],
  privacyKept: (entries) => `De ti guardo ${entries}.`,
  entries: amount('entrada', 'entradas'),
  forgetMe: 'Olvídame',
  forgotten: 'Hecho. No se guarda nada de ti.',
  notForgotten: 'No se pudo, y lo que se guarda de ti sigue ahí. Inténtalo más tarde, por favor.',
  outdated: (command) => `Esto ya no se usa. Pregunta con \`/${command}\`, o mira en \`/help\` cómo preguntar.`,

  statements,
  telling: {
    somebody: 'alguien a quien el texto no nombra',
    denied: 'desmentido',
    kinds: { direct: 'palabra por palabra', mixed: 'referido, en parte palabra por palabra', indirect: 'referido' },
    join: (who, how) => `${who}, ${how}`,
  },
  speakerOf: (count) => `voz, ${count}`,
  checkMenu: '¿Se dijo esto?',

  statementsHead: (shown, all, { speaker, topic }) =>
    `**${shown} de ${statements(all)}${speaker === undefined ? '' : ` de ${speaker}`}**${on(topic)}`,
  statementsHeadOfPage: (from, to, all, { speaker, topic }) =>
    `**${speaker === undefined ? '' : `${speaker}: `}${from === to ? 'declaración' : 'declaraciones'} ${range(from, to)} de ${all}**${on(topic)}`,
  statementsLeftOut: (count) => `No cupieron enteras en este mensaje: ${statements(count)} más.`,
  moreStatements: 'Más declaraciones',
  statementNumber: (rank) => `Declaración ${rank}`,
  allStatements: (speaker) => `Todas las declaraciones de ${speaker}`,
  quotedTogether: (sentences) => `Las ${sentences} frases citadas:`,
  noStatement: ({ speaker, topic }) =>
    `**Ninguna declaración${speaker === undefined ? '' : ` de ${speaker}`} en los artículos**${on(topic)}.`,
  unknownSpeaker: (asked) => `**En los artículos no habla nadie como “${asked}”,** o habla más de uno.`,
  heardAre: (names) => `Hablan en ellos: ${names}`,

  compareHead: (topic) => `**Lo que dice cada parte**${on(topic)}`,
  silentSide: 'ninguna declaración en los artículos',
  moreOfSide: (count) => `${statements(count)} más: con \`/quotes\``,

  nobodyHeard: 'En los artículos no habla nadie con nombre.',
  speakersHead: (count) => `**${speakers(count)} en los artículos**`,
  speaker: (name, count, topics) => `${name}, ${count}${topics === undefined ? '' : `, sobre ${topics}`}`,
  fewerHeard: (count) => `Con menos frecuencia: ${moreVoices(count)}`,

  wordingExact: '**Estas palabras están en los artículos.**',
  wordingNear: '**No con estas palabras.** Las más cercanas en los artículos:',
  saidByArticle: 'Lo dice el propio artículo, no alguien que habla en él.',
  saidBy: (all) => `Dicho por: ${all}`,
  difference: 'Palabra por palabra (tachado: no está allí; negrita: solo está allí):',
  notThere: (words) => `No está allí: ${words}`,
  onlyThere: (words) => `Solo está allí: ${words}`,
  nothingLike: (words) => `**Nada parecido.** En los artículos no hay palabras como “${words}”.`,
};

function on(topic: string | undefined): string {
  return topic === undefined ? '' : ` sobre “${topic}”`;
}
