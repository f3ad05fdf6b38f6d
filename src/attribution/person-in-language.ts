import type { Span } from '../articles/article';
import { bareOf, type Language } from '../text/languages';
import { isUnspaced } from './chinese-speaker';
import { mentionOf } from './people/mention-kind';
import type { NameMention } from './people/mentions';
import { genderOfGivenName } from './people/names';
import { russianNominative } from './people/shown-name';

/** Not `der`, `zu` and `al` alone: they lead to whoever listens, as in `sagte Anna Rossi der Zeitung`. */
const PARTICLE = '(?:(?:von|van)(?: der| den| de)?|de(?: la| las| los)?|di|da|do|dos|du|del|della|bin|ibn)';
/** A word, an initial, `Dr.`, `Sra.`, `Prof.` */
const CAPITAL = String.raw`\p{Lu}(?:(?:r|ra|rof)?\.|[\p{L}\p{M}'’]+(?:-\p{Lu}[\p{L}\p{M}]+)*)`;
export const NAME = `${CAPITAL}(?: (?:${PARTICLE} )?${CAPITAL}){0,3}`;
/** Auxiliaries and pronouns of a compound verb: `a-t-il ajouté`, `ha detto`. */
const AUXILIARY = "(?:l['’])?(?:(?:a|ont|ha|han|hat|haben|avait)(?:-t-(?:il|elle|on|ils|elles))?[ ])?";
/** A definite article, and at most two words for a role, in small letters. Spanish `a` is no article. */
export function rolePattern(code: string): string {
  const article = code === 'pt' ? '[oa] ' : "der |die |le |la |l['’]|el |il |lo ";
  return String.raw`(?:${article})?(?:[\p{Ll}-]{3,} ){0,2}`;
}

export const NEGATION = 'nicht|nie|niemals|pas|jamais|ne|no|nunca|jamás|non|mai|não|не|никогда';

/** The verbs of saying of a language, with their auxiliaries. */
export function verbPattern({ saying, code }: Language): string {
  return `${AUXILIARY}(?:${[...saying].join('|')}${code === 'de' ? '|so' : ''})`;
}

export function remembered<T>(make: (language: Language) => T): (language: Language) => T {
  const known = new Map<Language, T>();
  return (language) => {
    const value = known.get(language) ?? make(language);
    known.set(language, value);
    return value;
  };
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
  /(?:meister|minister|präsident|kanzler|sprecher|chef|leiter|direktor|anwalt|anwält|professor|vorsitzende[rn]?|vorstand|rat|rät|kommissar|sekretär|experte|expert|forscher|trainer|pfarrer|bischof|general|richter|führer|abgeordnete[rn]?|senator|botschafter|arzt|ärzt|lehrer|autor|architekt|polizist|händler|kollege|kolleg|beauftragte[rn]?|betreiber|inhaber|besitzer|gründer|landwirt|unternehmer|verwalter|ingenieur|kämmerer|verband|partei|ministerium|regierung|gericht|polizei)(?:in|innen|e|en|er|n)?$/iu;
const PATRONYMIC = /(?:вич|вна|чна)$/u;

/** Those who speak in the plural are no one person. */
const PLURAL = /(?:ten|sagen|ont|ron|cen|hanno|ram|zem|ли|[юя]т)$/u;

/** @param end where the name ends. @returns the span of a person's name; undefined where the words may be something else. */
export function personIn(name: string, end: number, context: SayingContext): Span | undefined {
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
  if (verb.toLowerCase() === language.words.according && language.code === 'ru') {
    if (russianNominative(words.join(' ')) === undefined) return undefined;
  } else if (language.code === 'ru' && !agrees(verb, { role, words })) return undefined;
  const to = behindName > 0 ? end - behindName - 1 : end;
  return { start: to - words.join(' ').length, end: to };
}

/** Lead to whom is spoken of or spoken to. */
const LEADS_ELSEWHERE =
  /^(?:über|von|zu|mit|für|gegen|sobre|de|d['’]|a|para|contra|sur|à|pour|contre|di|su|per|da|con|com|por|о|об|про|у|от|для)$/iu;

export function leadsElsewhere(word: string, { code }: Language): boolean {
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
  if (words.some((word, at) => isTitle(word, language) && !(at > 0 && at < words.length - 1))) return false;
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

export type FullNames = (mention: Span) => readonly NameMention[];

/**
 * @returns finds the name of a mention, and for a surname the full names with it in the text: German ones with a known given name, since nouns
 * have capitals. The text is searched once for each surname.
 */
export function fullNamesIn(text: string, language: Language): FullNames {
  const withSurname = new Map<string, readonly NameMention[]>();
  return ({ start, end }) => {
    const written = text.slice(start, end);
    const isGenitive = language.code === 'ru' && BEHIND_ACCORDING.test(text.slice(Math.max(0, start - 100), start));
    const own = mentionOf((isGenitive ? russianNominative(written) : undefined) ?? written, { start, end });
    if (/[ ·]/u.test(written) || isUnspaced(language)) return [own];
    const found = withSurname.get(written) ?? searchFullNames(written, text, language);
    withSurname.set(written, found);
    return [...found, own];
  };
}

/** `По словам главы города`: the name behind it is in the genitive. */
const BEHIND_ACCORDING = /(?<!\p{L})по словам (?:[^.!?,;:]{0,60} )?$/iu;

function searchFullNames(surname: string, text: string, language: Language): readonly NameMention[] {
  const pattern = new RegExp(`(${CAPITAL}) ${surname}(?!\\p{L})`, 'gu');
  return [...text.matchAll(pattern)].flatMap((match) => {
    const given = match[1] ?? '';
    if (given.toLowerCase() === language.words.according) return [];
    const isGiven = language.capitalisesNouns
      ? genderOfGivenName(given.toLowerCase()) !== 'unknown'
      : !HONORIFIC.test(given) && !language.isStop(bareOf(given));
    return isGiven ? mentionOf(match[0], { start: match.index, end: match.index + match[0].length }) : [];
  });
}
