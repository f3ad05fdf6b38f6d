import { CUE } from '../../text/answer-types';
import { stem } from '../../text/normalize';
import { SAME_SENSE } from '../../text/thesaurus/related-words';
import { LIGHT_WORDS } from '../../text/word-lists';
import type { Corpus } from '../index/corpus';
import { termFrequency } from '../index/inverted-index';
import type { ScorePart } from '../index/passage';
import type { Alternative } from '../query/expand';
import { isPast, mainVerbOf, phrasesFor } from '../query/main-verb';
import type { QueryTerm } from '../query/query-terms';
import type { Question } from '../query/question';
import { answerReader } from './asked-kinds';
import { headingsOf } from './heading-rules';

export const TELLS_THE_REST = 'what the title does not say';
const REST = 2;
/** For all words of a question by yes or no that the title says and the sentence does not: "it" or "the firm" may stand for them. */
const HELD_WEAKLY = 4;
const YES_NO = /^\W*(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could)\b/iu;

const LIMB = '(?:bones?|arms?|legs?|ribs?|neck|nose|wrists?|ankles?|hips?|skull|collarbone)';

/** Words, and how English says the same in several. */
const PHRASAL = readPhrases([
  [
    'reject refuse decline pass approve adopt accept',
    /\b(?:turn(?:s|ed|ing)?|vot(?:e|es|ed)) down\b|\bthr(?:ow|ows|ew|own) out\b/iu,
  ],
  [
    'steal rob burgle',
    /\b(?:ma[dk]es? off|got away|walked off|left) with\b|\b(?:took|taken|broke into|broken into)\b/iu,
  ],
  ['resign quit leave', /\bstep(?:s|ped|ping)? down\b|\bhand(?:s|ed) in (?:his|her|their) (?:notice|resignation)\b/iu],
  ['cancel stop end', /\bcall(?:s|ed|ing)? off\b/iu],
  ['delay postpone', /\bput(?:s|ting)? off\b|\bpush(?:ed)? back\b|\bh[eo]ld up\b/iu],
  ['fire dismiss sack', /\blet (?:[\p{L}-]+ ){1,5}go\b|\bshow(?:n|ed) the door\b/iu],
  ['hire employ appoint recruit', /\b(?:take[sn]?|took|taking) (?:[\p{L}-]+ ){0,2}on\b|\bbr(?:ing|ought) in\b/iu],
  ['founded establish create', /\bset(?:s|ting)? up\b/iu],
  [
    'demolish destroy',
    /\bt(?:ear|ears|earing|ore|orn) (?:[\p{L}-]+ ){0,3}down\b|\b(?:pull|knock)(?:ed|s|ing)? (?:[\p{L}-]+ ){0,3}down\b/iu,
  ],
  ['die kill', /\bpass(?:es|ed)? away\b|\b(?:lost|lose|claimed) (?:his|her|their|[\p{L}]+) li(?:fe|ves)\b/iu],
  [
    'fail collapse',
    /\bbr(?:eak|eaks|oke|oken|eaking) down\b|\bfell (?:apart|through)\b|\bg(?:ave|ive|ives|iven|iving) way\b/iu,
  ],
  ['beat defeat eliminate', /\bknock(?:s|ed|ing)? (?:[\p{L}'’-]+ ){1,3}out\b|\bsaw off\b/iu],
  ['begin start', /\bbroke out\b|\bgot under ?way\b|\bkick(?:s|ed)? off\b/iu],
  ['continue', /\bcarr(?:y|ied|ies) on\b|\b(?:went|goes?|kept) on\b/iu],
  ['lead', /\b(?:up|ahead) (?:by )?(?:\d|\p{L}+ points?)/iu],
  ['trail', /\b(?:down|behind) (?:by )?(?:\d|\p{L}+ points?)/iu],
  ['rise increase grow', /\b(?:went|goes?|gone) up\b/iu],
  ['fall drop decrease', /\b(?:went|goes?|gone|came) down\b/iu],
  ['attend participate join', /\btak(?:e|es|en|ing) part\b|\btook part\b/iu],
  ['own', /\bt(?:aken|ook) over\b/iu],
  ['replace succeed buy acquire', /\bt(?:ake|akes|aken|aking|ook) over\b/iu],
  ['sign', /\bput (?:(?:his|her|their|its) )?(?:names?|signatures?) to\b/iu],
  ['enter', /\b(?:c[ao]me|climbed|got|crawled|crept) (?:in )?through\b|\bbr(?:oke|eak|oken) in(?:to)?\b/iu],
  ['admit confess accept', /\bden(?:y|ies|ied)\b/iu],
  ['discuss', /\btouch(?:ed|es|ing)? (?:up)?on\b|\b(?:spoke|speak|talk(?:ed)?) (?:of|about)\b/iu],
  ['refuse', /\b(?:do|does|did|will|would|has|have|had) not\b|n['’]t\b/iu],
  [
    'discover find show conclude',
    /\baccording to (?:the|an?|its|this|their) (?:\p{L}+ )?(?:study|studies|report|survey|research|analysis|inquiry|paper)\b/iu,
  ],
  ['discover find', /\bf(?:ind|ound) out\b|\bcame across\b|\bdug up\b/iu],
  ['flee escape', /\b(?:ran|run|got) away\b/iu],
  ['abolish scrap', /\b(?:did|do|done) away with\b/iu],
  ['arrest detain', /\bt(?:ak|ook)(?:e|en|es|ing)? (?:[\p{L}’'-]+ ){0,4}into custody\b|\bcaught\b|\bpicked up\b/iu],
  ['return', /\b(?:came|come|comes|went|go|goes) back\b/iu],
  ['teach', /\blearn(?:s|ed|t)?\b/iu],
  ['hurt injure', new RegExp(`\\b(?:br(?:eak|oke|oken)|fractured) (?:[\\p{L}'’-]+ ){0,3}${LIMB}\\b`, 'iu')],
  ['child kid', /\b(?:mother|father|parents?) of (?!the\b|an?\b)\p{Ll}/iu],
  [
    'behind hack attack bomb shoot kill murder poison rob',
    /\bresponsib(?:le|ility) for\b|\bas the (?:author|culprit|killer)s? of\b|\bwork of\b|\b(?:is|are|was|were) behind the\b|\bblam(?:es?|ed|ing) (?:[\p{L}’'-]+ ){1,4}(?:for|on) the\b|\battributed? (?:[\p{L}’'-]+ ){1,4}to\b|\b(?:carried out|masterminded|organised) by\b/iu,
  ],
] as const);

/** @returns what finds a word said in several words in a sentence. */
export function expressionsOf(word: string, isVerb: boolean): readonly RegExp[] {
  const own = stem(word);
  const phrases = PHRASAL.flatMap(([words, phrase]) => (words.includes(own) ? phrase : []));
  return isVerb ? [...phrases, ...phrasesFor(word)] : phrases;
}

/** "Sent off" is not "sent on". */
const VERB_AND_PARTICLE = /\b(?<verb>\p{L}{3,}) (?<particle>off|out|up|down|away|back|over)\b/iu;

const RED_CARD = /\b(?:red card|sen[dt] off|sending[- ]off)\b/iu;

function phraseAsked(text: string): RegExp | undefined {
  if (RED_CARD.test(text)) return RED_CARD;
  const { verb = '', particle } = VERB_AND_PARTICLE.exec(text)?.groups ?? {};
  if (particle === undefined || !isPast(verb)) return undefined;
  return new RegExp(`\\b${verb}(?: [\\p{L}'’-]+){0,2} ${particle}\\b`, 'iu');
}

function readPhrases(list: readonly (readonly [verbs: string, phrase: RegExp])[]) {
  return list.map(([verbs, phrase]) => [verbs.split(' ').map(stem), phrase] as const);
}

/**
 * @returns a reader for questions of several words: a sentence that holds all that the title and the lead of its article do not say, in these
 * words or in others of the same sense, tells more than one that repeats the title; so does a lead that holds the whole question.
 */
export function tellsTheRest(
  question: Question,
  corpus: Corpus,
): ((text: string, sentence: number) => readonly ScorePart[]) | undefined {
  const { text, queryTerms } = question;
  const telling = queryTerms.filter(({ word }) => !LIGHT_WORDS.has(word));
  const verb = mainVerbOf(text)?.verb;
  const phrases = new Map(telling.map((term) => [term, expressionsOf(term.word, term.word === verb)]));
  const isHeld = (term: QueryTerm, sentence: number, read: () => string): boolean =>
    sameSense(term).some(({ term: one }) => termFrequency(corpus.index, one, sentence) > 0) ||
    phrases.get(term)?.some((phrase) => phrase.test(read())) === true;
  const rests = new Map<number, readonly QueryTerm[]>();
  const restOf = (article: number): readonly QueryTerm[] => {
    const known = rests.get(article);
    if (known) return known;
    const title = headingsOf(corpus).headings[article]?.stems ?? [];
    const lead = corpus.firstSentence[article] ?? 0;
    const isSaid = (term: QueryTerm): boolean =>
      isHeld(term, lead, () => '') || stemsOf(term).some((own) => title.includes(own));
    const rest = telling.filter((term) => !isSaid(term));
    rests.set(article, rest);
    return rest;
  };
  const phrase = phraseAsked(text);
  if (telling.length < 2 && ![...phrases.values()].some(({ length }) => length > 0) && !phrase) return undefined;
  const asksForDeed = telling.some(({ word }) => word === verb);
  const isLead = (sentence: number): boolean =>
    sentence === corpus.firstSentence[corpus.articleOfSentence[sentence] ?? 0];
  // Few sentences give a reason, many a day or a place.
  const asksWhy = (question.cues & CUE.reason) !== 0;
  const asksYesNo = YES_NO.test(text);
  const fitOf = answerReader(question);
  return (sentenceText, sentence) => {
    const fit = fitOf?.(sentenceText);
    if (fit === 0) return [];
    const rest = restOf(corpus.articleOfSentence[sentence] ?? 0);
    const isTold = (terms: readonly QueryTerm[]): boolean =>
      terms.some(({ isName }) => !isName) && terms.every((term) => isHeld(term, sentence, () => sentenceText));
    const tells =
      phrase?.test(sentenceText) ??
      (isTold(rest) || (rest.length === 0 && asksForDeed && isLead(sentence) && isTold(telling)));
    if (!tells) return [];
    const lacked = telling.filter((term) => !isHeld(term, sentence, () => sentenceText)).length;
    const weak = asksYesNo && !isLead(sentence) ? (HELD_WEAKLY * lacked) / telling.length : 0;
    return [{ name: TELLS_THE_REST, value: REST + (asksWhy ? REST * (fit ?? 0) : 0) + weak }];
  };
}

function sameSense({ alternatives, related }: QueryTerm): readonly Alternative[] {
  const own = alternatives.filter(({ kind }) => kind !== 'alias');
  return [...own, ...related.filter(({ strength }) => strength >= SAME_SENSE)];
}

export function stemsOf(term: QueryTerm): readonly string[] {
  return [term.word, ...sameSense(term).map(({ form }) => form)].map(stem);
}
