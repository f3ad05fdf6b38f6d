import type { Span } from '../articles/article';
import type { Language } from '../text/languages';
import type { Statement } from './statement';

/** The verb of saying beside a quotation, and who is named there. */
export type SpeechFound = Pick<Statement, 'rule' | 'mention'> & { readonly cue: Span };

export function isUnspaced({ code }: Language): boolean {
  return code === 'zh' || code === 'ja';
}

/** Roles before a name, and the days between a name and its verb. */
const CHINESE_ROLE =
  /^.*(?:总统|总理|主席|部长|外长|防长|市长|省长|州长|县长|议长|校长|院长|局长|处长|秘书长|书记|发言人|大使|教授|专家|博士|记者|经理|总裁|主任|律师|法官|将军|设计师|建筑师|工程师|医生|老师|导演|教练|作家|学者|研究员|先生|女士)/u;
const CHINESE_DAY =
  /(?:周[一二三四五六日]|星期[一二三四五六日]|今天|昨天|当天|日前|近日|随后|\d+日|[一二三四五六七八九十]+日|也|则|还|又)+$/u;
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文习';
const CHINESE_NAME = new RegExp(
  `^(?:[${SURNAMES}]\\p{Script=Han}{1,2}|\\p{Script=Han}{1,5}(?:·\\p{Script=Han}{1,5}){1,3})$`,
  'u',
);

interface ChineseContext {
  readonly from: number;
  readonly language: Language;
  readonly rule: Statement['rule'];
}

/** Who did not say something is no speaker: `王建国从未说：“…”`. */
const CHINESE_NOT = /[没未不](?:有|曾)?$/u;

/** @param pattern what stands before the subject, the subject, and the verb */
export function chineseSpeaker(
  pattern: RegExp,
  text: string,
  { from, language, rule }: ChineseContext,
): SpeechFound | undefined {
  const verbs = [...language.saying].sort((a, b) => b.length - a.length).join('|');
  const found = new RegExp(pattern.source.replace('VERB', verbs), 'u').exec(text);
  const [all = '', before = '', subject = '', verb = ''] = found ?? [];
  if (!found || CHINESE_NOT.test(subject)) return undefined;
  const at = from + found.index + all.indexOf(subject + verb, before.length);
  const start = at + subject.length;
  const bare = subject.replace(CHINESE_DAY, '');
  const name = bare.replace(CHINESE_ROLE, '');
  const mention = { start: at + bare.length - name.length, end: at + bare.length };
  const isName = CHINESE_NAME.test(name) && !isWord(name);
  return { rule, cue: { start, end: start + verb.length }, ...(isName && { mention }) };
}

let segmenter: Intl.Segmenter | undefined;

/** A word of the dictionary, such as 于是 or 高官, is no name, though it begins like one. */
function isWord(name: string): boolean {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return name.length === 2 && [...segmenter.segment(name)].length === 1;
}
