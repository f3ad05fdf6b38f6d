import { BY_HAND } from '../../text/thesaurus/related-words';
import { stem } from '../../text/normalize';
import { LIGHT_WORDS } from '../../text/word-lists';
import type { Corpus } from '../index/corpus';
import { documentFrequency } from '../index/inverted-index';
import { textOfSentence } from '../index/sentence-table';
import type { QueryTerm } from '../query/query-terms';
import type { Question } from '../query/question';
import { headingsOf } from './heading-rules';
import { phraseAsked, phrasesOf, stemsOf } from './rest-rule';

const MOST_ARTICLES = 5;
const MOST_SENTENCES = 80;
/** "It" may stand for what any of so many articles is about. */
export const MOST_OPEN = 8;
/** Words of more sentences do not tell which article is meant. */
const MOST_POSTINGS = 50;

/** Whatever is asked, it is asked of the only article; without a title it is a list of sentences. */
export function isOnly({ articles }: Corpus): boolean {
  return articles.length === 1 && articles[0]?.title !== '';
}

/** @returns the sentences of an article, as far as they are read. */
export function sentencesFrom(lead: number, { articleOfSentence }: Corpus): readonly number[] {
  const all = Array.from({ length: MOST_SENTENCES }, (_, at) => lead + at);
  return all.filter((at) => articleOfSentence[at] === articleOfSentence[lead]);
}

/** @returns sentences of the articles that a question may mean which say a word of it in several words, or its opposite where it is asked whether. */
export function sentencesToldOtherwise(question: Question, corpus: Corpus): readonly number[] {
  const asked = phraseAsked(question.text);
  const phrases = [...(asked ? [asked] : []), ...[...phrasesOf(question).values()].flat()];
  if (phrases.length === 0) return [];
  const articles = corpus.articles.length <= MOST_OPEN ? corpus.articles.keys() : articlesTitled(question, corpus);
  const sentences = Array.from(articles, (article) => sentencesFrom(corpus.firstSentence[article] ?? 0, corpus)).flat();
  return sentences.filter((at) => {
    const text = textOfSentence(corpus.sentences, at, corpus.articles);
    return phrases.some((phrase) => phrase.test(text));
  });
}

/** @returns the titled articles whose titles and leads hold most of a question's words by idf. */
export function articlesTitled({ queryTerms }: Question, corpus: Corpus): readonly number[] {
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
export function namesOf(term: QueryTerm): readonly string[] {
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
