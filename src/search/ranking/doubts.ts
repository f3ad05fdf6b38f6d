import { stem } from '../../text/normalize';
import { tokenize } from '../../text/tokens';
import { groupsOf, LIGHT_WORDS, wordsIn } from '../../text/word-lists';
import type { Corpus } from '../index/corpus';
import { bitsOfTitle } from '../index/inverted-index';
import { textOfSentence } from '../index/sentence-table';
import { anyVerbOf, isPast, mainVerbOf } from '../query/main-verb';
import { queryTermsWhere } from '../query/query-terms';
import { matchContext, type Question } from '../query/question';
import { EXACT_KIND, isInSetPhrase, KIND_ASKED_FOR, lacksNeeded } from './agreement';
import { isEventNoun, TITLE_ALONE } from './heading-rules';
import type { Candidate } from './first-stage';
import type { Ranked } from './ranking';
import { TELLS_THE_REST } from './rest-rule';
import { OF_TOPIC } from './topic-rule';

/** Who, where, and since when something exists. */
const NEEDS_VERB =
  /^\W*(?:and |so |but )?(?:who|where|when (?:was|were)\b.{1,80}\b(?:born|built|founded|established|created|invented|written))\b/iu;
/** "How big", where the sources write of Big Ben. */
const HOW_MUCH = /\bhow (\p{L}+)/u;
/** Encyclopaedias tell many things at once of what they define. */
const DEFINES = /\b(?:is|are|was|were) an? |\([^()]{0,40}\d{4}\b/u;

/** @returns names of the rules that put a sentence forward for more than the kind of its answer or a word of its title. */
export function rulesThatChose({ rules }: Ranked): readonly string[] {
  const isWeak = (name: string): boolean =>
    name === KIND_ASKED_FOR || name === TITLE_ALONE || name.startsWith(OF_TOPIC);
  return rules.flatMap(({ name, value }) => (value > 0 && !isWeak(name) ? name : []));
}

interface Doubts {
  /** The sentence holds nothing of the kind asked for; or has it beside a word of the question. */
  readonly isKindAbsent: boolean;
  readonly isKindMet: boolean;
  /** A word of the question stands there in another sense. */
  readonly isMisread: boolean;
}

/**
 * Whether the first sentence of a whole question is at most near an answer, however many words it shares with it: its article lacks a name of the
 * question or the event at which it was; it holds nothing but names, or lacks what is asked for, its subject, its verb, or what an answer of this
 * kind holds; it tells it of somebody else, of another measure or of what is past, or the opposite; it has the only word in another sense.
 *
 * @returns false where a rule chose the sentence by what its article is about, and for questions that ask for somebody's words.
 */
export function isDoubtful(question: Question, shown: Ranked, corpus: Corpus, signs: Doubts): boolean {
  const { text, queryTerms, speakers } = question;
  const chosenBy = rulesThatChose(shown);
  if (speakers.size > 0 || chosenBy.some((name) => name !== TELLS_THE_REST)) return false;
  if (signs.isKindAbsent && EXACT_KIND.test(text)) return true;
  if (signs.isMisread && queryTerms.length === 1) return true;
  const { candidate, sentence } = shown;
  const held = heldWithTitles(question, shown, corpus);
  if (lacksPartOf(question, shown, corpus)) return true;
  const names = queryTermsWhere(({ isName }) => isName, queryTerms);
  const [, degree] = HOW_MUCH.exec(text.toLowerCase()) ?? [];
  const known = queryTermsWhere(({ word, isNameInSources }) => isNameInSources && word !== degree, queryTerms);
  if ((known & ~(held | candidate.articleTerms)) !== 0) return true;
  const shownText = textOfSentence(corpus.sentences, sentence, corpus.articles);
  if (isInSetPhrase(question, shownText) || tellsOpposite(question, shownText)) return true;
  if (TELLS_OTHER.some((tells) => tells(question, shownText))) return true;
  if ((eventAsked(question, held) & ~(held | candidate.articleTerms)) !== 0) return true;
  if (DEFINES.test(shownText)) return false;
  const telling = queryTermsWhere(({ word, isName }) => !isName && !LIGHT_WORDS.has(word), queryTerms);
  if (chosenBy.length === 0 && names !== 0 && telling !== 0 && (telling & held) === 0) return true;
  if (lacksPredicate(question, candidate, telling)) return true;
  const isPlain = shown.rules.length === 0 && !signs.isKindMet;
  return lacksWords(question, shown, { telling, held, isPlain, isDenied: DENIES.test(shownText) });
}

interface WordsHeld {
  /** Query terms, as bits. */
  readonly telling: number;
  readonly held: number;
  /** No rule chose the sentence, and it has no answer of an exact kind. */
  readonly isPlain: boolean;
  readonly isDenied: boolean;
}

/** Whether a word is missing without which nothing is told: the verb, the subject, the kind of thing asked for, and where it is asked whether, any unknown one. */
function lacksWords({ text, queryTerms }: Question, { candidate }: Ranked, words: WordsHeld): boolean {
  const { telling, held, isPlain, isDenied } = words;
  const verb = mainVerbOf(text)?.verb;
  const kind = telling & termsIn(THING_ASKED.exec(text)?.[1] ?? '', queryTerms);
  const isTold = (isDenied && ADMITS.test(text)) || (kind & candidate.held) !== 0;
  const needsVerb = (isPlain && !isTold) || NEEDS_VERB.test(text);
  const needsThings = isPlain && DID.test(text);
  const needed = queryTermsWhere(
    ({ word, alternatives }) => (word === verb ? needsVerb : needsThings && alternatives.length === 0),
    queryTerms,
  );
  const subject = telling & termsIn(SUBJECT.exec(text)?.[1] ?? '', queryTerms);
  const isCounted = COUNTS.test(text);
  const around = isCounted ? held : held | candidate.articleTerms;
  const lacksSubject = (isPlain || !HOW_LONG.test(text)) && subject !== 0 && (subject & around) === 0;
  return lacksSubject || ((needed | kind) & telling & ~held) !== 0;
}

const DID = /^\W*(?:did|does|do)\b/iu;
/** What has, costs or does what is asked: "how much does butter cost". */
const SUBJECT = /\b(?:did|does|do)\s+(.{2,60}?)\s+(?:\p{L}+)\P{L}*$/iu;
/** Of an event, which goes by many names. */
const HOW_LONG = /\bhow long\b/iu;
const COUNTS = /^\W*how (?:much|many)\b/iu;
/** What is denied tells whether it is admitted. */
const ADMITS = /\b(?:admit|confirm|accept|acknowledge)/iu;
const DENIES = /\b(?:den(?:y|ies|ied)|reject|refuse|dismiss)/iu;
/** What kind of thing is asked for: "what magnitude did it have". */
const THING_ASKED = /^\W*(?:what|which)\s+(?!colou?r)(\p{L}+)\s+(?:did|does|do|is|are|was|were|has|have|will)\b/iu;

function termsIn(part: string, queryTerms: Question['queryTerms']): number {
  const words = new Set(tokenize(part).map(({ word }) => word));
  return queryTermsWhere(({ word }) => words.has(word), queryTerms);
}

const ATTITUDES = wordsIn('like know want need');

/** "Did they like it?" is told by no sentence that has only their names, and "is she married?" by none with a relative of "married". */
function lacksPredicate({ text, queryTerms }: Question, { held, near }: Candidate, telling: number): boolean {
  if (anyVerbOf(text)?.asksYesNo !== true) return false;
  if (telling !== 0) return !DID.test(text) && (telling & held) === 0;
  return (queryTermsWhere(({ word }) => ATTITUDES.has(word), queryTerms) & ~(held | near)) !== 0;
}

const OF_NAME = /\b(?<noun>\p{L}+) of (?:the )?(?<name>\p{L}[\p{L}'’-]*)/iu;

const OWNER_BEFORE = /^\W*(?:its|it|his|he|her|she|their|they)\b/iu;

/** "Capital of Russia" is told by no sentence that holds one of these alone, in an article whose titles do not hold the other. */
export function lacksPartOf(question: Question, shown: Ranked, corpus: Corpus): boolean {
  const { text, queryTerms } = question;
  const { noun, name } = OF_NAME.exec(text.toLowerCase())?.groups ?? {};
  const isOwner = queryTerms.some(({ word, isName }) => isName && word.toLowerCase() === name);
  const asked = queryTermsWhere(({ word }) => word === noun || word.toLowerCase() === name, queryTerms);
  if (!isOwner || noun === undefined || LIGHT_WORDS.has(noun)) return false;
  const opensWithPronoun = OWNER_BEFORE.test(textOfSentence(corpus.sentences, shown.sentence, corpus.articles));
  return (
    (asked & ~(heldWithTitles(question, shown, corpus) | (opensWithPronoun ? shown.candidate.articleTerms : 0))) !== 0
  );
}

/** @returns the query terms that a sentence, the title of its article or its heading holds, in its own words or related ones, as bits. */
function heldWithTitles(question: Question, { candidate, sentence }: Ranked, corpus: Corpus): number {
  const { queryTermsOfTerm } = matchContext(question, corpus);
  const title = bitsOfTitle(corpus.titleTerms, corpus.articleOfSentence[sentence] ?? 0, queryTermsOfTerm);
  return candidate.held | candidate.near | title | bitsOfTitle(corpus.sectionTerms, sentence, queryTermsOfTerm);
}

/** Words of which a sentence with the one alone tells nothing about the other. */
const OPPOSITES = groupsOf(
  'men women; man woman; boys girls; male female; north south; northern southern; east west; eastern western; ' +
    'junior senior; red yellow; win lose; won lost; winner loser; oldest youngest; cheapest dearest',
);

/** "Who won the men's race?" is not told by who won the women's. */
function tellsOpposite({ queryTerms }: Question, sentence: string): boolean {
  const held = new Set(tokenize(sentence).map(({ word }) => stem(word)));
  const asked = new Set(queryTerms.map(({ word }) => stem(word)));
  return OPPOSITES.some((pair) => {
    const [one = '', other = ''] = pair.map(stem);
    const isOther = (own: string, opposite: string): boolean =>
      asked.has(own) && !asked.has(opposite) && held.has(opposite) && !held.has(own);
    return isOther(one, other) || isOther(other, one);
  });
}

/** Readers that find a sentence to tell something else than what is asked. */
const TELLS_OTHER: readonly ((question: Question, sentence: string) => boolean)[] = [
  lacksAgent,
  lacksNameAsked,
  lacksNeeded,
  tellsAgeOfOther,
  tellsPast,
];

const WHO_DID = /^\W*(?:and |so |but )?who (?!is|are|was|were|has|have|had|did)/iu;
const PASSIVE = /\b(?:was|were|is|are|been|being|be)\s+$/iu;
/** "Brightwell, founded in 1896," and "a group, the Friends, collected signatures". */
const BEHIND_PARTICIPLE = /^(?:,| (?:in|by|on|at|from|near|for|with|as|before|after|during)\b)/iu;
const AGENT = /^[^,;:.]{0,60}?\bby\b/iu;
const CLAUSE_END = /\s(?:and|but|which|who|when|while)\s/iu;

/** "Who built the dam?" is not told by "it was built in 1931". */
function lacksAgent({ text }: Question, sentence: string): boolean {
  const verb = WHO_DID.test(text) ? mainVerbOf(text)?.verb : undefined;
  if (verb === undefined || !isPast(verb)) return false;
  const found = tokenize(sentence).find(({ word }) => word === verb);
  if (!found) return false;
  const [before, behind] = [sentence.slice(0, found.start), sentence.slice(found.end)];
  if (!PASSIVE.test(before) && !(before.trimEnd().endsWith(',') && BEHIND_PARTICIPLE.test(behind))) return false;
  const [clause = ''] = behind.split(CLAUSE_END);
  return !AGENT.test(clause);
}

const NAME_ASKED =
  /\bwhat(?:['’]?s| is| are| was| were) the (?:first |full |last )?names? of (?<of>.+?)(?=\s(?:of|in|at|on|from|who|that|which)\b|\W*$)|\bwhat\b.{1,60}\b(?:called|named)\W*$/iu;

/** "What is the name of the guard?" is not told by a sentence without a further name, beside the guard if it has one. */
function lacksNameAsked({ text, queryTerms }: Question, sentence: string): boolean {
  const found = NAME_ASKED.exec(text);
  if (!found || /["“”]/u.test(sentence)) return false;
  const asked = new Set(queryTerms.map(({ word }) => word.toLowerCase()));
  const words = tokenize(sentence).filter(({ compound }) => !compound);
  const owner = tokenize(found.groups?.['of'] ?? '').at(-1)?.word;
  const at = owner === undefined ? -1 : words.findIndex(({ word }) => stem(word) === stem(owner));
  const near = at < 0 ? words : words.slice(Math.max(0, at - NAME_BEFORE));
  return !near.some((word) => word !== words[0] && word.capital && !asked.has(word.word.toLowerCase()));
}

/** In words. */
const NAME_BEFORE = 3;

const HOW_OLD = /\bhow old\b|\b(?:what|which) age\b/iu;
const AGE_BEHIND = /(?<name>\p{Lu}[\p{L}'’-]+)(?:,| \(| is| was) (?:aged )?\d{1,3}\b/gu;

/** "How old is the judge?" is not told by "Averell, 58, looked at Judge Stokes". */
function tellsAgeOfOther({ text, queryTerms }: Question, sentence: string): boolean {
  const names = queryTerms.flatMap(({ word, isName }) => (isName ? word.toLowerCase() : []));
  if (!HOW_OLD.test(text) || names.length === 0) return false;
  const aged = [...sentence.matchAll(AGE_BEHIND)].map(({ groups }) => groups?.['name']?.toLowerCase() ?? '');
  return aged.length > 0 && !aged.some((name) => names.includes(name));
}

const NEXT = /\bnext (?!to\b|day\b|morning\b)\p{L}/iu;
const TELLS_FUTURE =
  /\b(?:next|will|would|shall|due|to be|plan|plans|planned|scheduled?|expected|set to|going to|later|upcoming|again|follow\p{L}*)\b/iu;

/** "When is the next summit?" is not told by "it was the first summit since 2018". */
function tellsPast({ text }: Question, sentence: string): boolean {
  return NEXT.test(text) && !TELLS_FUTURE.test(sentence);
}

const BEHIND_PREPOSITION =
  /\b(?:in|at|during|for|after|before) (?:the|an?) (?:(?<adjective>\p{L}+) )?(?<noun>\p{L}+)/giu;

/**
 * @returns query terms without which an article tells of something else: an event "in" or "at" which it was, unless the sentence holds
 * what is said of it ("the Tolby flood").
 */
function eventAsked({ text, queryTerms }: Question, held: number): number {
  const bitOf = (asked: string | undefined): number =>
    queryTermsWhere(({ word, isName }) => !isName && word === asked, queryTerms);
  const events = [...text.toLowerCase().matchAll(BEHIND_PREPOSITION)].map(({ groups }) => {
    const { adjective, noun = '' } = groups ?? {};
    const isOther = (queryTermsWhere(({ word }) => word.toLowerCase() === adjective, queryTerms) & held) === 0;
    return isOther && isEventNoun(noun) ? bitOf(noun) : 0;
  });
  return events.reduce((all, bit) => all | bit, 0);
}
