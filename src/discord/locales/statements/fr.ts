import { amountIn, range } from '../forms';
import type { StatementLocale } from './en';

const amount = amountIn('fr');
const statements = amount('déclaration', 'déclarations');
const speakers = amount('voix', 'voix');
const moreVoices = amount('autre voix', 'autres voix');

/** Of who says what, in French. */
export const frStatements: StatementLocale = {
  statements,
  telling: {
    somebody: 'quelqu’un que le texte ne nomme pas',
    denied: 'démenti',
    kinds: { direct: 'mot pour mot', mixed: 'rapporté, en partie mot pour mot', indirect: 'rapporté' },
    join: (who, how) => `${who}, ${how}`,
  },
  speakerOf: (count) => `voix, ${count}`,
  checkMenu: 'A-t-on dit cela ?',

  statementsHead: (shown, all, { speaker, topic }) =>
    `**${speaker === undefined ? '' : `${speaker} : `}${shown} sur ${statements(all)}**${on(topic)}`,
  statementsHeadOfPage: (from, to, all, { speaker, topic }) =>
    `**${speaker === undefined ? '' : `${speaker} : `}${from === to ? 'déclaration' : 'déclarations'} ${range(from, to)} sur ${all}**${on(topic)}`,
  statementsLeftOut: (count) => `Sans place dans ce message : ${statements(count)} de plus.`,
  moreStatements: 'Autres déclarations',
  statementNumber: (rank) => `Déclaration ${rank}`,
  allStatements: (speaker) => `Toutes les déclarations : ${speaker}`,
  quotedTogether: (sentences) => `Les ${sentences} phrases citées :`,
  noStatement: ({ speaker, topic }) =>
    `**${speaker === undefined ? 'Aucune' : `${speaker} : aucune`} déclaration dans les articles**${on(topic)}.`,
  unknownSpeaker: (asked) =>
    `**Personne ne s’exprime dans les articles sous le nom “${asked}”,** ou plusieurs le font.`,
  heardAre: (names) => `S’y expriment : ${names}`,

  compareHead: (topic) => `**Ce que dit chaque partie**${on(topic)}`,
  silentSide: 'aucune déclaration dans les articles',
  moreOfSide: (count) => `${statements(count)} de plus : avec \`/quotes\``,

  nobodyHeard: 'Personne ne s’exprime sous un nom dans les articles.',
  speakersHead: (count) => `**${speakers(count)} dans les articles**`,
  speaker: (name, count, topics) => `${name}, ${count}${topics === undefined ? '' : `, sur ${topics}`}`,
  fewerHeard: (count) => `Moins souvent entendues : ${moreVoices(count)}`,

  wordingExact: '**Ces mots se trouvent dans les articles.**',
  wordingNear: '**Pas ces mots.** Les plus proches dans les articles :',
  saidByArticle: 'C’est l’article lui-même qui le dit, pas quelqu’un qui y parle.',
  saidBy: (all) => `Dit par : ${all}`,
  difference: 'Mot à mot (barré : n’y figure pas ; gras : ne figure que là) :',
  notThere: (words) => `N’y figure pas : ${words}`,
  onlyThere: (words) => `Ne figure que là : ${words}`,
  nothingLike: (words) => `**Rien de tel.** Les articles ne contiennent pas de mots comme “${words}”.`,
};

function on(topic: string | undefined): string {
  return topic === undefined ? '' : ` à propos de “${topic}”`;
}
