import type * as Snowball from 'snowball-stemmers';
import { CUE } from './answer-types';
import { LANGUAGE_WORDS, STEMMERS, type LanguageWords } from './language-words';
import { fold, stem } from './normalize';
import { SAYING_VERBS } from './saying-verbs';
import { isContent, type Token } from './tokens';
import { wordsIn } from './word-lists';

type WrittenWord = Pick<Token, 'word' | 'written' | 'compound'>;

const NO_WORDS: LanguageWords = { stops: '', saying: '', locatives: '', asks: [] };

/** `l'accord`, `qu'Anna`, `dell'acqua` */
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|dell|nell|all|dall|sull|un)['’]/u;

/** A language besides English: the terms of its words in the index. */
export class Language {
  readonly saying: ReadonlySet<string>;
  /** Nouns have capitals, so that only two together tell a name. */
  readonly capitalisesNouns: boolean;
  private readonly stops: ReadonlySet<string>;
  /** Made on first use: to tell a language needs neither. */
  private stemmer: Snowball.Stemmer | undefined;
  private times: ReadonlyMap<string, number> | undefined;

  constructor(
    readonly code: string,
    readonly words: LanguageWords,
  ) {
    this.stops = new Set([...wordsIn(words.stops)].map(fold));
    this.saying = wordsIn(words.saying);
    this.capitalisesNouns = code === 'de';
  }

  /** Keys of the words before a place. */
  locatives(): readonly string[] {
    return [...wordsIn(this.words.locatives)].map((word) =>
      this.keyOf({ word: fold(word), written: word, compound: false }),
    );
  }

  readonly isStop = (written: string): boolean => this.stops.has(fold(bareOf(written)));

  /**
   * @returns the term of a word; undefined for a stop word. Where the stem is that of English, as of most names, the languages share the
   * term; another stem carries the language, so that the stem `luc` of Spanish `Lucía` is not the French `Luc`.
   */
  termOf({ word, written, compound }: WrittenWord): string | undefined {
    if (/\d/u.test(word)) return word;
    const bare = bareOf(compound ? written.replace(/[-‐‑]/gu, '') : written);
    const own = fold(bare);
    if (this.stops.has(own)) return undefined;
    const term = fold(this.stem(bare));
    return isContent(own) && term === stem(own) ? term : term + SEPARATOR + this.code;
  }

  /** @returns the key of a word in the index: `war` of a German article is not the English one. */
  keyOf(token: WrittenWord): string {
    const term = this.termOf(token);
    const isElided = ELISION.test(token.written.toLowerCase());
    const word = isElided ? fold(bareOf(token.written)) : token.word;
    return term?.includes(SEPARATOR) === false ? word : `${word}${SEPARATOR}${this.code}`;
  }

  /** @returns bits of `CUE` for a month or a weekday. */
  cuesOf(word: string): number {
    this.times ??= timeWords(this.code);
    return this.times.get(word) ?? 0;
  }

  private stem(word: string): string {
    const algorithm = STEMMERS[this.code];
    if (algorithm === undefined) return word;
    this.stemmer ??= snowball().newStemmer(algorithm);
    return this.stemmer.stem(word);
  }
}

/** Loaded for the first word of such a language: it takes some 10 ms. */
function snowball(): typeof Snowball {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a stem is returned at once, not by a promise, so import() will not do
  return require('snowball-stemmers') as typeof Snowball;
}

/** Between a word or term of the index and its language. No text holds it. */
const SEPARATOR = '\0';

export function wordOfKey(key: string): string {
  const end = key.indexOf(SEPARATOR);
  return end < 0 ? key : key.slice(0, end);
}

/** @returns a word in small letters, without what is elided before it. */
export function bareOf(written: string): string {
  return written.toLowerCase().replace(ELISION, '');
}

/** Months, in the cases that dates have, and weekdays, as the runtime names them. */
function timeWords(code: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const add = (options: Intl.DateTimeFormatOptions, type: string, cues: number): void => {
    const format = new Intl.DateTimeFormat(code, { ...options, timeZone: 'UTC' });
    for (let at = 0; at < 12; at += 1)
      for (const part of format.formatToParts(type === 'month' ? Date.UTC(2021, at) : Date.UTC(2021, 0, 1 + at)))
        if (part.type === type) found.set(fold(part.value), cues);
  };
  add({ month: 'long' }, 'month', CUE.time | CUE.month);
  add({ month: 'long', day: 'numeric' }, 'month', CUE.time | CUE.month);
  add({ weekday: 'long' }, 'weekday', CUE.time);
  return found;
}

const languages = new Map<string, Language | undefined>();

/** @param tag BCP 47. @returns undefined for English and what has neither words nor a stemmer. */
export function languageOf(tag: string | undefined): Language | undefined {
  const code = tag?.split('-', 1)[0] ?? 'en';
  if (!languages.has(code)) {
    const words = LANGUAGE_WORDS[code];
    languages.set(code, words || STEMMERS[code] ? new Language(code, words ?? NO_WORDS) : undefined);
  }
  return languages.get(code);
}

/** Words of a language besides English that a text must hold more of to be in it: their number, and their share of the text. */
interface LeastWords {
  readonly count: number;
  readonly share: number;
}

const LOOKED_AT = 3000;

/** @returns the code of the language whose stop words and verbs of saying a text holds most of; undefined for English and where unsure. */
export function languageOfText(text: string): string | undefined {
  return detect(text.slice(0, LOOKED_AT), Object.keys(LANGUAGE_WORDS), { count: 2, share: 0.1 });
}

/** @param codes languages of the articles besides English. @returns the one that a question is in; undefined for English and where unsure. */
export function languageOfQuestion(question: string, codes: readonly string[]): Language | undefined {
  return languageOf(detect(question, codes, { count: 0, share: 0 }));
}

/** Prefilter of `languageAsking`: letters that English has not, and words that ask in other languages. */
export const MAY_ASK_IN_OTHER =
  /[^\0-\x7f]|\b(?:wer|wem|wen|wann|wo|was|wie|warum|welche|qui|que|quel|quand|comment|combien|pourquoi|quoi|quien|cuando|donde|como|cual|cuanto|quem|quando|onde|qual|quanto|chi|che|cosa|dove|come|perche)\b|\bqu'/iu;

/** @returns the language other than English with whose words a question asks; undefined for English and where unsure. */
export function languageAsking(question: string): Language | undefined {
  const lower = question.toLowerCase();
  const codes = Object.entries(LANGUAGE_WORDS).flatMap(([code, { asks }]) =>
    asks.some(([pattern]) => pattern.test(lower)) ? code : [],
  );
  // A name in Latin letters beside words in another script is not counted.
  const own = question.replace(/\p{Script=Latin}+/gu, ' ');
  return languageOf(detect(/\p{L}/u.test(own) ? own : question, codes, { count: 1, share: 0 }));
}

/** Codes such as `fr`, where a question is in a language that no article is in. */
export interface OtherLanguages {
  readonly question: string;
  /** Most articles first. */
  readonly articles: readonly string[];
}

/** @returns undefined where some article is in the language of the question, or that is unsure. */
export function otherLanguages(
  question: string,
  articles: readonly { readonly language?: string }[],
): OtherLanguages | undefined {
  const asked =
    languageOfText(question) ?? (MAY_ASK_IN_OTHER.test(question) ? languageAsking(question)?.code : undefined);
  if (asked === undefined) return undefined;
  const counts = new Map<string, number>();
  for (const { language = 'en' } of articles) {
    const [code = 'en'] = language.toLowerCase().split('-', 1);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const codes = [...counts].sort(([, a], [, b]) => b - a).map(([code]) => code);
  return counts.has(asked) ? undefined : { question: asked, articles: codes };
}

function detect(text: string, codes: readonly string[], least: LeastWords): string | undefined {
  const words = text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
  const script = languageOfScript(text);
  if (script === 'cyrillic') return cyrillicLanguage(words, codes, least);
  if (script !== undefined) return codes.includes(script) ? script : undefined;
  const english = words.filter((word) => !isContent(word) || SAYING_VERBS.has(word)).length;
  let [best, most]: [string | undefined, number] = [
    undefined,
    Math.max(english, least.count, least.share * words.length),
  ];
  for (const code of codes) {
    const language = languageOf(code);
    const count = words.filter((word) => language && (language.isStop(word) || language.saying.has(word))).length;
    if (count > most) [best, most] = [code, count];
  }
  return best;
}

/** Of words without a letter that only one of them has: the language with more stop words. Where no text may be in another, the first will do. */
function cyrillicLanguage(
  words: readonly string[],
  codes: readonly string[],
  { count }: LeastWords,
): string | undefined {
  const counts = ['ru', 'uk'].map((code) => words.filter((word) => languageOf(code)?.isStop(word)).length);
  const [ru = 0, uk = 0] = counts;
  if (ru === uk) return count === 0 ? codes.find((code) => code === 'ru' || code === 'uk') : undefined;
  const best = ru > uk ? 'ru' : 'uk';
  return codes.includes(best) ? best : undefined;
}

/** Kana tells Japanese from Chinese, and letters that only one of them has tell Ukrainian, Russian and others from each other. */
function languageOfScript(text: string): string | undefined {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  const [kana, han] = [count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu), count(/\p{Script=Han}/gu)];
  if (2 * (kana + han) > letters) return 10 * kana > letters ? 'ja' : 'zh';
  if (2 * count(/\p{Script=Cyrillic}/gu) <= letters) return undefined;
  if (/[ўђјљњћџ]/iu.test(text)) return 'other';
  return /[іїєґ]/iu.test(text) ? 'uk' : /[ыэъё]/iu.test(text) ? 'ru' : 'cyrillic';
}
