import { tokenize } from '../../text/tokens';
import { LIGHT_WORDS, wordsIn } from '../../text/word-lists';
import type { Corpus } from '../index/corpus';
import { textOfSentence } from '../index/sentence-table';
import { isNameWord } from '../../text/thesaurus/related-words';
import { namedByInitials } from '../query/initials';
import { anyVerbOf, mainVerbOf } from '../query/main-verb';
import { queryTermsWhere } from '../query/query-terms';
import type { Question } from '../query/question';
import { asksExactKind, isInSetPhrase } from './agreement';
import { lacksWhoDid, TELLS_OTHER, WHO_DID } from './answer-owner';
import { TELLS_APART } from './asked-kinds';
import { lacksNewsKind, newsWordsTold } from './asked-news';
import { lacksPredicate, lacksWhatItIs } from './asked-whether';
import { HOW_MANY, lacksCount } from './counted';
import { heldOtherwise, heldOutsideTitles, heldWithTitles, lacksPartOf } from './held-words';
import { ONE_OF_SEVERAL } from './main-event';
import { eventAround, OF_EARLIER_TIME } from './other-facts';
import { lacksNeeded } from './needed';
import { tellsThatDiscussed } from './on-topic';
import { MAY_BE_DOUBTED, rulesThatChose } from './plain-rules';
import { VERB_ASKED_WHETHER } from './predicate';
import type { Ranked } from './ranking';
import { isOfOnlyEvent } from './only-event';
import { PERSON, roleAskedOf } from './rest-rule';

/** Who, where, since when something exists, and how many something befell. */
const NEEDS_VERB =
  /\bhow many\b.*\b(?:died|die|dead|killed|drowned|hurt|injured|wounded|arrested|detained|jailed)\b|^\W*(?:who|where|when (?:was|were)\b.{1,80}\b(?:born|built|founded|established|created|invented|written))\b/iu;
/** "How big", where the sources write of Big Ben. */
const HOW_MUCH = /\bhow (\p{L}+)/u;
/** Encyclopaedias tell many things at once of what they define. */
const DEFINES = /\b(?:is|are|was|were) an? |\([^()]{0,40}\d{4}\b/u;

const LACKS_WORD = 'a word without which nothing is told is missing';
const LACKS_PART = 'a part of what is asked for is missing (“capital of …”)';

interface Signs {
  /** The sentence holds nothing of the kind asked for; or has it beside a word of the question. */
  readonly isKindAbsent: boolean;
  readonly isKindMet: boolean;
  /** A word of the question stands there in another sense. */
  readonly isMisread: boolean;
}

/** What doubts look at; sets of query terms are bits. */
interface Doubted {
  readonly question: Question;
  readonly shown: Ranked;
  readonly corpus: Corpus;
  readonly text: string;
  /** Its text. */
  readonly article: string;
  readonly signs: Signs;
  readonly held: number;
  /** No names and no light words. */
  readonly telling: number;
  readonly isChosen: boolean;
  /** No rule chose the sentence, and it has no answer of an exact kind. */
  readonly isPlain: boolean;
  /** An encyclopaedia tells many things at once of what it defines. */
  readonly isDefinition: boolean;
}

type Doubt = readonly [name: string, isRaised: (doubted: Doubted) => boolean];

const DOUBTS: readonly Doubt[] = [
  ['nothing of the exact kind asked for', ({ question: { text }, signs }) => signs.isKindAbsent && asksExactKind(text)],
  [
    'nothing of the kind asked for',
    ({ question, shown, text }) => lacksNewsKind(question.text, text) && !holdsAll(question, shown),
  ],
  ['of an earlier time', ({ shown }) => shown.rules.some(({ name }) => name === OF_EARLIER_TIME)],
  ['any of several events', isOneOfSeveral],
  ['no count of what is asked', countsOthers],
  ['a name that the sources do not know', asksUnknownName],
  ['its only word in another sense', ({ question, signs }) => signs.isMisread && question.queryTerms.length === 1],
  [LACKS_PART, ({ question, shown, corpus }) => lacksPartOf(question, shown, corpus)],
  ['its article lacks a name of the question', lacksName],
  ['the verb in a set phrase', ({ question, text }) => isInSetPhrase(question, text)],
  ...TELLS_OTHER.map(([name, tells]): Doubt => [name, ({ question, text, article }) => tells(question, text, article)]),
  [
    'told of nobody who is asked of',
    ({ question, held, shown, text }) => lacksWhoDid(question, held | shown.candidate.before, text),
  ],
  ['lacks what an answer of this kind holds', ({ question, text }) => lacksNeeded(question, text)],
  ['its article lacks the event', lacksEvent],
  ['nothing but names of the question', holdsOnlyNames],
  ['nothing of what is asked whether', lacksAnswer],
  [LACKS_WORD, (one) => kinLacking(one.question, one.held) !== 0 || (!one.isDefinition && lacksWords(one))],
];

/**
 * Why the first sentence of a whole question is at most near an answer, however many words it shares with it: its article lacks a name of the
 * question or the event at which it was; it holds nothing but names, or lacks what is asked for, its subject, its verb, or what an answer of this
 * kind holds; it tells it of somebody else, of another measure or of what is past, or the opposite; it has the only word in another sense.
 *
 * @returns names of doubts; none where a rule chose the sentence by what its article is about, and for questions that ask for somebody's words, but for a word of "did Rossi call it …" that the sources do not have.
 */
export function doubtsOf(question: Question, shown: Ranked, corpus: Corpus, signs: Signs): readonly string[] {
  const chosenBy = rulesThatChose(shown);
  if (question.speakers.size > 0)
    return lacksClaim(question, shown) ||
      kinLacking(question, shown.candidate.near | shown.candidate.articleTerms) !== 0
      ? [LACKS_WORD]
      : [];
  if (chosenBy.some((name) => !MAY_BE_DOUBTED.test(name))) return [];
  const text = textOfSentence(corpus.sentences, shown.sentence, corpus.articles);
  const doubted: Doubted = {
    question,
    shown,
    corpus,
    text,
    article: corpus.articles[corpus.articleOfSentence[shown.sentence] ?? 0]?.text ?? '',
    signs,
    held: heldWithTitles(question, shown, corpus) | heldOtherwise(question, text, signs.isKindMet),
    telling: queryTermsWhere(({ word, isName }) => !isName && !LIGHT_WORDS.has(word), question.queryTerms),
    isChosen: chosenBy.length > 0,
    isPlain: shown.rules.every((rule) => rule === VERB_ASKED_WHETHER) && !signs.isKindMet,
    isDefinition: DEFINES.test(text),
  };
  return DOUBTS.flatMap(([name, isRaised]) => (isRaised(doubted) ? name : []));
}

function isOneOfSeveral({ shown, text, corpus }: Doubted): boolean {
  return shown.rules.some(({ name }) => name.startsWith(ONE_OF_SEVERAL)) && !isOfOnlyEvent(text, corpus);
}

/** Whether a sentence has every telling word of a question, of two or more: it may tell the kind in words that no list has. */
function holdsAll({ queryTerms }: Question, { candidate: { held } }: Ranked): boolean {
  // "How many" asks for a number, which no sentence need call many.
  const telling = queryTermsWhere(({ word }) => word !== 'many' && !LIGHT_WORDS.has(word), queryTerms);
  return (telling & (telling - 1)) !== 0 && (telling & ~held) === 0;
}

/** "Did Rossi call it a scandal" is told by nothing where the sources have no such word. */
function lacksClaim({ text, queryTerms }: Question, { candidate }: Ranked): boolean {
  const unknown = queryTermsWhere(
    ({ word, alternatives }) => alternatives.length === 0 && !LIGHT_WORDS.has(word),
    queryTerms,
  );
  return DID.test(text) && (unknown & ~candidate.near) !== 0;
}

/** Of keywords only a part of a name raises a doubt. */
export function doubtsOfKeywords(question: Question, shown: Ranked, corpus: Corpus): readonly string[] {
  return lacksPartOf(question, shown, corpus) ? [LACKS_PART] : [];
}

function countsOthers({ question, text }: Doubted): boolean {
  return HOW_MANY.test(question.text) && lacksCount(question, text) && !newsWordsTold(question.text, text);
}

function lacksName({ question: { text, queryTerms }, shown, held, article }: Doubted): boolean {
  const [, degree] = HOW_MUCH.exec(text.toLowerCase()) ?? [];
  const known = queryTermsWhere(({ word, isNameInSources }) => isNameInSources && word !== degree, queryTerms);
  const lacking = known & ~(held | shown.candidate.articleTerms);
  // An article may write in full what a word abbreviates.
  const isMissing = (word: string): boolean => namedByInitials(word.toLowerCase(), [{ text: article }]).length === 0;
  return queryTerms.some(({ word }, at) => (lacking & (1 << at)) !== 0 && isMissing(word));
}

/** "What growth is expected for Germany?" where no source names Germany. */
function asksUnknownName({ question: { text, queryTerms } }: Doubted): boolean {
  const behind = new Set([...text.toLowerCase().matchAll(BEHIND_NAME)].map(([, name]) => name));
  return queryTerms.some(({ word, alternatives }) => {
    return alternatives.length === 0 && behind.has(word) && isNameWord(word);
  });
}

const BEHIND_NAME = /\b(?:in|for|from|to|at|of) (\p{L}{4,})/gu;

function lacksEvent({ question, shown, held }: Doubted): boolean {
  return (eventAround(question, held) & ~(held | shown.candidate.articleTerms)) !== 0;
}

/** "Who is the judge?" is answered by the name beside the role, also where sources write them as one: "Judge Miriam Stokes". */
const ROLE_ASKED =
  /^\W*who (?:is|was|['’]s) the (?:[\p{L}-]+ ){0,3}?(\p{L}+)(?= (?:in|to|at|on|from|for|with|near|after|before|during)\b|\W*$)/iu;

function holdsOnlyNames({ question, text, held, telling: told, isChosen, isDefinition }: Doubted): boolean {
  const names = queryTermsWhere(({ isName, isNameInSources }) => isName || isNameInSources, question.queryTerms);
  const telling = told & ~names;
  const role = ROLE_ASKED.exec(question.text)?.[1]?.toLowerCase();
  if (role !== undefined && (queryTermsWhere(({ word }) => word === role, question.queryTerms) & held) !== 0)
    return false;
  const isTold = telling === 0 ? !question.asksManner || /\b(?:by|via|on foot)\b/iu.test(text) : (telling & held) !== 0;
  return !isDefinition && !isChosen && names !== 0 && !isTold;
}

/** Whether a necessary word is missing: the verb, the subject, the kind of thing asked for, and in a yes-or-no question any unknown word. */
function lacksWords(doubted: Doubted): boolean {
  const { question, shown, telling, held, isPlain } = doubted;
  const { text, queryTerms } = question;
  const verb = mainVerbOf(text)?.verb;
  const kind = telling & termsIn(THING_ASKED.exec(text)?.[1] ?? '', queryTerms);
  const isTold =
    (DENIES.test(doubted.text) && ADMITS.test(text)) ||
    tellsThatDiscussed(text, doubted.text) ||
    (kind & shown.candidate.held) !== 0;
  const needsVerb = (isPlain && !isTold) || NEEDS_VERB.test(text);
  const needsThings = isPlain && DID.test(text);
  const needed = queryTermsWhere(
    ({ word, alternatives }) => (word === verb ? needsVerb : needsThings && alternatives.length === 0),
    queryTerms,
  );
  const noSubject = queryTermsWhere(
    ({ word }) => word === anyVerbOf(text)?.verb || TELLS_APART.test(word) || PAIR.test(word),
    queryTerms,
  );
  const subject = telling & ~noSubject & termsIn(SUBJECT.exec(text)?.[1] ?? '', queryTerms);
  const isCounted = COUNTS.test(text);
  const around = isCounted ? held : held | shown.candidate.articleTerms;
  const isRole = roleAskedOf(text) !== undefined && PERSON.test(doubted.text);
  const lacksSubject = !isRole && (isPlain || !HOW_LONG.test(text)) && subject !== 0 && (subject & around) === 0;
  const inTitle = WHO_DID.test(text) ? needed & ~heldOutsideTitles(question, shown, doubted.text) : 0;
  return lacksSubject || ((needed | kind) & telling & (~held | inTitle)) !== 0;
}

/** @returns the words for whom somebody's name alone does not tell, as bits, that are not held. */
function kinLacking({ queryTerms }: Question, held: number): number {
  return queryTermsWhere(({ word }) => KIN.has(word), queryTerms) & ~held;
}

const KIN = wordsIn(
  'wife husband son daughter mother father brother sister parents girlfriend boyfriend fiance fiancee mate',
);
/** "Those two" are named otherwise. */
const PAIR = /^(?:two|three|both|pair)$/u;
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

function lacksAnswer({ question, shown: { candidate }, text, telling, isDefinition }: Doubted): boolean {
  const whether = { question, candidate, sentence: text, telling };
  return lacksWhatItIs(whether) || (!isDefinition && lacksPredicate(whether));
}
