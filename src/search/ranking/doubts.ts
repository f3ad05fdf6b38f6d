import { LIGHT_WORDS } from '../../text/word-lists';
import type { Corpus } from '../index/corpus';
import { bitsOfTitle } from '../index/inverted-index';
import { textOfSentence } from '../index/sentence-table';
import { mainVerbOf } from '../query/main-verb';
import { queryTermsWhere } from '../query/query-terms';
import type { Question } from '../query/question';
import { EXACT_KIND, isInSetPhrase, KIND_ASKED_FOR } from './agreement';
import { matchContext } from './match-context';
import type { Ranked } from './ranking';

const WHO_OR_WHERE = /^\W*(?:and |so |but )?(?:who|where)\b/iu;
const OWNED = /\b(?:his|her|their|its)\s+(?<noun>\p{L}+)/iu;
/** Encyclopaedias tell many things at once of what they define. */
const DEFINES = /\b(?:is|are|was|were) an? |\([^()]{0,40}\d{4}\b/u;

/**
 * Whether the first sentence of a whole question is at most near an answer, however many words it shares with it: it holds nothing but the
 * names of the question; its article does not hold a name of the question; the verb of "who" and "where" is missing; it tells no age, height or hour
 * that is asked for; the sources do not know what is said to be somebody's.
 *
 * @param isKindAbsent the sentence holds nothing of the kind asked for.
 * @returns false where a rule chose the sentence by what its article is about, and for questions that ask for somebody's words.
 */
export function isDoubtful(question: Question, shown: Ranked, corpus: Corpus, isKindAbsent: boolean): boolean {
  const { text, queryTerms, speakers } = question;
  if (speakers.size > 0 || shown.rules.some(({ name }) => name !== KIND_ASKED_FOR)) return false;
  if (isKindAbsent && EXACT_KIND.test(text)) return true;
  const owned = OWNED.exec(text)?.groups?.['noun']?.toLowerCase();
  if (queryTerms.some((term) => term.word === owned && term.alternatives.length + term.related.length === 0))
    return true;
  const { candidate, sentence } = shown;
  const { queryTermsOfTerm } = matchContext(question, corpus);
  const title = bitsOfTitle(corpus.titleTerms, corpus.articleOfSentence[sentence] ?? 0, queryTermsOfTerm);
  const held = candidate.held | candidate.near | title | bitsOfTitle(corpus.sectionTerms, sentence, queryTermsOfTerm);
  const names = queryTermsWhere(({ isName }) => isName, queryTerms);
  const known = queryTermsWhere(({ isNameInSources }) => isNameInSources, queryTerms);
  if ((known & ~(held | candidate.articleTerms)) !== 0) return true;
  const shownText = textOfSentence(corpus.sentences, sentence, corpus.articles);
  if (isInSetPhrase(question, shownText)) return true;
  if (DEFINES.test(shownText)) return false;
  const telling = queryTermsWhere(({ word, isName }) => !isName && !LIGHT_WORDS.has(word), queryTerms);
  if (names !== 0 && telling !== 0 && (telling & held) === 0) return true;
  const verb = WHO_OR_WHERE.test(text) ? mainVerbOf(text)?.verb : undefined;
  return (queryTermsWhere(({ word }) => word === verb && !LIGHT_WORDS.has(word), queryTerms) & ~held) !== 0;
}
