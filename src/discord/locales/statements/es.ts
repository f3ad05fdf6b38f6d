import { amountIn, range } from '../forms';
import type { StatementLocale } from './en';

const amount = amountIn('es');
const statements = amount('declaración', 'declaraciones');
const speakers = amount('voz', 'voces');
const moreVoices = amount('voz más', 'voces más');

/** Of who says what, in Spanish. */
export const esStatements: StatementLocale = {
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
