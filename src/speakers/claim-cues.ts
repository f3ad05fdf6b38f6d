import type { Span } from '../articles/article';
import type { PassageStatement } from '../search/index/passage';
import { CUE_VERBS } from '../text/saying-verbs';
import type { Comparison } from './claim-comparison';
import type { ClaimDifference } from './claim-difference';
import { isIn } from './claim-reading';
import { claimWords } from './claim-words';

const SAYING = 'say';
/** Cues without a verb, and the colon of `Rossi: "It is late."`, say no more than "said". */
const NO_VERBS = new Set(['according', 'account', 'words', '']);

/** @returns a difference if the source has no cue of the claim's meaning ("refused" for "promised"), or one that the claim leaves out and that asserts nothing. */
export function cueDifference(
  { reading: { cue, mention, denied }, sentence, matched }: Comparison,
  saidBy: readonly PassageStatement[],
): readonly ClaimDifference[] {
  if (saidBy.length === 0 && (cue === undefined || mention !== undefined)) return [];
  const written = (span: Span): string => sentence.text.slice(span.start - sentence.start, span.end - sentence.start);
  const around = saidBy.filter((one) => one.cue && !matched.some(isIn([one.cue])));
  const cues = around.map((one) => ({ statement: one, words: one.cue ? written(one.cue) : '' }));
  const source = cues[0]?.words ?? '';
  if (cue === undefined) {
    const isOpen =
      cues.length > 0 && cues.every(({ statement, words }) => !isObject(statement) && !isAsserted(statement, words));
    return isOpen ? [{ kind: 'added', asked: '', source }] : [];
  }
  const claimed = meaningOf(cue);
  const fits = cues.some(({ statement, words }) => {
    if (denied && statement.denied) return true;
    return claimed === meaningOf(words) || (claimed === SAYING && !isObject(statement) && isAsserted(statement, words));
  });
  return fits ? [] : [{ kind: cues.length > 0 ? 'replaced' : 'missing', asked: cue, source }];
}

function isObject({ kind, rule }: PassageStatement): boolean {
  return kind !== 'direct' && rule.startsWith('cue, then object');
}

function meaningOf(cue: string): string {
  const verb = verbOf(cue);
  return CUE_VERBS.get(verb)?.verb.meaning ?? (NO_VERBS.has(verb) ? SAYING : verb);
}

/** The last verb of saying, or the last word: "went on to say", "according to". */
function verbOf(cue: string): string {
  const keys = claimWords(cue).map(({ key }) => key);
  return keys.findLast((key) => CUE_VERBS.has(key) || NO_VERBS.has(key)) ?? keys.at(-1) ?? '';
}

/** Whether who does what the cue says also says the content: "warned that it leaks" but not "hoped that", "promised to" or "rejected". */
function isAsserted({ kind, text }: PassageStatement, cue: string): boolean {
  if (kind === 'direct') return true;
  return !/^to\s/u.test(text) && !/[nwm]/u.test(CUE_VERBS.get(verbOf(cue))?.verb.takes ?? '');
}

/** @returns true for a difference between two verbs that both assert their clause: "complained that" for "said that". */
export function isOtherCue({ kind, asked, source }: ClaimDifference, saidBy: readonly PassageStatement[]): boolean {
  const asserts = (cue: string): boolean => {
    const takes = CUE_VERBS.get(verbOf(cue))?.verb.takes ?? '';
    return /[ct]/u.test(takes) && !/[nwm]/u.test(takes);
  };
  const isClause = saidBy.every((one) => !isObject(one) && !/^to\s/u.test(one.text));
  return kind === 'replaced' && asserts(asked) && asserts(source) && isClause;
}
