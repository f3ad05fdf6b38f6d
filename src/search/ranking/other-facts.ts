import { MONEY } from '../../text/answer-types';
import { stem } from '../../text/normalize';
import { wordsOf } from '../../text/words';
import { type Corpus, TRAIT } from '../index/corpus';
import type { ScorePart } from '../index/passage';
import { bitsOfTitle, documentFrequency } from '../index/inverted-index';
import { type QueryTerm, allStemsOf, queryTermsWhere } from '../query/query-terms';
import { matchContext, type Question } from '../query/question';
import { anyVerbOf } from '../query/main-verb';
import { TELLS_APART } from './asked-kinds';
import type { Candidate } from './first-stage';
import type { RuleParts } from './heading-rules';
import { eventStems, isEventNoun } from './main-event';

export type Reader = (text: string, sentence: number) => readonly ScorePart[];

/** Each outweighs the words that such a sentence shares with the question. */
const LOST = -4;

const ASKS_AMOUNT = /^\W*(?:and |so |but )?(?:how|when|what time|by how)\b/iu;
/** Of those whom the articles are about, whatever others did in other years. */
const ASKS_OF_THEM =
  /^\W*(?:what (?:\p{L}+ )?|which \p{L}+ )?(?:(?:did|have|has|was|were) (?:they|both(?: sides)?|the two)|(?:did|was|were) (?:anything|something|anyone))\b(?!.*\b(?:before|earlier|ever|first)\b)|^\W*what (?:was|were|got) (?:\p{L}{3,}ed|made|done|won|lost|said|stolen|built|found|sold|taken|given|paid|shown|written)\W*$/iu;
const ASKS_WHAT_WAS =
  /^\W*(?:and |so |but )?(?:how (?:long|many|much|old|far|high)|when|where|who|what time|by how)\b.*\b(?:did|was|were|had|\p{L}{3,}ed|won|died)\b/iu;
/** A prefilter without `\b`, which is slow beside the flags `iu`. */
const MAY_BE_EXPECTED =
  /xpect|lan(?:s|ned)? |lanned|chedul|[dD]ue|orecast|redict|[hH]ope|ntend|uppos|meant|(?:was|were) to /;
/** "Less time than was scheduled" tells what was. */
const EXPECTED =
  /(?<!\bthan (?:was |were |had been )?)\b(?:expected|planned|scheduled|forecast|predicted|[dD]ue|hoped for)\b|\b(?:expects?|plans?|predicts?|hope[sd]?|intend(?:s|ed)?|supposed|meant|was|were) to \p{Ll}/iu;
const ASKS_EXPECTED =
  /^\W*(?:how|when|where|what)\b.*\b(?:was|were) .*\b(?:supposed|expected|planned|scheduled|(?:meant|due)(?= to \p{L}+\W*$))\b/iu;
const WAS_EXPECTED: ScorePart = { name: 'what was expected', value: 3 };
const YEAR = /\b(?:1[5-9]|20)\d\d\b/gu;

export const OF_EARLIER_TIME = 'of an earlier time';

/** @returns a reader for questions that ask what was: a plan or an earlier event of the same kind does not tell it; or for what was planned. */
export function tellsWhatWas(question: Question, corpus: Corpus): Reader | undefined {
  const { text } = question;
  if (ASKS_EXPECTED.test(text)) return (sentence) => (EXPECTED.test(sentence) ? [WAS_EXPECTED] : []);
  const asksOfThem = ASKS_OF_THEM.test(text);
  if (!(asksOfThem || ASKS_WHAT_WAS.test(text)) || EXPECTED.test(text)) return undefined;
  const asksEvent = asksOfThem || asksOpenEvent(question);
  const asksAmount = ASKS_AMOUNT.test(text);
  if (!asksAmount && !asksEvent) return undefined;
  return (sentenceText, sentence) => {
    if (asksAmount && MAY_BE_EXPECTED.test(sentenceText) && EXPECTED.test(sentenceText))
      return [{ name: 'only expected', value: LOST }];
    if (!asksEvent) return [];
    const { title = '', published } = corpus.articles[corpus.articleOfSentence[sentence] ?? 0] ?? {};
    const year = Number(published?.slice(0, 4));
    const years = sentenceText.match(YEAR) ?? [];
    return years.length > 0 && years.every((one) => Number(one) < year - 1 && !title.includes(one))
      ? [{ name: OF_EARLIER_TIME, value: LOST }]
      : [];
  };
}

/** Whether a question names an event, and no year or word such as "last" that would make it another event than that of the articles; "meet" is no noun. */
function asksOpenEvent({ text, queryTerms }: Question): boolean {
  const verb = anyVerbOf(text)?.verb;
  const others = queryTerms.filter(({ word }) => word !== verb && word !== 'meet');
  return (
    !/\d{4}/u.test(text) &&
    !isTreatyByName(text, queryTerms) &&
    !others.some(({ word }) => TELLS_APART.test(word)) &&
    others.some(({ word }) => isEventNoun(word))
  );
}

const TREATY = /([\p{L}-]+) (?:treaty|agreement|accord|pact)\b( (?:on|of|with|between) )?/iu;

/** "The Lom treaty" and "the treaty on nets" are that one, in whatever year. */
function isTreatyByName(text: string, queryTerms: Question['queryTerms']): boolean {
  const [, name = '', on] = TREATY.exec(text) ?? [];
  return (
    on !== undefined ||
    queryTerms.some(
      ({ word, isName, isNameInSources }) => (isName || isNameInSources) && word.toLowerCase() === name.toLowerCase(),
    )
  );
}

const OTHER_EVENT =
  /\b(?:last|previous|earlier|(?:an?|one|the) (?<another>further|follow-up|larger|second|third)) (?<words>(?:\p{L}+ ?){1,3})/giu;

/** @returns a reader for questions that name an event: "the last transport strike" was another, and so is "a larger meeting". */
export function tellsThisEvent(question: Question, corpus: Corpus): Reader | undefined {
  if (!asksOpenEvent(question)) return undefined;
  const asked = new Set(question.queryTerms.flatMap(({ word }) => eventStems(word)));
  return (text, sentence) => {
    // An article that opens with "a second summit" is about that one.
    const opens = corpus.firstSentence[corpus.articleOfSentence[sentence] ?? 0] === sentence;
    const isOther = [...text.matchAll(OTHER_EVENT)].some(({ groups }) => {
      const { another, words = '' } = groups ?? {};
      return !(opens && another !== undefined) && words.split(' ').some((word) => asked.has(stem(word)));
    });
    return isOther ? [{ name: 'of another event', value: LOST }] : [];
  };
}

const ASKS_SUM = /\bhow much\b.*\b(?:pay|pays|paid|paying|buy|bought|offer\p{L}*|sold|sell|worth)\b/iu;
const UNIT = /\b(?:share|each|per|every|a|an) (?:share|day|week|month|year|hour|head|barrel|tonne|person|piece)\b/iu;
const PRICE_OF_ONE = new RegExp(`(?:${MONEY.source})\\W+(?:(?:a|an|per|for each|for every) \\p{Ll}+|each\\b)`, 'iu');

/** @returns a reader for questions that ask what all was bought for, not what for each share. */
export function tellsWholePrice({ text }: Question): Reader | undefined {
  if (!ASKS_SUM.test(text) || UNIT.test(text)) return undefined;
  return (sentence) => (PRICE_OF_ONE.test(sentence) ? [{ name: 'price of one', value: 1.5 * LOST }] : []);
}

const ASKS_WHAT = /^\W*what (?:\p{L}+ )?(?:did|do|does|has|have|had) /iu;
const BARE_OBJECT =
  /^(?: (?:on|to|about|in|with|of|for))? (?:this|that|it|so)\b(?! (?!(?:in|at|on|when|during|after|before|and|but|for)\b)\p{Ll})/u;
const NOTHING_WAS = /\b(?:[Nn]o|[Nn]one|[Nn]othing|[Nn]either|not)\b[^,.;!?“”"]*$/u;

/** What will be paid tells what was agreed. */
const ASKS_WHAT_DID = /^\W*what (?:\p{L}+ )?did (?!.*\b(?:pay|cost|buy|sell|offer|spend)\b)/iu;
const IS_TO_COME = /\b(?:will|shall)(?: \p{L}+){0,2} $/u;

/** Behind who is asked of, or a pronoun: "Rossi was asked" does not tell what Rossi asked. */
const IS_DONE_TO =
  /(?<![\p{L}'’-])(?<subject>[\p{L}'’-]+) (?:was|were|is|are|had been|has been|been|being|gets?|got)(?: \p{L}+ly)? $/iu;
const PRONOUN = /^(?:he|she|they|it|who)$/iu;
/** A prefilter. */
const MAY_BE_DONE_TO = / (?:was|were|is|are|been|being|gets?|got) /;

/** @returns a reader for "what did they agree on?": "they agreed on this", "no price was agreed" and "they will agree on a day" do not tell it. */
export function tellsObject({ text, queryTerms }: Question): Reader | undefined {
  const verb = ASKS_WHAT.test(text) ? anyVerbOf(text)?.verb : undefined;
  if (verb === undefined) return undefined;
  const own = stem(verb);
  const term = queryTerms.find(({ word }) => word === verb);
  const stems = term ? allStemsOf(term) : new Set([own]);
  const subject = new RegExp(`([\\p{L}'’-]+) ${verb}\\b`, 'iu').exec(text)?.[1]?.toLowerCase();
  const isToIt = (before: string): boolean => {
    const done = IS_DONE_TO.exec(before)?.groups?.['subject'] ?? '';
    return PRONOUN.test(done) || done.toLowerCase() === subject;
  };
  return (sentence) => {
    const verbs = wordsOf(sentence).filter((one) => stems.has(one.stem));
    const found = verbs.find((one) => one.stem === own);
    const before = sentence.slice(0, found?.start);
    const isDoneTo =
      verbs.length > 0 && MAY_BE_DONE_TO.test(sentence) && verbs.every(({ start }) => isToIt(sentence.slice(0, start)));
    const isOpen =
      found &&
      (BARE_OBJECT.test(sentence.slice(found.end)) ||
        NOTHING_WAS.test(before) ||
        (ASKS_WHAT_DID.test(text) && IS_TO_COME.test(before)));
    return isOpen || isDoneTo ? [{ name: 'does not tell what', value: LOST }] : [];
  };
}

const ONLY_IF = /\b(?:would|could|might|should) (?:not )?have (?:\p{L}+ )?$/u;

/** @returns a reader for "when does it expire?": "it would have expired in May" tells what did not come. */
export function tellsWhatComes({ text, queryTerms }: Question): Reader | undefined {
  const verb = ONLY_IF_ASKED.test(text) ? undefined : anyVerbOf(text)?.verb;
  const asked = queryTerms.find(({ word }) => word === verb);
  if (asked === undefined) return undefined;
  const stems = allStemsOf(asked);
  return (sentence) => {
    if (!MAY_BE_ONLY_IF.test(sentence)) return [];
    const found = wordsOf(sentence).filter((one) => stems.has(one.stem));
    const isOnlyIf = found.length > 0 && found.every(({ start }) => ONLY_IF.test(sentence.slice(0, start)));
    return isOnlyIf ? [{ name: 'only if', value: 2 * LOST }] : [];
  };
}

/** A prefilter: most sentences are not split into words. */
const MAY_BE_ONLY_IF = /(?:ould|ight) (?:not )?have /;
const ONLY_IF_ASKED = /\b(?:would|could|might|should)\b/iu;
const BEHIND_PREPOSITION =
  /\b(?:in|at|during|for|after|before) (?:the|an?) (?:(?<adjective>\p{L}+) )?(?<noun>\p{L}+)/giu;

/**
 * @returns query terms without which an article tells of something else: an event "in" or "at" which it was, unless the sentence holds
 * what is said of it ("the Tolby flood").
 */
export function eventAround({ text, queryTerms }: Question, held: number): number {
  const bitOf = (asked: string | undefined): number =>
    queryTermsWhere(({ word, isName }) => !isName && word === asked, queryTerms);
  const events = [...text.toLowerCase().matchAll(BEHIND_PREPOSITION)].map(({ groups }) => {
    const { adjective, noun = '' } = groups ?? {};
    const isOther = (queryTermsWhere(({ word }) => word.toLowerCase() === adjective, queryTerms) & held) === 0;
    return isOther && isEventNoun(noun) ? bitOf(noun) : 0;
  });
  return events.reduce((all, bit) => all | bit, 0);
}

/**
 * "How many died in the flood?" is not told by articles without one, if others have it.
 *
 * @returns parts for the sentences of articles that lack an event at which it was.
 */
export function lacksEventAsked(question: Question): ((candidates: readonly Candidate[]) => RuleParts) | undefined {
  if (eventAround(question, 0) === 0) return undefined;
  return (candidates) => {
    const lacking = candidates.filter(
      ({ held, near, articleTerms }) => (eventAround(question, held) & ~(held | near | articleTerms)) !== 0,
    );
    if (lacking.length === candidates.length) return new Map();
    return new Map(lacking.map(({ sentence }) => [sentence, { name: 'its article lacks the event', value: 2 * LOST }]));
  };
}

/** A name that so few sentences hold is told of in these. */
const MOST_NAMED = 8;

/**
 * "Who was behind the Rossi hack?" is not told by a sentence on another hack, if others name Rossi.
 * @returns parts for the sentences that hold no rare name of the question, nor stand beside or under one, or open with "she" in an article with one.
 */
export function lacksRareName(
  question: Question,
  corpus: Corpus,
): ((candidates: readonly Candidate[]) => RuleParts) | undefined {
  const { queryTerms, speakers } = question;
  const isRare = ({ isNameInSources, alternatives }: QueryTerm): boolean => {
    const holders = alternatives.reduce((sum, { term }) => sum + documentFrequency(corpus.index, term), 0);
    return isNameInSources && holders > 0 && holders <= MOST_NAMED;
  };
  const rare = speakers.size > 0 ? 0 : queryTermsWhere(isRare, queryTerms);
  if (rare === 0) return undefined;
  // A rare first name is told by the surname behind it.
  const names = rare | (queryTermsWhere(({ isNameInSources }) => isNameInSources, queryTerms) & (rare << 1));
  return (candidates) => {
    const { queryTermsOfTerm } = matchContext(question, corpus);
    const lacking = candidates.filter(({ sentence, held, near, before, after, lead, articleTerms }) => {
      const isMeant = (names & articleTerms) !== 0 && ((corpus.traits[sentence] ?? 0) & TRAIT.pronoun) !== 0;
      if (isMeant || (names & (held | near | before | after | lead)) !== 0) return false;
      const article = corpus.articleOfSentence[sentence] ?? 0;
      const titles =
        bitsOfTitle(corpus.titleTerms, article, queryTermsOfTerm) |
        bitsOfTitle(corpus.sectionTerms, sentence, queryTermsOfTerm);
      return (names & titles) === 0;
    });
    const some = lacking.length === candidates.length ? [] : lacking;
    return new Map(some.map(({ sentence }) => [sentence, { name: 'lacks a rare name', value: LOST / 2 }]));
  };
}
