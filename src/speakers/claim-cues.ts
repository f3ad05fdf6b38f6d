import type { Span } from '../articles/article';
import type { PassageStatement } from '../search/index/passage';
import { CUE_VERBS } from '../text/saying-verbs';
import { groupsOf } from '../text/word-lists';
import type { Comparison } from './claim-comparison';
import type { ClaimDifference } from './claim-difference';
import { isIn } from './claim-reading';
import { claimWords } from './claim-words';

/** Verbs of the same meaning; those of the first group mean no more than to say. */
const SAME_MEANING = new Map(
  groupsOf(`
  say tell add explain state note remark comment observe reply respond answer write declare announce continue mention recount put go begin according account words;
  promise pledge vow swear; refuse decline; admit acknowledge concede confess; warn caution; predict forecast foresee; ask inquire enquire query wonder;
  urge exhort encourage; beg plead implore beseech; claim allege contend assert maintain argue; stress emphasize emphasise underscore underline; insist reiterate;
  reveal disclose; confirm affirm; believe think feel; fear worry; suspect guess; praise laud hail applaud tout; recommend advise; call describe term label brand dub characterize characterise;
  criticize criticise denounce condemn slam blast decry deplore; ridicule mock deride; deny dispute refute rebut disavow; reject dismiss repudiate rebuff; complain gripe grumble; agree concur; propose suggest; accept welcome
  `).flatMap(([first = '', ...others]) => [first, ...others].map((lemma) => [lemma, first] as const)),
);
const SAYING = 'say';

/** Verbs with a clause that do not assert it, beside those of thinking and of denying. */
const UNASSERTED = new Set(
  'hint imply suggest speculate joke quip indicate signal demand propose request recommend ask wonder plead beg pray mandate stipulate rule'.split(
    ' ',
  ),
);

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
  // The colon of `Rossi: "It is late."` says no more than "said".
  const lemma = lemmaOf(cue) || SAYING;
  return SAME_MEANING.get(lemma) ?? lemma;
}

/** The last verb of saying, or the last word: "went on to say", "according to". */
function lemmaOf(cue: string): string {
  const keys = claimWords(cue).map(({ key }) => key);
  const verb = keys.findLast((key) => CUE_VERBS.has(key) || SAME_MEANING.has(key)) ?? keys.at(-1) ?? '';
  return CUE_VERBS.get(verb)?.verb.lemma ?? verb;
}

/** Whether who does what the cue says also says the content: "warned that it leaks" but not "hoped that", "promised to" or "rejected". */
function isAsserted({ kind, text }: PassageStatement, cue: string): boolean {
  if (kind === 'direct') return true;
  const { lemma = '', takes = '' } = CUE_VERBS.get(lemmaOf(cue).toLowerCase())?.verb ?? {};
  if (/^to\s/u.test(text) || UNASSERTED.has(lemma)) return false;
  return /^[^nw]*$/u.test(takes);
}
