import type { Passage, PassageStatement } from '../search/index/passage';
import { isContent } from '../text/tokens';
import { compareWords, isFronted, isOf, likenessOf } from './claim-comparison';
import type { Comparison, SourceSentence } from './claim-comparison';
import { differencesOf, type ClaimDifference } from './claim-difference';
import { isOtherCue } from './claim-cues';
import { doubtsOf } from './claim-doubt';
import { isIn, readClaims, type ClaimReading, type ClaimSentence } from './claim-reading';
import { activeForms, appositiveForms, mutualForms, participleForms, swappedForms, type Words } from './claim-forms';
import { claimWords, isNegation, type ClaimWord } from './claim-words';
import { partsOf, stepsOf, type WordStep } from './claim-parts';
import { isRestated, leavesOut } from './claim-shortened';
import { inSimplePast, sourceForms } from './claim-source-forms';
import { passageOf, quotedParts } from './claim-passage';
import { sentencesNear, SHORTEST_SENTENCE } from './claim-sentences';
import { isAccount, isByClaimed, listenerDifference, speakerDifference, type ClaimSources } from './claim-speaker';

/**
 * Best first. The first five stand so. `reported`: in the article's words, of the claim's speaker or its own; `account`: as somebody says whom
 * the claim does not name; `paraphrased`: in the article's words, though the claim
 * quotes somebody with them; `shortened`: the source has more words, which change nothing of it.
 */
const FINDINGS = [
  'word-for-word',
  'otherwise-written',
  'reported',
  'account',
  'paraphrased',
  'shortened',
  'open-speaker',
  'other-speaker',
  'differs',
  'near',
] as const;

export type ClaimFinding = (typeof FINDINGS)[number];

/** Nearest sentence of the sources to a claim. */
export interface ClaimCheck {
  /** `exact` for the findings that stand so. */
  readonly verdict: 'exact' | 'near';
  readonly finding: ClaimFinding;
  /** The sentence; matches are the words that only the source has. */
  readonly found: Passage;
  /** Statements that contain the words; empty for the article's own words. */
  readonly saidBy: readonly PassageStatement[];
  readonly steps: readonly WordStep[];
  readonly differences: readonly ClaimDifference[];
  /** Share of the claim's words in the sentence, 0 to 1. */
  readonly likeness: number;
}

/** A sentence of a text that is checked. */
export interface CheckedSentence {
  readonly words: string;
  /** Absent if the sources have nothing similar. */
  readonly check?: ClaimCheck;
}

/** Least `likeness`, and the least of a sentence that says the same but for named differences. */
const LEAST_LIKENESS = 0.5;
const LEAST_TO_DIFFER = 0.6;
/** Share of the claim's content words that a sentence must have to be compared. */
const LEAST_SHARED = 0.3;

/** @returns the sentences of the text. */
export function checkClaims(text: string, sources: ClaimSources): readonly CheckedSentence[] {
  const claims = readClaims(text, (name) => sources.speakers.find(name) !== undefined);
  return claims.flatMap((claim) => {
    const check = checkSentence(claim, sources);
    const isShort = claims.length > 1 && (claim.readings[0]?.words.length ?? 0) < SHORTEST_SENTENCE;
    return check ? { words: claim.text, check } : isShort ? [] : { words: claim.text };
  });
}

/** A part of the claim is what counts, unless what stands around it is of the same sentence. */
function checkSentence({ text, readings }: ClaimSentence, sources: ClaimSources): ClaimCheck | undefined {
  const sentences = sentencesNear(text, readings.at(-1)?.words ?? [], sources);
  const [whole, part] = readings.map((reading) => nearest(reading, sentences, sources));
  if (readings.length === 1 || whole?.verdict === 'exact') return whole;
  const { rest = [], hasObject = false } = readings[1] ?? {};
  if (hasObject && part?.finding === 'open-speaker') return part;
  if (hasObject && part?.verdict !== 'exact') return whole;
  const holdsRest = (check?: ClaimCheck): boolean => {
    const keys = new Set(claimWords(check?.found.text ?? '').map(({ key }) => key));
    return rest.length > 0 && 2 * rest.filter((key) => keys.has(key)).length >= rest.length;
  };
  return holdsRest(part) || holdsRest(whole) ? whole : part;
}

function nearest(
  reading: ClaimReading,
  sentences: readonly SourceSentence[],
  sources: ClaimSources,
): ClaimCheck | undefined {
  let best: ClaimCheck | undefined;
  const content = reading.words.filter(({ key }) => isContent(key));
  for (const sentence of sentences) {
    if (content.filter(({ key }) => sentence.keys.has(key)).length < LEAST_SHARED * content.length) continue;
    const check = compareForms(reading, sentence, sources);
    if (check && (!best || worthOf(check) > worthOf(best))) best = check;
  }
  return best;
}

/**
 * A passive of the claim or of the source is compared in active order too, and counts if it is the same; a participle clause of the source as
 * a sentence of its own, and counts also if it has the same words in another order.
 */
function compareForms(reading: ClaimReading, sentence: SourceSentence, sources: ClaimSources): ClaimCheck | undefined {
  const check = compare(reading, sentence, sources);
  if (check?.verdict === 'exact') return check;
  const clauses = participleForms(sentence.words, reading.words).flatMap(
    (words) => compare(reading, { ...sentence, words }, sources) ?? [],
  );
  const mutual = mutualForms(reading.words).flatMap((words) => compare({ ...reading, words }, sentence, sources) ?? []);
  // "Rossi said she had checked it" of "I checked it".
  const earlier = reading.cue === undefined ? undefined : inSimplePast(reading.words, sentence.words);
  const formed = sourceForms(sentence, reading.words).flatMap(
    (words) => compare(reading, { ...sentence, words }, sources) ?? [],
  );
  const other = [
    ...clauses,
    ...mutual,
    ...claimForms(reading.words, earlier).map((words) => compare({ ...reading, words }, sentence, sources)),
    ...activeForms(sentence.words).map((words) => compare(reading, { ...sentence, words }, sources)),
    ...formed,
  ].find((one) => one?.verdict === 'exact');
  if (other) return { ...other, finding: other.finding === 'account' ? 'account' : 'otherwise-written' };
  const reversed = clauses.find(({ differences }) => differences.some(({ kind }) => kind === 'order'));
  return (
    reversed ??
    [check, ...mutual, ...formed].reduce((best, one) => (one && (!best || worthOf(one) > worthOf(best)) ? one : best))
  );
}

function claimForms(words: Words, earlier?: Words): readonly Words[] {
  return [...activeForms(words), ...appositiveForms(words), ...swappedForms(words), ...(earlier ? [earlier] : [])];
}

/** A better finding counts before a greater likeness, and that before fewer differences. */
function worthOf({ finding, likeness, differences }: ClaimCheck): number {
  const rank = FINDINGS.indexOf(finding === 'near' && likeness >= LEAST_TO_DIFFER ? 'differs' : finding);
  return likeness - rank - differences.length / 100;
}

function compare(reading: ClaimReading, sentence: SourceSentence, sources: ClaimSources): ClaimCheck | undefined {
  const compared = compareWords(reading, sentence);
  const { matched } = compared;
  const likeness = likenessOf(compared);
  if (matched.length === 0 || likeness < LEAST_LIKENESS) return undefined;
  if (isBareReply(reading) && !isWhole(compared)) return undefined;
  const parts = partsOf(compared);
  const saidBy = sentence.statements.filter((statement) => isOf(statement, matched));
  const speaker = speakerDifference(compared, saidBy, sources);
  const changes = parts.every(({ isSame }) => isSame) || isFronted(compared) ? [] : differencesOf(parts, compared);
  const isNamed = ({ kind, source }: ClaimDifference): boolean =>
    changes.some(
      (change) => (kind === 'added' || (kind === 'negation' && change.kind === kind)) && change.source.includes(source),
    );
  const own = saidBy.filter(isByClaimed(compared, sources));
  const isPhrase = isQuotedPhrase(compared);
  const doubts = doubtsOf(compared, own.length > 0 ? own : saidBy).filter(
    (doubt) => !isNamed(doubt) && !(isPhrase && doubt.kind === 'asked'),
  );
  const listener = changes.length + doubts.length > 0 ? [] : listenerDifference(compared);
  const differences = [...speaker, ...changes, ...doubts, ...listener];
  const wordsStand = changes.length + doubts.length + listener.length === 0;
  const isRetold = differences.every((one) => changes.includes(one) || isOtherCue(one, saidBy));
  const isShortened = speaker.length + doubts.length + listener.length === 0 && leavesOut(parts, compared);
  const finding = wordsStand
    ? standing(compared, saidBy, speaker)
    : likeness < LEAST_TO_DIFFER
      ? 'near'
      : isShortened
        ? 'shortened'
        : isRetold && (changes.length === 0 || isRestated(parts, compared))
          ? 'near'
          : 'differs';
  const around = [...speaker, ...doubts, ...listener].map(({ asked, source }) => {
    return { isSame: false, asked: claimWords(asked), source: claimWords(source) };
  });
  return {
    verdict: differences.length === 0 ? 'exact' : 'near',
    finding,
    found: passageOf(compared, parts, { corpus: sources.corpus, isAsked: doubts.some(({ kind }) => kind === 'asked') }),
    saidBy:
      finding === 'word-for-word' ? quotedParts(saidBy, claimedQuotation(compared), sentence.names.article) : saidBy,
    steps: stepsOf([...around, ...parts], compared),
    differences,
    likeness,
  };
}

/** "No", "not yet": within longer statements such words mean something else. */
function isBareReply({ words }: ClaimReading): boolean {
  return words.length <= 2 && words.every((word) => !isContent(word.key) || isNegation(word));
}

/** Whether the matched words are all of the sentence, or of a part of a statement. */
function isWhole({ source, matched, sentence }: Comparison): boolean {
  const parts = [sentence, ...sentence.statements.flatMap(({ pieces }) => pieces)];
  return parts.some((part) => {
    const words = source.filter(isIn([part]));
    return words.length > 0 && words.every((word) => matched.includes(word));
  });
}

const LONGEST_PHRASE = 4;
const SUBJECT_OR_AUXILIARY = /^(?:i|we|you|he|she|it|they|this|that|there|is|are|was|were|has|have|had|do|does|did)$/u;

/** "Devastating consequences": all of a quotation that is no sentence, and asserts nothing. */
function isQuotedPhrase({ reading: { words }, sentence, matched }: Comparison): boolean {
  if (words.length > LONGEST_PHRASE || words.some(({ key }) => SUBJECT_OR_AUXILIARY.test(key))) return false;
  return sentence.quoted.some((piece) => {
    const quoted = sentence.words.filter(isIn([piece]));
    return quoted.length === matched.length && quoted.every((word) => matched.includes(word));
  });
}

/** @returns the matched words that the claim quotes, or all of one that quotes nobody. */
function claimedQuotation({ reading: { quotation }, asked, source, found, matched }: Comparison): readonly ClaimWord[] {
  if (!quotation) return matched;
  const isQuoted = isIn(quotation);
  return asked.flatMap((word, at) => (isQuoted(word) ? (source[found[at] ?? -1] ?? []) : []));
}

/** The finding for words that stand so. */
function standing(
  comparison: Comparison,
  saidBy: readonly PassageStatement[],
  [speaker]: readonly ClaimDifference[],
): ClaimFinding {
  const { reading, asked, found, source, sentence } = comparison;
  if (speaker?.kind === 'open-speaker') return 'open-speaker';
  if (speaker) return speaker.kind === 'speaker' && speaker.source !== '' ? 'other-speaker' : 'differs';
  const quotation = claimedQuotation(comparison);
  const isQuoted = quotation.length > 0 && quotation.every(isIn(sentence.quoted));
  if (reading.quotation && !isQuoted) return 'paraphrased';
  if (isAccount(comparison, saidBy)) return 'account';
  if (asked.some(({ folded }, at) => folded !== source[found[at] ?? -1]?.folded)) return 'otherwise-written';
  return isQuoted && saidBy.length > 0 ? 'word-for-word' : 'reported';
}
