import { range } from '../forms';
import type { StatementLocale } from './en';

const statements = (count: number): string => `${count} 条发言`;

/** Of who says what, in Simplified Chinese. */
export const zhStatements: StatementLocale = {
  statements,
  telling: {
    somebody: '文中未指名的人',
    denied: '否认',
    kinds: { direct: '原话', mixed: '转述，部分为原话', indirect: '转述' },
    join: (who, how) => `${who}，${how}`,
  },
  speakerOf: (count) => `发言者，${count}`,
  checkMenu: '有人这样说过吗？',

  statementsHead: (shown, all, { speaker, topic }) =>
    `**${speaker === undefined ? '' : `${speaker}：`}共 ${statements(all)}，显示 ${shown} 条**${on(topic)}`,
  statementsHeadOfPage: (from, to, all, { speaker, topic }) =>
    `**${speaker === undefined ? '' : `${speaker}：`}第 ${range(from, to)} 条，共 ${statements(all)}**${on(topic)}`,
  statementsLeftOut: (count) => `另有 ${statements(count)}无法完整放进一条消息。`,
  moreStatements: '更多发言',
  statementNumber: (rank) => `第 ${rank} 条`,
  allStatements: (speaker) => `${speaker} 的全部发言`,
  quotedTogether: (sentences) => `被引用的 ${sentences} 句话：`,
  noStatement: ({ speaker, topic }) =>
    `**文章中没有${speaker === undefined ? '' : ` ${speaker} 的`}发言**${on(topic)}。`,
  unknownSpeaker: (asked) => `**文章中没有人以“${asked}”之名发言**，或者不止一人。`,
  heardAre: (names) => `发言者有：${names}`,

  compareHead: (topic) => `**各方的说法**${on(topic)}`,
  silentSide: '文章中没有发言',
  moreOfSide: (count) => `另有 ${statements(count)}：可用 \`/quotes\` 查看`,

  nobodyHeard: '文章中没有具名的发言者。',
  speakersHead: (count) => `**文章中有 ${count} 位发言者**`,
  speaker: (name, count, topics) => `${name}，${count}${topics === undefined ? '' : `，话题：${topics}`}`,
  fewerHeard: (count) => `另有 ${count} 位发言较少`,

  wordingExact: '**文章中有这些原话。**',
  wordingNear: '**没有这样的原话。** 文章中最接近的是：',
  saidByArticle: '这是文章本身的说法，不是文中某人所说。',
  saidBy: (all) => `出自：${all}`,
  difference: '逐词对照（删除线：文中没有；粗体：仅文中有）：',
  notThere: (words) => `文中没有：${words}`,
  onlyThere: (words) => `仅文中有：${words}`,
  nothingLike: (words) => `**没有类似的内容。** 文章中没有与“${words}”相近的原话。`,
};

function on(topic: string | undefined): string {
  return topic === undefined ? '' : `：“${topic}”`;
}
