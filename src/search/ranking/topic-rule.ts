import { CUE } from '../../text/answer-types';
import { BY_HAND } from '../../text/thesaurus/related-words';
import { stem } from '../../text/normalize';
import { tokenize } from '../../text/tokens';
import { LIGHT_WORDS } from '../../text/word-lists';
import type { Corpus } from '../index/corpus';
import { bitsOfTitle, documentFrequency } from '../index/inverted-index';
import type { ScorePart } from '../index/passage';
import { textOfSentence } from '../index/sentence-table';
import { anyVerbOf, mainVerbOf } from '../query/main-verb';
import { type QueryTerm, queryTermsWhere } from '../query/query-terms';
import { matchContext, type Question } from '../query/question';
import { lacksAgent, WHO_DID } from './answer-owner';
import { ASKS_KIND, EVENT_FRAME, TELLS_APART, answerReader, type Fit } from './asked-kinds';
import type { Candidate } from './first-stage';
import { expressionsOf } from './expressions';
import { headingsOf, type RuleParts } from './heading-rules';
import { isEventNoun } from './main-event';
import { stemsOf } from './rest-rule';

export const OF_TOPIC = 'kind asked for, in an article on ';

/** For all words of the topic that a sentence does not hold: a little less than it would get for holding them. */
const HELD_WEAKLY = 4;
/** For the kind of answer; both times how well it fits. */
const OF_KIND = 4;
/** Later sentences tell less often of what title and lead name. */
const LESS_EACH_SENTENCE = 0.03;
/** Least share of the question's telling words, by idf, that title and lead hold. */
const LEAST_TOPIC = 0.3;
/** Least share of the question that another article holds, relative to the article that holds most. */
const LEAST_OF_BEST = 0.8;
/** How surely a lead tells what is asked without the words for it; the others do where the title does not say it itself. */
const LEAD_TELLS = 0.6;
/** What a lead or a tag names and no title does is less surely what the article speaks of. */
const IN_LEAD_ONLY = 0.6;
const FITS_WELL = 0.8;
/** From here on a sentence gives a reason, or what somebody wants or fears. */
const TELLS_REASON = 0.7;
/** In sentences; further behind something else may be explained. */
const NEAR_LEAD = 4;
/** Where one of the sentences near the lead gives a reason, those without any fall behind. */
const NO_REASON: ScorePart = { name: 'gives no reason', value: -4 };
const MOST_ARTICLES = 5;
const MOST_SENTENCES = 80;
/** Words of more sentences do not tell which article is meant. */
const MOST_POSTINGS = 50;

/** Sources seldom say of a law that it is new, and tell of passengers or residents where people are asked for. */
const TELLS_NOTHING = /^(?:new|recent|latest|people|persons?|anyone|someone)$/u;

interface TopicRule {
  /** Leads of the articles on the topic, and their sentences of the kind that is asked for. */
  readonly sentences: readonly number[];
  readonly partsAmong: (candidates: readonly Candidate[]) => RuleParts;
}

/**
 * Sentences of an article speak of what its title and lead name, often as "it", "she" or "the club". They hold these words weakly, so that
 * among them the kind of answer decides: a place for "where", a cause for "why". What the title does not say must stand in the sentence if
 * it stands anywhere in the article.
 *
 * @returns nothing for questions of another kind, and where no title holds a word of the question.
 */
export function topicRule(question: Question, corpus: Corpus): TopicRule | undefined {
  const fitOf = answerReader(question) ?? doerReader(question);
  const telling = fitOf ? tellingTerms(question) : 0;
  if (!fitOf || telling === 0) return undefined;
  const fits = new Map<number, number>();
  const leads = articlesTitled(question, corpus).map((article) => corpus.firstSentence[article] ?? 0);
  for (const lead of leads)
    for (let at = lead; at < lead + MOST_SENTENCES; at += 1) {
      if (corpus.articleOfSentence[at] !== corpus.articleOfSentence[lead]) break;
      const fit = fitOf(textOfSentence(corpus.sentences, at, corpus.articles));
      if (fit > 0) fits.set(at, fit);
    }
  if (fits.size === 0) return undefined;
  return {
    sentences: [...leads, ...fits.keys()],
    partsAmong: (candidates) => partsAmong(candidates, { question, corpus, telling, leads, fits, fitOf }),
  };
}

/** What was found stands outside quotation marks and as one thing: not "among them". */
const STANDS_FOR = /^[^“"]*(?<!\b(?:among|of|between|with)) (?:it|him|them)\b/u;

/** @returns a reader for "who found the body?": who did it is told in the same or in other words ("a walker came across it"). */
function doerReader(question: Question): Fit | undefined {
  const verb = WHO_DID.test(question.text) ? mainVerbOf(question.text)?.verb : undefined;
  if (verb === undefined) return undefined;
  const phrases = expressionsOf(verb, true);
  const tells = (sentence: string): boolean =>
    phrases.some((phrase) => phrase.test(sentence)) || tokenize(sentence).some(({ word }) => stem(word) === stem(verb));
  return (sentence) => (STANDS_FOR.test(sentence) && tells(sentence) && !lacksAgent(question, sentence) ? 1 : 0);
}

/** @returns bits of the words that say what is asked of what; 0 where the sources do not know one of them but the verb. */
function tellingTerms({ text, queryTerms }: Question): number {
  const verb = anyVerbOf(text)?.verb;
  const degree = /\bhow (\p{L}+)/iu.exec(text)?.[1]?.toLowerCase();
  const isEvent = queryTerms.some(({ word }) => isEventNoun(word));
  const isFrame = (word: string): boolean =>
    LIGHT_WORDS.has(word) || ASKS_KIND.test(word) || word === degree || (isEvent && EVENT_FRAME.test(word));
  const isUnknown = ({ word, alternatives, related, isName }: QueryTerm): boolean =>
    word !== verb &&
    !TELLS_NOTHING.test(word) &&
    alternatives.length === 0 &&
    (isName || !related.some(({ strength }) => strength >= BY_HAND));
  const telling = queryTermsWhere(({ word }) => !isFrame(word), queryTerms);
  return (telling & queryTermsWhere(isUnknown, queryTerms)) === 0 ? telling : 0;
}

/** @returns the titled articles whose titles and leads hold most of a question's words by idf. */
function articlesTitled({ queryTerms }: Question, corpus: Corpus): readonly number[] {
  const { headings, ofStem } = headingsOf(corpus);
  const held = new Map<number, number>();
  for (const term of queryTerms.filter(({ word }) => !LIGHT_WORDS.has(word))) {
    const titles = namesOf(term).flatMap((own) => ofStem.get(own) ?? []);
    const titled = titles.flatMap((title) => headings[title]?.article ?? []);
    const led = leadsWith(term, corpus).filter((article) => (headings[article]?.stems.length ?? 0) > 0);
    for (const article of new Set([...titled, ...led])) held.set(article, (held.get(article) ?? 0) + term.idf);
  }
  const best = [...held].sort(([, a], [, b]) => b - a).slice(0, MOST_ARTICLES);
  return best.map(([article]) => article);
}

/** @returns stems of what may stand for a word in a title: a coach for a bus, where the sources have none. */
function namesOf(term: QueryTerm): readonly string[] {
  if (term.alternatives.length > 0) return stemsOf(term);
  return [term.word, ...term.related.flatMap(({ form, strength }) => (strength >= BY_HAND ? form : []))].map(stem);
}

/** @returns the articles whose first sentence holds a word that few sentences hold. */
function leadsWith({ alternatives }: QueryTerm, corpus: Corpus): readonly number[] {
  const { offsets, postingSentences } = corpus.index;
  const rare = alternatives.filter(({ term }) => documentFrequency(corpus.index, term) <= MOST_POSTINGS);
  const holding = rare.flatMap(({ term }) => [...postingSentences.subarray(offsets[term], offsets[term + 1])]);
  return holding.flatMap((sentence) => {
    const article = corpus.articleOfSentence[sentence] ?? 0;
    return corpus.firstSentence[article] === sentence ? article : [];
  });
}

interface TopicSearch {
  readonly question: Question;
  readonly corpus: Corpus;
  /** Bits of query terms. */
  readonly telling: number;
  readonly leads: readonly number[];
  /** Sentence → how well it fits the kind asked for; absent if not at all. */
  readonly fits: ReadonlyMap<number, number>;
  readonly fitOf: Fit;
}

/** An article with the query terms, as bits, that its title and lead hold, and those that it holds anywhere. */
interface TopicArticle {
  readonly lead: number;
  readonly topic: number;
  readonly held: number;
  /** How surely the whole article speaks of the topic. */
  readonly sureness: number;
}

function partsAmong(candidates: readonly Candidate[], search: TopicSearch): RuleParts {
  const { question, leads, telling } = search;
  const share = shareOf(search);
  const names = telling & queryTermsWhere(({ isName }) => isName, question.queryTerms);
  const found = leads.flatMap((lead) => {
    const candidate = candidates.find(({ sentence }) => sentence === lead);
    return candidate ? topicArticle(candidate, search) : [];
  });
  const most = found.reduce((best, { held }) => Math.max(best, share(held)), 0);
  const on = found.filter(
    ({ topic, held }) => (names & ~held) === 0 && share(held) >= LEAST_OF_BEST * most && share(topic) >= LEAST_TOPIC,
  );
  return new Map(on.flatMap((article) => partsOfArticle(article, candidates, search)));
}

/** @returns a function: share of the telling words, by idf, that some query terms are. */
function shareOf({ question: { idfCoverage }, telling }: TopicSearch): (bits: number) => number {
  const all = idfCoverage.plain(telling);
  return (bits) => idfCoverage.plain(bits & telling) / all;
}

function topicArticle(lead: Candidate, { question, corpus, telling }: TopicSearch): TopicArticle {
  const article = corpus.articleOfSentence[lead.sentence] ?? 0;
  const stems = headingsOf(corpus).headings[article]?.stems ?? [];
  const { queryTermsOfTerm } = matchContext(question, corpus);
  const ofTitle = queryTermsWhere((term) => namesOf(term).some((own) => stems.includes(own)), question.queryTerms);
  const title = bitsOfTitle(corpus.titleTerms, article, queryTermsOfTerm) | ofTitle;
  const topic = (title | lead.held) & telling;
  const sureness = (ofTitle & telling) === 0 ? IN_LEAD_ONLY : 1;
  return { lead: lead.sentence, topic, held: lead.articleTerms | title, sureness };
}

function partsOfArticle(
  { lead, topic, sureness }: TopicArticle,
  candidates: readonly Candidate[],
  search: TopicSearch,
): readonly (readonly [number, ScorePart])[] {
  const { question, corpus, fits, fitOf, telling } = search;
  const { articleOfSentence } = corpus;
  const own = candidates.filter(({ sentence }) => articleOfSentence[sentence] === articleOfSentence[lead]);
  const share = shareOf(search);
  const rest = telling & ~topic & ~namingTerms(question, topic);
  const restIn = ({ held, near }: Candidate): number => share(held & rest) + share(near & ~held & rest) / 2;
  const most = own.reduce((best, one) => Math.max(best, restIn(one)), 0);
  const things = topic & ~queryTermsWhere(({ word }) => word === anyVerbOf(question.text)?.verb, question.queryTerms);
  const isComplete = ({ sentence, held }: Candidate): boolean =>
    (fits.get(sentence) ?? 0) >= FITS_WELL && (things & ~held) === 0;
  // A sentence that names all itself needs no help.
  const weak = own.some((one) => isComplete(one) && restIn(one) === most) ? 0 : HELD_WEAKLY;
  const isInTitle = fitOf(headingsOf(corpus).headings[articleOfSentence[lead] ?? 0]?.text ?? '') >= FITS_WELL;
  const toldBy = (one: Candidate): number => {
    const told = most === 0 ? 1 : restIn(one) / most;
    if (one.sentence === lead) return Math.max(told, isInTitle ? 1 : LEAD_TELLS);
    return isInTitle ? LEAD_TELLS * told : told;
  };
  const words = question.queryTerms.flatMap(({ word }, at) => ((topic & (1 << at)) === 0 ? [] : word));
  const givesReason = (one: Candidate): boolean =>
    (fits.get(one.sentence) ?? 0) >= TELLS_REASON && one.sentence !== lead && toldBy(one) === 1;
  const isReasonTold =
    (question.cues & CUE.reason) !== 0 && own.some((one) => one.sentence - lead <= NEAR_LEAD && givesReason(one));
  return own.flatMap((one): readonly (readonly [number, ScorePart])[] => {
    const { sentence, held, near } = one;
    const fit = fits.get(sentence) ?? 0;
    if (fit === 0 && isReasonTold) return [[sentence, NO_REASON]];
    const lacked = share(things & ~held & ~near) + share(things & ~held & near) / 2;
    const given = sureness * fit * toldBy(one) * (weak * lacked + OF_KIND * share(topic));
    const value = given / (1 + LESS_EACH_SENTENCE * (sentence - lead));
    return value > 0 ? [[sentence, { name: `${OF_TOPIC}"${words.join(' ')}"`, value }] as const] : [];
  });
}

/**
 * Words that name the topic together with others of it: nouns of events ("the cup final"), first names, and what stands before a word of the
 * topic ("the forged coins").
 *
 * @returns bits of query terms.
 */
function namingTerms({ text, queryTerms }: Question, topic: number): number {
  const verb = anyVerbOf(text)?.verb;
  const words = tokenize(text).flatMap(({ word, compound }) => (compound ? [] : word));
  const ofTopic = new Set(queryTerms.flatMap(({ word }, at) => ((topic & (1 << at)) === 0 ? [] : word)));
  return queryTermsWhere(({ word, isName }, at) => {
    if (word !== verb && isEventNoun(word)) return true;
    if (isName && queryTerms[at + 1]?.isName === true) return true;
    return !TELLS_APART.test(word) && ofTopic.has(words[words.indexOf(word) + 1] ?? '');
  }, queryTerms);
}
