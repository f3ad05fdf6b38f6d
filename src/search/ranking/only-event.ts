import { stem } from '../../text/normalize';
import { wordsOf } from '../../text/words';
import type { Corpus } from '../index/corpus';
import type { ScorePart } from '../index/passage';
import { keptFor } from '../index/inverted-index';
import { anyVerbOf } from '../query/main-verb';
import type { Question } from '../query/question';
import { contentStems } from './heading-rules';
import { eventStems, isAhead, isEventNoun } from './main-event';
import type { Reader } from './other-facts';

/** "How did it end", "was it a success", "whose idea was it": "it" right behind the verb of a question that names nothing before. */
const ASKED_OF_IT =
  /^(\W*(?:(?:and|but|so) )?(?:(?:how(?: (?:long|much|well|late|early|often))?|when|where|why|who|what(?: (?:time|day|date|month|year)(?! is it\b)| (?:city|country|place))?|(?:whose|which|what) \p{L}+) )?(?:is|was|did|does|has|had|will|would|can|could))(?: all)? it(?= (?!(?:true|possible|legal|ok|okay|fair|like|because|rain\p{L}*|snow\p{L}*|\p{L}+day|today|now|cold|hot|warm|late|dark|take (?:you|me|us))\b)|\W*$)(?!.*\b(?:who|that|it|to)\b)/iu;

/** Share of the articles that must speak of an event which all are on. */
const ON_ONE_EVENT = 0.8;

/** @returns whether a sentence names an event that nearly all articles speak of and no two titles place elsewhere: "the summit lasted four hours". */
export function isOfOnlyEvent(sentence: string, { index, articles, articleOfSentence }: Corpus): boolean {
  const { terms, offsets, postingSentences } = index;
  const titles = articles.flatMap(({ title }) => (isAhead(title) ? [] : [contentStems(title)]));
  return wordsOf(sentence).some(({ word }) => {
    const stems = eventStems(word);
    const [first = [], ...others] = titles.flatMap((title) => {
      const rest = title.filter((own) => !stems.includes(own));
      return rest.length < title.length ? [rest] : [];
    });
    if (!others.every((title) => title.some((own) => first.includes(own)))) return false;
    const found = stems.flatMap((own) => {
      const term = terms.get(own) ?? terms.size;
      return [...postingSentences.subarray(offsets[term], offsets[term + 1])];
    });
    const speaking = new Set(found.map((at) => articleOfSentence[at]));
    return speaking.size > 1 && speaking.size >= ON_ONE_EVENT * articles.length;
  });
}

/** @returns the event that nearly all articles speak of, by a noun of a title; none if there is no such event. */
const onlyEventOf = keptFor((corpus: Corpus): { readonly noun: string; readonly stems: readonly string[] } => {
  const nouns = corpus.articles.flatMap(({ title }) => wordsOf(title).filter(({ word }) => isEventNoun(word)));
  const noun = nouns.find(({ word }) => isOfOnlyEvent(word, corpus))?.word ?? '';
  return { noun, stems: eventStems(noun) };
});

/** @returns a question with "the summit" for an "it" that stands for nothing else, where all articles are on one summit; others as they are. */
export function askedOfEvent(question: string, corpus: Corpus): string {
  if (!ASKED_OF_IT.test(question)) return question;
  const { noun } = onlyEventOf(corpus);
  return noun === '' ? question : question.replace(ASKED_OF_IT, `$1 the ${noun}`);
}

export const BY_ANOTHER_NOUN = 'the event by another noun';
/** About what a word of the question is worth. */
const OTHER_NOUN: readonly ScorePart[] = [{ name: BY_ANOTHER_NOUN, value: 1.5 }];
/** An event that is known, as "the talks". */
const KNOWN_NOUN = /\b(?:the|their|these|both) (\p{Ll}+)/giu;

/** @returns a reader for questions on the only event, which "the talks" name as well as "the summit". */
export function tellsOfOnlyEvent({ text: question, queryTerms }: Question, corpus: Corpus): Reader | undefined {
  const verb = anyVerbOf(question)?.verb;
  const asked = queryTerms.flatMap(({ word }) => (word === verb || word === 'met' ? [] : eventStems(word)));
  const { stems } = onlyEventOf(corpus);
  if (!asked.some((own) => stems.includes(own))) return undefined;
  const own = new Set(queryTerms.map(({ word }) => stem(word)));
  return (text) => {
    const known = [...text.matchAll(KNOWN_NOUN)].map(([, noun = '']) => stem(noun));
    const isOther =
      known.some((noun) => stems.includes(noun)) &&
      !wordsOf(text).some((one) => own.has(one.stem) && stems.includes(one.stem));
    return isOther ? OTHER_NOUN : [];
  };
}
