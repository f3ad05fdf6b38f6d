import { SPEECH, type Article, type Span } from '../articles/article';
import { bareOf, type Language } from '../text/languages';
import { mentionOf } from './people/mention-kind';
import type { NameMention } from './people/mentions';
import { genderOfGivenName } from './people/names';
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
  for (const paragraph of paragraphsOf(article)) {
    if (paragraph.speech === SPEECH.prose || paragraph.speech === SPEECH.quoted)
      state.statements.push(...statementsIn(text, paragraph, language));
    else readTurn({ text, ...paragraph }, names, state);
  }
  for (const { mention } of state.statements) if (mention) names.push(...fullNamesFor(mention, text, language));
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

/** Not `der`, `zu` and `al` alone: they lead to whoever listens, as in `sagte Anna Rossi der Zeitung`. */
const PARTICLE = '(?:(?:von|van)(?: der| den| de)?|de(?: la| las| los)?|di|da|do|dos|du|del|della|bin|ibn)';
const CAPITAL = String.raw`\p{Lu}(?:\.|[\p{L}\p{M}'’]+(?:-\p{Lu}[\p{L}\p{M}]+)*)`;
const NAME = `${CAPITAL}(?: (?:${PARTICLE} )?${CAPITAL}){0,3}`;
/** Auxiliaries and pronouns of a compound verb: `a-t-il ajouté`, `ha detto`. */
const AUXILIARY = "(?:l['’])?(?:(?:a|ont|ha|han|hat|haben|avait)(?:-t-(?:il|elle|on|ils|elles))?[ ])?";
/** A definite article, and at most two words for a role, in small letters. Spanish `a` is no article. */
function rolePattern(code: string): string {
  const article = code === 'pt' ? '[oa] ' : "der |die |le |la |l['’]|el |il |lo ";
  return String.raw`(?:${article})?(?:[\p{Ll}-]{3,} ){0,2}`;
}

const NEGATION = 'nicht|nie|niemals|pas|jamais|ne|no|nunca|jamás|non|mai|não|не|никогда';

/** Patterns of a language, made once. Chinese and Japanese have none: they are read by `chineseSpeaker`. */
const patternsOf = remembered(({ saying, code }: Language) => {
  const verb = `${AUXILIARY}(?:${[...saying].join('|')}${code === 'de' ? '|so' : ''})`;
  const role = rolePattern(code);
  const according = '(?:selon|según|secondo|segundo)';
  const not = `(?<!\\p{L})(?:${NEGATION})(?!\\p{L})`;
  const clause = '[^.!?:,„«»“"]{0,60}';
  return {
    behind: new RegExp(`^[\\s,;–—-]*(${verb}|${according})(?!\\p{L})(?:\\s+(${role})(${NAME}))?`, 'u'),
    verbLast: new RegExp(`(?:^|(\\S*)\\s)(${NAME}) (${verb})(?: [^.!?:„«»“"]{1,40})?\\s*:\\s*$`, 'u'),
    nameLast: new RegExp(`(?<!\\p{L})(${verb}) (${role})(${NAME})\\s*:\\s*$`, 'u'),
    notBefore: new RegExp(
      `${not} (?:${NAME} )?${verb}(?!\\p{L})${clause}:\\s*$|(?<!\\p{L})${verb} ${clause}${not}${clause}:\\s*$`,
      'iu',
    ),
    notBehind: new RegExp(`^[\\s,;–—-]*${verb} ${role}(?:${NAME} )?${not}`, 'u'),
  };
});

function remembered<T>(make: (language: Language) => T): (language: Language) => T {
  const known = new Map<Language, T>();
  return (language) => {
    const value = known.get(language) ?? make(language);
    known.set(language, value);
    return value;
  };
}

/** Whether somebody is told not to have said a quotation: `Karl Weber sagte nie: „…“`. */
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
  return { rule: 'quotation, then cue', cue, ...(mention && { mention }) };
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
  const [all, preceding = '', name = '', verb = ''] = found;
  const at = offset + found.index + all.indexOf(`${name} ${verb}`);
  const start = at + name.length + 1;
  // A word such as `von` or `de` before the name makes it somebody else's.
  const isOther = (language.isStop(preceding) && /^\p{Ll}/u.test(preceding)) || leadsElsewhere(preceding, language);
  const mention = isOther ? undefined : personIn(name, at + name.length, { verb, role: '', language });
  return { rule, cue: { start, end: start + verb.length }, ...(mention && { mention }) };
}

interface SayingContext {
  readonly verb: string;
  /** Words between the verb and the name. */
  readonly role: string;
  readonly language: Language;
}

const HONORIFIC = /^(?:Herrn?|Frau|Dr|Prof|Mme|Mlle|MM?|Sra?|Dra|Don|Doña|Sig|Monsieur|Madame|Señora?)\.?$/u;
/** German roles have capitals as names have. */
const GERMAN_ROLE =
  /(?:meister|minister|präsident|kanzler|sprecher|chef|leiter|direktor|anwalt|anwält|professor|vorsitzende[rn]?|vorstand|rat|rät|kommissar|sekretär|experte|expert|forscher|trainer|pfarrer|bischof|general|richter|führer|abgeordnete[rn]?|senator|botschafter|arzt|ärzt|lehrer|autor|architekt|polizist|händler|kollege|kolleg|beauftragte[rn]?|verband|partei|ministerium|regierung|gericht|polizei)(?:in|innen|e|en|er|n)?$/iu;
const PATRONYMIC = /(?:вич|вна|чна)$/u;

/** Those who speak in the plural are no one person. */
const PLURAL = /(?:ten|sagen|ont|ron|cen|hanno|ram|zem|ли|[юя]т)$/u;

/** @param end where the name ends. @returns the span of a person's name; undefined where the words may be something else. */
function personIn(name: string, end: number, context: SayingContext): Span | undefined {
  const { verb, role, language } = context;
  const written = name.split(' ');
  const first = written.findIndex((word) => !isTitle(word, language));
  if (written.slice(0, Math.max(first, 0)).some((word) => language.code !== 'pt' && LEADS_ELSEWHERE.test(word)))
    return undefined;
  const words = first < 0 ? [] : withoutBody(written.slice(first));
  const behindName = first < 0 ? 0 : written.slice(first + words.length).join(' ').length;
  const isOfOther = role
    .split(' ')
    .slice(1)
    .some((word) => word !== '' && language.isStop(word));
  if (isOfOther || PLURAL.test(verb) || !isName(words, language)) return undefined;
  // `der Bäcker`: behind an article, a German name has its role beside it.
  if (language.capitalisesNouns && role !== '' && first === 0) return undefined;
  if (language.code === 'ru' && !agrees(verb, { role, words })) return undefined;
  const to = behindName > 0 ? end - behindName - 1 : end;
  return { start: to - words.join(' ').length, end: to };
}

/** Lead to whom is spoken of or spoken to. */
const LEADS_ELSEWHERE =
  /^(?:über|von|zu|mit|für|gegen|sobre|de|d['’]|a|para|contra|sur|à|pour|contre|di|su|per|da|con|com|por|о|об|про|у|от|для)$/iu;

function leadsElsewhere(word: string, { code }: Language): boolean {
  return LEADS_ELSEWHERE.test(word) && !(code === 'pt' && /^a$/iu.test(word));
}

/** Behind a given name and a surname, a particle leads to a place or a body: `Anna Rossi von Greenpeace`. */
function withoutBody(words: readonly string[]): readonly string[] {
  const particle = words.findIndex((word) => /^\p{Ll}/u.test(word));
  const isWhole = particle >= 2 && genderOfGivenName((words[particle - 1] ?? '').toLowerCase()) === 'unknown';
  return isWhole ? words.slice(0, particle) : words;
}

function isTitle(word: string, { code, isStop }: Language): boolean {
  if (!/^\p{Lu}/u.test(word)) return false;
  if (HONORIFIC.test(word) || isStop(word) || /^\p{Lu}{2,}$/u.test(word)) return true;
  return code === 'de' && GERMAN_ROLE.test(word);
}

/** Longer runs of capitals hold something else beside the name: `представитель Кремля Дмитрий Песков`. */
function isName(words: readonly string[], language: Language): boolean {
  const [given = ''] = words;
  if (!/^\p{Lu}/u.test(given) || /^\p{Lu}\.?$/u.test(words.at(-1) ?? '')) return false;
  if (words.some((word) => isTitle(word, language))) return false;
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return (
    capitals.length < 3 || PATRONYMIC.test(capitals[1] ?? '') || genderOfGivenName(given.toLowerCase()) !== 'unknown'
  );
}

/** A Russian verb in the past agrees with its subject; a name in the genitive, `представитель Ивана Петрова заявил`, does not. */
function agrees(verb: string, { role, words }: { readonly role: string; readonly words: readonly string[] }): boolean {
  if (role !== '' && words.length < 2) return false;
  const isFemale = /[ая]$/u.test(words.at(-1) ?? '');
  if (verb.endsWith('ла')) return isFemale;
  return !isFemale && !(role !== '' && /[аяыи]$/u.test(words[0] ?? ''));
}

/** @returns the name, and for a surname the full names before it in the text: German ones with a known given name, since nouns have capitals. */
function fullNamesFor({ start, end }: Span, text: string, language: Language): readonly NameMention[] {
  const written = text.slice(start, end);
  const own = mentionOf(written, { start, end });
  if (/[ ·]/u.test(written) || isUnspaced(language)) return [own];
  const pattern = new RegExp(`(${CAPITAL}) ${written}(?!\\p{L})`, 'gu');
  const found = [...text.matchAll(pattern)].flatMap((match) => {
    const given = match[1] ?? '';
    const isGiven = language.capitalisesNouns
      ? genderOfGivenName(given.toLowerCase()) !== 'unknown'
      : !HONORIFIC.test(given) && !language.isStop(bareOf(given));
    return isGiven ? mentionOf(match[0], { start: match.index, end: match.index + match[0].length }) : [];
  });
  return [...found, own];
}
