import { CUE } from '../../text/answer-types';
import { wordsOf } from '../../text/words';
import type { Corpus } from '../index/corpus';
import { bitsOfTitle } from '../index/inverted-index';
import type { ScorePart } from '../index/passage';
import { textOfSentence } from '../index/sentence-table';
import { anyVerbOf } from '../query/main-verb';
import { queryTermsWhere } from '../query/query-terms';
import { matchContext, type Question } from '../query/question';
import { TELLS_APART } from './asked-kinds';
import { asksNewsKind } from './asked-news';
import { readerOf, wordsAsked } from './asked-words';
import { articlesTitled, isOnly, MOST_OPEN, namesOf, sentencesFrom } from './topic-articles';
import type { Candidate } from './first-stage';
import { type Fit, FITS_WELL } from './fit';
import { headingsOf, type RuleParts } from './heading-rules';
import { isEventNoun, ONE_OF_SEVERAL } from './main-event';

export const OF_TOPIC = 'kind asked for, in ';
export const OF_ALL = 'kind asked for, of what the article is about';

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
/** From here on a sentence gives a reason, or what somebody wants or fears. */
const TELLS_REASON = 0.7;
/** In sentences; further behind something else may be explained. */
const NEAR_LEAD = 4;
/** Where one of the sentences near the lead gives a reason, those without any fall behind. */
const NO_REASON: ScorePart = { name: 'gives no reason', value: -4 };
/** Share of the topic that the only article is on, where neither title nor lead names it. */
const ONLY_ARTICLE = 0.5;
const NOT_OF_KIND: ScorePart = { name: 'nothing of the kind asked for', value: -4 };
/** Of what is asked where the sources lack a word of the question. */
const UNKNOWN_WORD = 0.5;
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
  const fitOf = readerOf(question);
  if (!fitOf) return undefined;
  const { telling, isKnown, isOpen } = wordsAsked(question);
  const ofAll = isOpen && corpus.articles.length <= MOST_OPEN;
  if ((telling === 0 || !(isKnown || isOnly(corpus))) && !ofAll) return undefined;
  const isExact = asksNewsKind(question.text);
  const fits = new Map<number, number>();
  const articles = ofAll || isOnly(corpus) ? corpus.articles.keys() : articlesTitled(question, corpus);
  const leads = Array.from(articles, (article) => corpus.firstSentence[article] ?? 0);
  for (const at of leads.flatMap((lead) => sentencesFrom(lead, corpus))) {
    const fit = fitOf(textOfSentence(corpus.sentences, at, corpus.articles));
    if (fit > 0) fits.set(at, fit);
  }
  if (fits.size === 0) return undefined;
  return {
    sentences: ofAll ? [...fits.keys()] : [...leads, ...fits.keys()],
    partsAmong: (candidates) =>
      ofAll
        ? partsOfAll(candidates, { fits, corpus, isExact })
        : partsAmong(candidates, { question, corpus, telling, isKnown, isExact, leads, fits, fitOf }),
  };
}

/** "How big is it?" asks of what the only article is about, or any of a few. */
function partsOfAll(
  candidates: readonly Candidate[],
  { fits, corpus, isExact }: Pick<TopicSearch, 'fits' | 'corpus' | 'isExact'>,
): RuleParts {
  const { articles, articleOfSentence, firstSentence } = corpus;
  const name = `${articles.length > 1 ? ONE_OF_SEVERAL : ''}${OF_ALL}`;
  return new Map(
    candidates.flatMap(({ sentence }): readonly (readonly [number, ScorePart])[] => {
      const fit = fits.get(sentence) ?? 0;
      if (fit === 0) return isExact ? [[sentence, NOT_OF_KIND]] : [];
      const behind = sentence - (firstSentence[articleOfSentence[sentence] ?? 0] ?? 0);
      return [[sentence, { name, value: (OF_KIND * fit) / (1 + LESS_EACH_SENTENCE * behind) }]];
    }),
  );
}

interface TopicSearch {
  readonly isKnown: boolean;
  /** Whether nothing but what is of the kind tells what is asked. */
  readonly isExact: boolean;
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
    ({ topic, held }) =>
      (names & ~held) === 0 &&
      share(held) >= LEAST_OF_BEST * most &&
      (share(topic) >= LEAST_TOPIC || isOnly(search.corpus)),
  );
  return new Map(on.flatMap((article) => partsOfArticle(article, candidates, search)));
}

/** @returns a function: share of the telling words, by idf, that some query terms are. */
function shareOf({ question: { idfCoverage }, telling }: TopicSearch): (bits: number) => number {
  const all = idfCoverage.plain(telling);
  return (bits) => idfCoverage.plain(bits & telling) / all;
}

function topicArticle(lead: Candidate, { question, corpus, telling, isExact }: TopicSearch): TopicArticle {
  const article = corpus.articleOfSentence[lead.sentence] ?? 0;
  const stems = headingsOf(corpus).headings[article]?.stems ?? [];
  const { queryTermsOfTerm } = matchContext(question, corpus);
  const ofTitle = queryTermsWhere((term) => namesOf(term).some((own) => stems.includes(own)), question.queryTerms);
  const title = bitsOfTitle(corpus.titleTerms, article, queryTermsOfTerm) | ofTitle;
  const topic = (title | lead.held) & telling;
  const names = queryTermsWhere(({ isName }) => isName, question.queryTerms);
  const isInLead = (ofTitle & telling) === 0 && (!isOnly(corpus) || (!isExact && (topic & names) !== 0));
  const sureness = isInLead ? IN_LEAD_ONLY : 1;
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
  const restIn = ({ held, near, before }: Candidate): number =>
    share(held & rest) + share((near | before) & ~held & rest) / 2;
  const ofKind = search.isExact ? own.filter(({ sentence }) => (fits.get(sentence) ?? 0) > 0) : own;
  const most = ofKind.reduce((best, one) => Math.max(best, restIn(one)), 0);
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
  const isKindTold =
    search.isExact && own.some((one) => (fits.get(one.sentence) ?? 0) >= FITS_WELL && toldBy(one) === 1);
  const name = `${OF_TOPIC}${words.length === 0 ? 'the only article' : `an article on "${words.join(' ')}"`}`;
  return own.flatMap((one): readonly (readonly [number, ScorePart])[] => {
    const { sentence, held, near } = one;
    const fit = fits.get(sentence) ?? 0;
    if (fit === 0 && isReasonTold) return [[sentence, NO_REASON]];
    if (fit === 0 && isKindTold) return [[sentence, NOT_OF_KIND]];
    const lacked = share(things & ~held & ~near) + share(things & ~held & near) / 2;
    const ofTopic = isOnly(corpus) ? Math.max(share(topic), most > 0 ? 1 : ONLY_ARTICLE) : share(topic);
    const given =
      (search.isKnown ? sureness : UNKNOWN_WORD * sureness) * fit * toldBy(one) * (weak * lacked + OF_KIND * ofTopic);
    const value = given / (1 + LESS_EACH_SENTENCE * (sentence - lead));
    return value > 0 ? [[sentence, { name, value }]] : [];
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
  const words = wordsOf(text).map(({ word }) => word);
  const ofTopic = new Set(queryTerms.flatMap(({ word }, at) => ((topic & (1 << at)) === 0 ? [] : word)));
  return queryTermsWhere(({ word, isName }, at) => {
    if (word !== verb && isEventNoun(word)) return true;
    if (isName && queryTerms[at + 1]?.isName === true) return true;
    return !TELLS_APART.test(word) && ofTopic.has(words[words.indexOf(word) + 1] ?? '');
  }, queryTerms);
}
