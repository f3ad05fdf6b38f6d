import { amountIn, range } from '../forms';
import type { StatementLocale } from './en';

const amount = amountIn('de');
const statements = amount('Äußerung', 'Äußerungen');
const speakers = amount('Stimme', 'Stimmen');
const moreVoices = amount('weitere Stimme', 'weitere Stimmen');

/** Of who says what, in German. */
export const deStatements: StatementLocale = {
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
