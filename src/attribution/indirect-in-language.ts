import type { Span } from '../articles/article';
import type { Language } from '../text/languages';
import { isUnspaced } from './chinese-speaker';
import type { ParagraphSpan } from './paragraphs';
import { fullNamesFor, NAME, NEGATION, personIn, remembered, rolePattern, verbPattern } from './person-in-language';
import { genderOfGivenName } from './people/names';
import type { Statement } from './statement';

/** `Anna Rossi sagte, dass …`, `La maire, Anna Rossi, a déclaré que …`; `Selon Anna Rossi, …`, `Laut Anna Rossi …` */
const patternsOf = remembered((language: Language) => {
  const { that = '', according = that } = language.words;
  const listener = String.raw`(?: (?!(?:${NEGATION})(?!\p{L}))[^\s.!?,:;]+){0,4}`;
  const role = String.raw`(?:\p{Lu}[\p{Ll}'’]* (?:[\p{Ll}-]{3,} ){1,3})?`;
  return {
    that: new RegExp(
      `^(?:[^.!?:;]{2,80}, |(${role}))(${NAME}),?(?: [^.!?:;,]{2,60},)? (${verbPattern(language)})${listener},? (?=(?:${that})(?!\\p{L}))`,
      'u',
    ),
    according: new RegExp(`^(${opening(according)}) (${rolePattern(language.code)})(${NAME}),? `, 'u'),
  };
});

function opening(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Finds who is told to have said what, without quotation marks, where a sentence begins with who it is. Only persons with a full name in the article. */
export function indirectIn(text: string, paragraph: ParagraphSpan, language: Language): readonly Statement[] {
  if (language.words.that === undefined || isUnspaced(language)) return [];
  return Array.from(paragraph.sentenceStarts, (start, at): Statement | [] => {
    const end = paragraph.sentenceStarts[at + 1] ?? paragraph.lastEnd;
    const sentence = text.slice(start, end).trimEnd();
    if (/[„“”«»"]/u.test(sentence)) return [];
    return indirectOf(sentence, { start, end: start + sentence.length }, { text, language }) ?? [];
  }).flat();
}

interface LanguageText {
  readonly text: string;
  readonly language: Language;
}

function indirectOf(sentence: string, span: Span, { text, language }: LanguageText): Statement | undefined {
  const { that, according } = patternsOf(language);
  const said = that.exec(sentence);
  const found = said ?? according.exec(sentence);
  if (!found) return undefined;
  const [all, first = '', second = '', third = ''] = found;
  const [verb, role, name] = said ? [third, first, second] : [first, second, third];
  const at = span.start + all.lastIndexOf(name);
  const mention = personIn(name, at + name.length, { verb, role, language });
  if (!mention || !isKnown(mention, text, language)) return undefined;
  const cueStart = span.start + (said ? all.lastIndexOf(verb) : 0);
  const content = { start: span.start + all.length, end: span.end - (/[.!?…]+$/u.exec(sentence)?.[0].length ?? 0) };
  const rule = said ? 'cue, then clause' : 'according to';
  const cue = { start: cueStart, end: cueStart + verb.length };
  return { ...content, pieces: [content], kind: 'indirect', rule, cue, mention, denied: false };
}

/** A surname alone belongs to a full name elsewhere; of two German nouns the first is a given name. */
function isKnown(mention: Span, text: string, language: Language): boolean {
  const [given = '', ...others] = text.slice(mention.start, mention.end).split(' ');
  if (others.length === 0) return fullNamesFor(mention, text, language).length > 1;
  return !language.capitalisesNouns || genderOfGivenName(given.toLowerCase()) !== 'unknown';
}
