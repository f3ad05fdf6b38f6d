import { capitalised } from '../text/normalize';
import type { Span } from '../articles/article';
import type { Language } from '../text/languages';
import { isUnspaced } from './chinese-speaker';
import type { ParagraphSpan } from './paragraphs';
import { type FullNames, NAME, NEGATION, personIn, remembered, rolePattern, verbPattern } from './person-in-language';
import { genderOfGivenName } from './people/names';
import type { Statement } from './statement';

/** What else than a conjunction opens a German clause behind a verb of saying: `Anna Rossi sagte, der Hafen …`. */
const GERMAN_CLAUSE =
  'de[rnm]|die|das|es|er|sie|man|wir|ich|(?:k?ein|sein|ihr|dies)(?:e[rnms]?)?|alle|viele|niemand|jetzt|nun|im|am|ob|wer|was|warum';
/** Beside the word of the language. */
const ACCORDING: Readonly<Record<string, string>> = {
  de: 'Nach (?:Angaben|Worten) von',
  fr: "D['’]après",
  es: 'De acuerdo con',
  pt: 'De acordo com',
};

/**
 * `Anna Rossi sagte, dass …`, `La maire, Anna Rossi, a déclaré que …`; `Selon Anna Rossi, …`, `Laut Anna Rossi …`;
 * `…, sagte Anna Rossi.`, `…, anunció el alcalde, Julio Prieto.`
 */
const patternsOf = remembered((language: Language) => {
  const { that: conjunction = '', according = conjunction } = language.words;
  const that = language.code === 'de' ? `${conjunction}|${GERMAN_CLAUSE}` : conjunction;
  const sources = [capitalised(according), ACCORDING[language.code]].filter(Boolean).join('|');
  const listener = String.raw`(?: (?!(?:${NEGATION})(?!\p{L}))[^\s.!?,:;]+){0,4}`;
  const role = String.raw`(?:\p{Lu}[\p{Ll}'’]* (?:[\p{Ll}-]{3,} ){1,3})?`;
  return {
    that: new RegExp(
      `^(?:[^.!?:;]{2,80}, |(${role}))(${NAME}),?(?: [^.!?:;,]{2,60},)? (${verbPattern(language)})${listener},? (?=(?:${that})(?!\\p{L}))`,
      'u',
    ),
    according: new RegExp(
      `^(${sources}) (${rolePattern(language.code)})(${NAME})(?:, \\p{Ll}[^.!?:;,]{2,60}(?=,))?,? `,
      'u',
    ),
    last: new RegExp(
      `^(?=.{20}).+(?=, (${verbPattern(language)}) (${rolePattern(language.code)})(?:[\\p{Ll}'’-]{3,}, )?(${NAME})(?:, [^.,!?]{2,60})?[.!]?$)`,
      'u',
    ),
  };
});

/** Finds indirect statements in sentences that begin with their speaker: a person with a full name in the article. */
export function indirectIn(paragraph: ParagraphSpan, article: LanguageText): readonly Statement[] {
  const { text, language } = article;
  if (language.words.that === undefined || isUnspaced(language)) return [];
  return Array.from(paragraph.sentenceStarts, (start, at): Statement | [] => {
    const end = paragraph.sentenceStarts[at + 1] ?? paragraph.lastEnd;
    const sentence = text.slice(start, end).trimEnd();
    if (/[„“”«»"]/u.test(sentence)) return [];
    return indirectOf(sentence, { start, end: start + sentence.length }, article) ?? [];
  }).flat();
}

export interface LanguageText {
  readonly text: string;
  readonly language: Language;
  readonly fullNames: FullNames;
}

function indirectOf(sentence: string, span: Span, article: LanguageText): Statement | undefined {
  const { language } = article;
  const { that, according, last } = patternsOf(language);
  const [said, source] = [that.exec(sentence), according.exec(sentence)];
  const found = said ?? source ?? last.exec(sentence);
  if (!found) return undefined;
  const [all, first = '', second = '', third = ''] = found;
  const [verb, role, name] = said ? [third, first, second] : [first, second, third];
  const isBefore = said !== null || source !== null;
  const cueAt = said ? all.lastIndexOf(verb) : isBefore ? 0 : sentence.indexOf(verb, all.length);
  const at = isBefore ? all.lastIndexOf(name) : sentence.indexOf(name, cueAt + verb.length);
  const mention = personIn(name, span.start + at + name.length, { verb, role, language });
  if (!mention || !isKnown(mention, article)) return undefined;
  const end = span.end - (/[.!?…]+$/u.exec(sentence)?.[0].length ?? 0);
  const content = isBefore
    ? { start: span.start + all.length, end }
    : { start: span.start, end: span.start + all.length };
  const rule = said ? 'cue, then clause' : source ? 'according to' : 'clause, then cue';
  const cue = { start: span.start + cueAt, end: span.start + cueAt + verb.length };
  return { ...content, pieces: [content], kind: 'indirect', rule, cue, mention, denied: false };
}

/** A surname alone belongs to a full name elsewhere; of two German nouns the first is a given name. */
function isKnown(mention: Span, { text, language, fullNames }: LanguageText): boolean {
  const [given = '', ...others] = text.slice(mention.start, mention.end).split(' ');
  if (others.length === 0) return fullNames(mention).length > 1;
  return !language.capitalisesNouns || genderOfGivenName(given.toLowerCase()) !== 'unknown';
}
