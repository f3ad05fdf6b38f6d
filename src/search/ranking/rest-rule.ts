import { CLASS, classesOf } from '../../attribution/lexicon/word-classes';
import { genderOfGivenName } from '../../attribution/people/names';
import { CUE } from '../../text/answer-types';
import type { Sign } from '../../text/ignoring-case';
import { capitalised, fold, stem } from '../../text/normalize';
import { SAME_SENSE } from '../../text/thesaurus/related-words';
import { LIGHT_WORDS } from '../../text/word-lists';
import type { Corpus } from '../index/corpus';
import { keptFor, termFrequency } from '../index/inverted-index';
import type { ScorePart } from '../index/passage';
import type { Alternative } from '../query/expand';
import { isPast, mainVerbOf } from '../query/main-verb';
import type { QueryTerm } from '../query/query-terms';
import type { Question } from '../query/question';
import { answerReader } from './asked-kinds';
import { expressionsOf, oppositesOf } from './expressions';
import { headingsOf } from './heading-rules';

export const TELLS_THE_REST = 'what the title does not say';
const REST = 2;
/** For all words of a question by yes or no that the title says and the sentence does not: "it" or "the firm" may stand for them. */
const HELD_WEAKLY = 4;
export const YES_NO = /^\W*(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could)\b/iu;

const TO_COME = /^\W*(?:will|would)\b/iu;
/** Light in "who found that …", not in "who found the key". */
const FINDS = /^f(?:ind|inds|ound)$/u;
/** A sentence that begins with these speaks of what the title names, and with "he" of whoever it names. */
const THING = /^\W*(?:it|they)\b/iu;
export const PERSON = /^\W*(?:he|she)\b/iu;
/** "Sent off" is not "sent on". */
const VERB_AND_PARTICLE = /\b(?<verb>\p{L}{3,}) (?<particle>off|out|up|down|away|back|over)\b/iu;

const RED_CARD = /\b(?:red card|sen[dt] off|sending[- ]off|second yellow|(?:ten|nine) men|dismissed for)\b/iu;

/** @returns what finds what is asked of in words of which none tells it alone: "sent off". */
export function phraseAsked(text: string): Sign | undefined {
  if (RED_CARD.test(text)) return RED_CARD;
  const { verb = '', particle } = VERB_AND_PARTICLE.exec(text)?.groups ?? {};
  if (particle === undefined || !isPast(verb)) return undefined;
  return new RegExp(`\\b${verb}(?: [\\p{L}'’-]+){0,2} ${particle}\\b`, 'iu');
}

/** @returns what finds the words of a question said in several words, or by their opposites where it is asked whether. */
export const phrasesOf = keptFor(({ text, queryTerms }: Question): ReadonlyMap<QueryTerm, readonly Sign[]> => {
  const verb = mainVerbOf(text)?.verb;
  const asksYesNo = YES_NO.test(text);
  return new Map(
    queryTerms.map((term) => [
      term,
      [...expressionsOf(term.word, term.word === verb), ...(asksYesNo ? oppositesOf(term.word) : [])],
    ]),
  );
});

/**
 * @returns a reader for questions of several words: a sentence that holds all that the title and the lead of its article do not say, in these
 * words or in others of the same sense, tells more than one that repeats the title; so does a lead that holds the whole question.
 */
export function tellsTheRest(
  question: Question,
  corpus: Corpus,
): ((text: string, sentence: number) => readonly ScorePart[]) | undefined {
  const { text, queryTerms } = question;
  const verb = mainVerbOf(text)?.verb;
  const phrases = phrasesOf(question);
  const asksYesNo = YES_NO.test(text);
  const role = roleAskedOf(text);
  const isTelling = (term: QueryTerm): boolean =>
    !LIGHT_WORDS.has(term.word) || (term.word === verb && FINDS.test(term.word));
  const telling = queryTerms.filter(isTelling);
  const isSubject = (term: QueryTerm, read: () => string): boolean => term.word === role && PERSON.test(read());
  const isHeld = (term: QueryTerm, sentence: number, read: () => string): boolean =>
    isSubject(term, read) ||
    sameSense(term).some(({ term: one }) => termFrequency(corpus.index, one, sentence) > 0) ||
    phrases.get(term)?.some((phrase) => phrase.test(read())) === true;
  const fullNames = fullNamesOf(question);
  const rests = new Map<number, readonly QueryTerm[]>();
  const restOf = (article: number): readonly QueryTerm[] => {
    const known = rests.get(article);
    if (known) return known;
    const title = headingsOf(corpus).headings[article]?.stems ?? [];
    const lead = corpus.firstSentence[article] ?? 0;
    const named = fullNames.filter(({ isNamedIn }) => isNamedIn(corpus.articles[article]?.text ?? ''));
    const isSaid = (term: QueryTerm): boolean =>
      isHeld(term, lead, () => '') ||
      stemsOf(term).some((own) => title.includes(own)) ||
      named.some(({ given }) => given === term);
    const rest = telling.filter((term) => !isSaid(term));
    rests.set(article, rest);
    return rest;
  };
  const phrase = phraseAsked(text);
  if (telling.length < 2 && ![...phrases.values()].some(({ length }) => length > 0) && !phrase) return undefined;
  const opposites = asksYesNo ? telling.flatMap(({ word }) => oppositesOf(word)) : [];
  const isDenied = (sentenceText: string): boolean => opposites.some((opposite) => opposite.test(sentenceText));
  const asksForDeed = telling.some(({ word }) => word === verb);
  const isLead = (sentence: number): boolean =>
    sentence === corpus.firstSentence[corpus.articleOfSentence[sentence] ?? 0];
  // Few sentences give a reason, many a day or a place.
  const asksWhy = (question.cues & CUE.reason) !== 0;
  const fitOf = answerReader(question);
  return (sentenceText, sentence) => {
    const fit = fitOf?.(sentenceText);
    if (fit === 0) return [];
    const rest = restOf(corpus.articleOfSentence[sentence] ?? 0);
    const isTold = (terms: readonly QueryTerm[]): boolean =>
      terms.some(({ isName }) => !isName) && terms.every((term) => isHeld(term, sentence, () => sentenceText));
    const tells =
      phrase?.test(sentenceText) ??
      (isTold(rest) ||
        (rest.length === 0 && isTold(telling) && ((asksForDeed && isLead(sentence)) || isDenied(sentenceText))));
    if (!tells) return [];
    const lacked = telling.filter((term) => !isHeld(term, sentence, () => sentenceText));
    const standsFor =
      asksYesNo || THING.test(sentenceText) || (PERSON.test(sentenceText) && lacked.some(({ isName }) => isName));
    // What lacks half of the words must not get more than what holds them all; of what is to come news tell in other words.
    const isWhole = asksYesNo && !TO_COME.test(text) && lacked.length === 0 && telling.length > 1;
    const isHeldWeakly = standsFor && !isLead(sentence);
    const weak = isWhole ? HELD_WEAKLY / 2 : isHeldWeakly ? (HELD_WEAKLY * lacked.length) / telling.length : 0;
    return [
      { name: TELLS_THE_REST, value: REST + (asksWhy ? REST * (fit ?? 0) : isDenied(sentenceText) ? REST : 0) + weak },
    ];
  };
}

const NAME_WORD = /^[\p{L}'’-]+$/u;

interface FullName {
  readonly given: QueryTerm;
  readonly isNamedIn: (article: string) => boolean;
}

/** @returns first names of a question before their surnames: "Rossi" is Anna Rossi, or Anna Maria, in an article that names her so and no other Rossi. */
function fullNamesOf({ queryTerms }: Question): readonly FullName[] {
  return queryTerms.flatMap((given, at) => {
    const surname = queryTerms[at + 1];
    if (surname?.isName !== true || ![given, surname].every(({ word }) => NAME_WORD.test(word))) return [];
    // Captain Rossi is no given name.
    if ((classesOf(given.word) & CLASS.role) !== 0) return [];
    const [first = '', last = ''] = [given.word, surname.word].map(capitalised);
    const bearers = new RegExp(`(?<![\\p{L}-])\\p{Lu}[\\p{L}.]* (?:\\p{Lu}[\\p{L}.]* )?${last}\\b`, 'gu');
    const isNamedIn = (article: string): boolean => {
      // Most articles hold one of the words at most, and the pattern tries each capital letter.
      if (!article.includes(last) || !article.includes(first)) return false;
      const names = [...article.matchAll(bearers)].map(([name]) => name.split(' ').slice(0, -1));
      const others = names.filter((name) => !name.includes(first)).flat();
      return (
        names.some((name) => name.includes(first)) &&
        others.every((name) => genderOfGivenName(fold(name)) === 'unknown')
      );
    };
    return [{ given, isNamedIn }];
  });
}

function sameSense({ alternatives, related }: QueryTerm): readonly Alternative[] {
  const own = alternatives.filter(({ kind }) => kind !== 'alias');
  return [...own, ...related.filter(({ strength }) => strength >= SAME_SENSE)];
}

const SUBJECT_ASKED = /^\W*(?:\p{L}+ )?(?:is|was|do|does|did|has|had|will|would|can|could) the (\p{L}+)\b/iu;

/** @returns the role of whom a question is asked of, who is "he" or "she" in the sentences behind: "does the boss get a bonus". */
export function roleAskedOf(text: string): string | undefined {
  const [, noun = ''] = SUBJECT_ASKED.exec(text.toLowerCase()) ?? [];
  return (classesOf(noun) & CLASS.role) === 0 ? undefined : noun;
}

export function stemsOf(term: QueryTerm): readonly string[] {
  return [term.word, ...sameSense(term).map(({ form }) => form)].map(stem);
}
