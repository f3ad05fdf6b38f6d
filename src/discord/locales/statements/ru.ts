import { amountIn, range } from '../forms';
import type { StatementLocale } from './en';

const amount = amountIn('ru');
const statements = amount('высказывание', 'высказывания', 'высказываний');
const speakers = amount('голос', 'голоса', 'голосов');

/** Of who says what, in Russian. */
export const ruStatements: StatementLocale = {
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
