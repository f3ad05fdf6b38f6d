import { stem } from '../../text/normalize';
import { tokenize } from '../../text/tokens';
import { groupsOf, LIGHT_WORDS } from '../../text/word-lists';
import type { Corpus } from '../index/corpus';
import { bitsOfTitle } from '../index/inverted-index';
import { textOfSentence } from '../index/sentence-table';
import { mainVerbOf } from '../query/main-verb';
import { queryTermsWhere } from '../query/query-terms';
import type { Question } from '../query/question';
import { EXACT_KIND, isInSetPhrase, KIND_ASKED_FOR } from './agreement';
import { matchContext } from './match-context';
import type { Ranked } from './ranking';
import { TELLS_THE_REST } from './rest-rule';

/** Who, where, and since when something exists. */
const NEEDS_VERB =
  /^\W*(?:and |so |but )?(?:who|where|when (?:was|were)\b.{1,80}\b(?:born|built|founded|established|created|invented|written))\b/iu;
const OWNED = /\b(?:his|her|their|its)\s+(?<noun>\p{L}+)/iu;
/** Encyclopaedias tell many things at once of what they define. */
const DEFINES = /\b(?:is|are|was|were) an? |\([^()]{0,40}\d{4}\b/u;

interface Doubts {
  /** The sentence holds nothing of the kind asked for. */
  readonly isKindAbsent: boolean;
  /** A word of the question stands there in another sense. */
  readonly isMisread: boolean;
}

/**
 * Whether the first sentence of a whole question is at most near an answer, however many words it shares with it: it holds nothing but the
 * names of the question; its article does not hold a name of the question; the verb of "who", "where" and "when was it built" is missing; it tells no age, height or hour
 * that is asked for; the only word stands there in another sense; it tells the opposite; the sources do not know what is said to be somebody's.
 *
 * @returns false where a rule chose the sentence by what its article is about, and for questions that ask for somebody's words.
 */
export function isDoubtful(question: Question, shown: Ranked, corpus: Corpus, signs: Doubts): boolean {
  const { text, queryTerms, speakers } = question;
  if (speakers.size > 0 || shown.rules.some(({ name }) => name !== KIND_ASKED_FOR && name !== TELLS_THE_REST))
    return false;
  if (signs.isKindAbsent && EXACT_KIND.test(text)) return true;
  if (signs.isMisread && queryTerms.length === 1) return true;
  const owned = OWNED.exec(text)?.groups?.['noun']?.toLowerCase();
  if (queryTerms.some((term) => term.word === owned && term.alternatives.length + term.related.length === 0))
    return true;
  const { candidate, sentence } = shown;
  const held = heldWithTitles(question, shown, corpus);
  if (lacksPartOf(question, shown, corpus)) return true;
  const names = queryTermsWhere(({ isName }) => isName, queryTerms);
  const known = queryTermsWhere(({ isNameInSources }) => isNameInSources, queryTerms);
  if ((known & ~(held | candidate.articleTerms)) !== 0) return true;
  const shownText = textOfSentence(corpus.sentences, sentence, corpus.articles);
  if (isInSetPhrase(question, shownText) || tellsOpposite(question, shownText)) return true;
  if (DEFINES.test(shownText)) return false;
  const telling = queryTermsWhere(({ word, isName }) => !isName && !LIGHT_WORDS.has(word), queryTerms);
  if (names !== 0 && telling !== 0 && (telling & held) === 0) return true;
  const verb = NEEDS_VERB.test(text) ? mainVerbOf(text)?.verb : undefined;
  return (queryTermsWhere(({ word }) => word === verb && !LIGHT_WORDS.has(word), queryTerms) & ~held) !== 0;
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
  'men women; man woman; boys girls; male female; first last; north south; northern southern; east west; eastern western; ' +
    'junior senior; win lose; won lost; winner loser; oldest youngest; cheapest dearest',
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
