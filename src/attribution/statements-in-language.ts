import { SPEECH, type Article, type Span } from '../articles/article';
import type { Language } from '../text/languages';
import type { NameMention } from './people/mentions';
import { indirectIn, type LanguageText } from './indirect-in-language';
import {
  fullNamesIn,
  leadsElsewhere,
  NAME,
  NEGATION,
  personIn,
  remembered,
  rolePattern,
  verbPattern,
} from './person-in-language';
import { paragraphsOf, readTurn, type TurnState } from './paragraphs';
import { chineseSpeaker, isUnspaced, type SpeechFound } from './chinese-speaker';
import type { Statement } from './statement';

/** One alternative for each pair of marks. A quotation stands within a paragraph. */
const QUOTATION =
  /„([^„“”]+)[“”]|«([^«»]+)»|»([^«»]+)«|“([^“”]+)”|「([^「」]+)」|『([^『』]+)』|(?<![\p{L}\p{N}])"([^"]+)"/gu;
/** Without a verb beside it, a quotation is a statement if it is as long as a sentence. */
const SHORTEST_ALONE = 20;

/**
 * Finds the quotations of an article in another language than English, and who is named beside a verb of saying: `„…“, sagte Anna Rossi`,
 * `Анна Росси заявила: «…»`. Who is not named plainly stays open.
 */
export function statementsInLanguage(article: Article, language: Language) {
  const { text } = article;
  const state: TurnState = { statements: [], speaker: undefined };
  const names: NameMention[] = [];
  const found: LanguageText = { text, language, fullNames: fullNamesIn(text, language) };
  for (const paragraph of paragraphsOf(article)) {
    if (paragraph.speech === SPEECH.prose || paragraph.speech === SPEECH.quoted)
      state.statements.push(...statementsIn(text, paragraph, language), ...indirectIn(paragraph, found));
    else readTurn({ text, ...paragraph }, names, state);
  }
  const mentions = state.statements.flatMap(({ mention = [] }) => mention);
  const byStart = new Map(mentions.flatMap(found.fullNames).map((name) => [name.start, name]));
  names.push(...byStart.values());
  return {
    statements: state.statements,
    names,
    roles: [],
    subjects: [],
    abbreviations: new Map<string, string>(),
    innerNames: new Set<string>(),
    lowerCaseWords: new Set<string>(),
  };
}

function statementsIn(text: string, paragraph: Span, language: Language): readonly Statement[] {
  const words = text.slice(paragraph.start, paragraph.end);
  let last = 0;
  return Array.from(words.matchAll(QUOTATION)).flatMap((found): Statement | [] => {
    const inner = found.slice(1).find(Boolean) ?? '';
    const at = found.index + found[0].indexOf(inner) + inner.length - inner.trimStart().length;
    const end = at + inner.trim().length;
    const before = words.slice(last, found.index);
    last = found.index + found[0].length;
    if (isNegated(before, words.slice(last, last + 160), language)) return [];
    const speech = speechBehind(words, last, language) ?? speechBefore(before, found.index - before.length, language);
    const isAlone = /(?:^|[.!?…。！？])\s*$/u.test(before) && inner.length >= SHORTEST_ALONE;
    if (!speech && !isAlone) return [];
    const shifted = ({ start, end: to }: Span): Span => ({ start: paragraph.start + start, end: paragraph.start + to });
    const span = shifted({ start: at, end });
    return {
      ...span,
      pieces: [span],
      kind: 'direct',
      rule: speech?.rule ?? 'quotation on its own',
      ...(speech && { cue: shifted(speech.cue) }),
      ...(speech?.mention && { mention: shifted(speech.mention) }),
      denied: false,
    };
  });
}

/** Patterns of a language, made once. Chinese and Japanese have none: they are read by `chineseSpeaker`. */
const patternsOf = remembered((language: Language) => {
  const { code, words } = language;
  const verb = verbPattern(language);
  const role = rolePattern(code);
  const according = words.according ?? verb;
  const not = `(?<!\\p{L})(?:${NEGATION})(?!\\p{L})`;
  const clause = '[^.!?:,„«»“"]{0,60}';
  return {
    behind: new RegExp(`^[\\s,;–—-]*(${verb}|${according})(?!\\p{L})(?:\\s+(${role})(${NAME}))?`, 'u'),
    verbLast: new RegExp(
      `(?:^|(\\S*)\\s)(${NAME})(, [^.!?:;,„«»“"]{2,60},)? (${verb})(?: [^.!?:„«»“"]{1,40})?\\s*:\\s*$`,
      'u',
    ),
    nameLast: new RegExp(`(?<!\\p{L})(${verb}) (${role})(${NAME})\\s*:\\s*$`, 'u'),
    notBefore: new RegExp(
      `${not} (?:${NAME} )?${verb}(?!\\p{L})${clause}:\\s*$|(?<!\\p{L})${verb} ${clause}${not}${clause}:\\s*$`,
      'iu',
    ),
    notBehind: new RegExp(`^[\\s,;–—-]*${verb} ${role}(?:${NAME} )?${not}`, 'u'),
  };
});

/** Whether the text says that somebody did not say a quotation: `Karl Weber sagte nie: „…“`. */
function isNegated(before: string, behind: string, language: Language): boolean {
  if (isUnspaced(language)) return false;
  const { notBefore, notBehind } = patternsOf(language);
  return notBefore.test(before.slice(-200)) || notBehind.test(behind);
}

/** A colon, or a comma before the next quotation, announces that one. */
const CHINESE_BEHIND = /^[，,、]?()([\p{Script=Han}·]{1,20}?)(VERB)(?:[。！]|，(?!\s*[“「『"]))/u;
const CHINESE_BEFORE = /(^|[。，！？；\s])([\p{Script=Han}·]{1,20}?)(VERB)[：，]\s*$/u;

function speechBehind(words: string, from: number, language: Language): SpeechFound | undefined {
  const text = words.slice(from, from + 160);
  if (isUnspaced(language))
    return chineseSpeaker(CHINESE_BEHIND, text, { from, language, rule: 'quotation, then cue' });
  const found = patternsOf(language).behind.exec(text);
  if (!found) return undefined;
  const [all, verb = '', role = '', name] = found;
  const start = from + all.indexOf(verb);
  const cue = { start, end: start + verb.length };
  const mention = name === undefined ? undefined : personIn(name, from + all.length, { verb, role, language });
  const rule = verb === language.words.according ? 'according to' : 'quotation, then cue';
  return { rule, cue, ...(mention && { mention }) };
}

function speechBefore(before: string, from: number, language: Language): SpeechFound | undefined {
  const text = before.slice(-200);
  const offset = from + before.length - text.length;
  const rule = 'cue, then quotation';
  if (isUnspaced(language)) return chineseSpeaker(CHINESE_BEFORE, text, { from: offset, language, rule });
  const { verbLast, nameLast } = patternsOf(language);
  const last = nameLast.exec(text);
  if (last) {
    const [all, verb = '', role = '', name = ''] = last;
    const start = offset + last.index;
    const mention = personIn(name, start + all.trimEnd().replace(/\s*:$/u, '').length, { verb, role, language });
    return { rule, cue: { start, end: start + verb.length }, ...(mention && { mention }) };
  }
  const found = verbLast.exec(text);
  if (!found) return undefined;
  const [all, preceding = '', name = '', apposition = '', verb = ''] = found;
  const at = offset + found.index + all.indexOf(`${name}${apposition} ${verb}`);
  const start = at + name.length + apposition.length + 1;
  // A word such as `von` or `de` before the name makes it somebody else's.
  const isOther = (language.isStop(preceding) && /^\p{Ll}/u.test(preceding)) || leadsElsewhere(preceding, language);
  const mention = isOther ? undefined : personIn(name, at + name.length, { verb, role: '', language });
  return { rule, cue: { start, end: start + verb.length }, ...(mention && { mention }) };
}
