import type { Span } from '../articles/article';
import type { PassageStatement } from '../search/index/passage';
import { CLASS, classesOf } from '../attribution/lexicon/word-classes';
import { CUE_VERBS } from '../text/saying-verbs';
import { wordsIn } from '../text/word-lists';
import { beginsClause, type Comparison } from './claim-comparison';
import { cueDifference } from './claim-cues';
import type { ClaimDifference } from './claim-difference';
import { overlap } from './claim-reading';
import { isNegation, isNumber, isPast, type ClaimWord } from './claim-words';

/** @returns what keeps the source from asserting the words that it holds: a denial, a negation or a question around them, or another verb of saying. */
export function doubtsOf(compared: Comparison, saidBy: readonly PassageStatement[]): readonly ClaimDifference[] {
  const { reading, matched, sentence } = compared;
  const around = saidBy.filter(({ cue }) => !cue || !matched.some((word) => overlap(cue, word)));
  const cueOf = (statement?: PassageStatement): string =>
    statement?.cue ? sentence.text.slice(statement.cue.start - sentence.start, statement.cue.end - sentence.start) : '';
  const denial = around.find(({ denied }) => denied);
  if (denial && !reading.denied) return [{ kind: 'denied', asked: reading.cue ?? '', source: cueOf(denial) }];
  if (!denial && reading.denied) return [{ kind: 'negation', asked: reading.cue ?? '', source: cueOf(around[0]) }];
  const claimed = reading.denied ? denial?.cue : undefined;
  const doubt =
    doubtingWord(compared, claimed) ??
    falseBehind(compared) ??
    limitOf(compared) ??
    questionOf(compared) ??
    embeddingOf(compared, saidBy);
  if (doubt) return [{ kind: doubt.kind, asked: '', source: doubt.written }];
  return cueDifference(compared, saidBy);
}

const CONDITIONS = new Set(['if', 'unless']);
/** Verbs that open a condition by inversion: "Had the alarm rung, ...". */
const INVERTED_CONDITION = /^(?:Had|Were|Should)$/u;
const SUPPOSING = wordsIn(`
  whether asked allegation allegations accusation accusations rumour rumours allegedly perhaps maybe possibly probably presumably supposedly
  reportedly apparently possible unlikely likely impossible unclear doubtful chance possibility prospect risk danger fears theory suggestion
  suspicion idea notion fiction illusion fantasy imagine imagines imagined wish wishes wished dream dreams dreamed dreamt suppose supposes supposed
`);
const DENYING = wordsIn(`
  deny denies denied denying doubt doubts doubted reject rejects rejected false wrong untrue lie lies lied myth hoax pretend pretends pretended
`);

interface DoubtingWord {
  readonly kind: 'added' | 'asked' | 'denied' | 'negation';
  readonly written: string;
}

/**
 * @param denial the source's words of denying if the claim denies too
 * @returns what negates or limits the matched words or puts them in doubt: before them in their clause, or a condition anywhere; or the
 * passive that makes their first one its agent.
 */
function doubtingWord(comparison: Comparison, denial?: Span): DoubtingWord | undefined {
  const { source, found, reading } = comparison;
  const first = firstOf(comparison);
  const isAgent = source[first - 1]?.key === 'by' && isPast(source[first - 2]?.key ?? '');
  if (isAgent && !opensQuotation(comparison))
    return { kind: 'added', written: `${source[first - 2]?.written ?? ''} by` };
  const owner = ownerOf(comparison);
  if (owner !== undefined) return { kind: 'added', written: owner };
  const isLeftOut = (word: ClaimWord, at: number): boolean => !found.includes(at) && !reading.omitted.has(word.key);
  const condition = source.find(
    (word, at) =>
      (CONDITIONS.has(word.key) || INVERTED_CONDITION.test(word.written)) &&
      isLeftOut(word, at) &&
      !isOfNextClause(comparison, at),
  );
  if (condition) return { kind: 'asked', written: condition.written };
  for (const word of wordsBefore(comparison)) {
    if (word.limit !== undefined) return { kind: 'added', written: word.limit };
    if (isNegation(word)) return { kind: 'negation', written: word.written };
    const isClaimed = denial !== undefined && overlap(denial, word);
    if (DENYING.has(word.key) && !isClaimed) return { kind: 'denied', written: word.written };
    if (SUPPOSING.has(word.key) && word.key !== reading.cue) return { kind: 'asked', written: word.written };
  }
  return undefined;
}

/** `It has failed, and he will leave if elected`: what has been depends on no condition in the next clause; but so in `…, but only if he pays`. */
function isOfNextClause({ source, matched }: Comparison, condition: number): boolean {
  if (/^(?:only|not)$/u.test(source[condition - 1]?.key ?? '')) return false;
  const last = matched.at(-1);
  const between = source.slice(last ? source.indexOf(last) + 1 : condition, condition);
  const isNext = between.some(({ key, opens }) => opens && /^(?:and|but)$/u.test(key)) && !source[condition]?.opens;
  return isNext && !matched.some(({ key }) => MODAL.test(key)) && matched.some(({ key }) => PAST.test(key));
}

const MODAL = /^(?:will|would|can|could|may|might|shall|should|must)$/u;
const PAST = /^(?:has|have|had|was|were)$/u;

/** `had sunk by "barely an inch"`: the first matched word opens words in quotation marks. */
function opensQuotation(comparison: Comparison): boolean {
  const [before, first] = [comparison.source[firstOf(comparison) - 1], comparison.source[firstOf(comparison)]];
  return comparison.sentence.quoted.some(
    (piece) => first !== undefined && overlap(piece, first) && !(before && overlap(piece, before)),
  );
}

const BEFORE_NOUN = wordsIn('of by with for from to in on at about against near under');
const AUXILIARY = /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did)(?:not)?$/u;

/** @returns "son of" of "the son of the mayor left" for a claim that the mayor left. */
function ownerOf(comparison: Comparison): string | undefined {
  const { source, matched } = comparison;
  const at = firstOf(comparison);
  const [before, first] = [source[at - 1], source[at]];
  if (!before || !first || first.opens || !BEFORE_NOUN.has(before.key)) return undefined;
  const isTime = isNumber(first) || (classesOf(first.key) & (CLASS.calendar | CLASS.timeSpan)) !== 0;
  const isClause = matched.some(({ key }) => isPast(key) || AUXILIARY.test(key));
  return isClause && !isTime
    ? [source[at - 2], before]
        .map((word) => word?.written ?? '')
        .join(' ')
        .trim()
    : undefined;
}

function firstOf({ found }: Comparison): number {
  return found.find((index) => index >= 0) ?? 0;
}

/** @returns the words before the matched ones in their clause and the clauses that govern it by "that", nearest first. */
function wordsBefore(comparison: Comparison): readonly ClaimWord[] {
  const { source } = comparison;
  const first = firstOf(comparison);
  let at = first;
  // "It is false, he said, that" has a clause between.
  let isSetOff = false;
  for (; at > 0; at -= 1) {
    const [before, word] = [source[at - 1], source[at]];
    if (word?.key === 'that') isSetOff ||= word.opens;
    else if (before?.key !== 'that' && beginsClause(comparison, at)) {
      if (!isSetOff) break;
      isSetOff = false;
    }
  }
  return source.slice(at, first).reverse();
}

const LIMIT_OF_NUMBER =
  /\b(?:up to|at (?:least|most)|(?:more|less|fewer) than|as (?:many|few|much) as|over|under|nearly|almost|about|around|roughly)\s+$/iu;
const LIMIT_OF_NOUN =
  /\b(?:only|few|either|or|(?<!the\s)most|(?:some|most|many|half|parts?|much|few|one) of(?:\s(?:the|its|his|her|their|our|these|those))?|some)\s+$/iu;

/** @returns what limits the first matched words ("at least", "some of the"), or a comparison or an exception right behind the last. */
function limitOf(comparison: Comparison): DoubtingWord | undefined {
  const { source, sentence, matched } = comparison;
  const [first, last] = [source[firstOf(comparison)], matched.at(-1)];
  const before = sentence.text.slice(0, Math.max(0, (first?.start ?? 0) - sentence.start));
  const isAmount = first !== undefined && (isNumber(first) || first.key === 'half');
  const [limit] = (isAmount ? LIMIT_OF_NUMBER.exec(before) : undefined) ?? LIMIT_OF_NOUN.exec(before) ?? [];
  // "Only 11 came": 11 came.
  const isSame = isAmount && /^only\s/iu.test(limit ?? '');
  if (limit !== undefined && !isSame) return { kind: 'added', written: limit.trim() };
  const next = last && source[source.indexOf(last) + 1];
  return next && /^(?:than|except)$/u.test(next.key) ? { kind: 'added', written: next.written } : undefined;
}

/**
 * @returns a verb of saying or thinking between the statement's speaker and the matched words: "my critics say I am a thief", "praised him for
 * saying it was late".
 */
function embeddingOf(comparison: Comparison, saidBy: readonly PassageStatement[]): DoubtingWord | undefined {
  const before = wordsBefore(comparison);
  const index = before.findIndex((word, at) => {
    const { verb, form } = CUE_VERBS.get(word.key) ?? {};
    const isNoun = form === 'ing' && !/^(?:for|of|as)$/u.test(before[at + 1]?.key ?? '');
    if (!verb || isNoun || !/[ctw]/u.test(verb.takes) || before[at + 1]?.key === 'it') return false;
    const isOwn =
      /^(?:i|we)$/u.test(before[at + 1]?.key ?? '') && !/^(?:hope|fear|wonder|suspect|expect|worry)$/u.test(verb.lemma);
    const isCue = saidBy.some(({ cue, mention }) => [cue, mention].some((span) => span && overlap(span, word)));
    return !isOwn && !isCue && saidBy.some((statement) => overlap(statement, word));
  });
  return index < 0 ? undefined : { kind: 'added', written: before[index]?.written ?? '' };
}

/** @returns "false" of "reports that the bridge has fallen are false" for a claim that it has fallen. */
function falseBehind({ source, matched, reading }: Comparison): DoubtingWord | undefined {
  const last = matched.at(-1);
  const behind = last ? source.slice(source.indexOf(last) + 1) : [];
  const until = behind.findIndex(({ opens }) => opens);
  const clause = behind.slice(0, until < 0 ? undefined : until);
  const isBe = AUXILIARY.test(clause[0]?.key ?? '');
  const denying = isBe ? clause.slice(1, LONGEST_DENIAL).find(({ key }) => DENYING.has(key)) : undefined;
  return denying && !reading.omitted.has(denying.key) ? { kind: 'denied', written: denying.written } : undefined;
}

/** In words: "were not only false". */
const LONGEST_DENIAL = 4;

/** @returns the mark of a question of the source that is claimed as an assertion. */
function questionOf(comparison: Comparison): DoubtingWord | undefined {
  const { sentence, source, matched } = comparison;
  const first = firstOf(comparison);
  const behind = sentence.text.slice(Math.max(0, (matched.at(-1)?.end ?? 0) - sentence.start));
  const isPart = /^["”’)]*\?/u.test(behind) && first > 0 && source[first]?.opens !== true;
  return isPart ? { kind: 'asked', written: '?' } : undefined;
}
