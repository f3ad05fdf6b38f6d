import { CUE_VERBS } from '../text/saying-verbs';

/** What only asks for a check of the words behind it. */
const ASKING =
  /^(?:(?:is|was) it (?:true|right|correct|so|a fact)|(?:can|could) (?:you|anyone|anybody|somebody) (?:confirm|check)|i(?: have|'ve)? (?:just )?(?:read|heard|saw|was told)(?: somewhere| today)?|fact[- ]check|true or false)(?: that\b|\s*[:,?])\s*/iu;
const WHO = /^(?:is|was) it (?<who>[^"“?]+?) (?:who|that) (?=\p{Ll})/iu;
/** "Didn't Rossi say …?" asks the same. */
const AUXILIARY = /^(did|does|do|has|have|had)(?:n['’]t)?$/iu;
const ADVERB = /^(?:really|ever|actually|truly|indeed|once|in|fact)$/iu;

/** "Do you think it is late?"; a subject ends before a quotation. */
const NO_SPEAKER = /["“]|^(?:you|we|i)$/iu;

/** Words of a subject before its verb, most. */
const LONGEST_SUBJECT = 12;

/** @returns `Rossi did say it is late.` of "Did Rossi really say it is late?", and of "Is it true that …?" the rest; nothing of another sentence. */
export function assertionOf(sentence: string): string | undefined {
  const bare = sentence.replace(ASKING, '').replace(WHO, '$<who> ');
  const asked = invertedIn(bare);
  if (asked === undefined && bare === sentence) return undefined;
  const assertion = (asked ?? bare).replace(/\?$/u, '.');
  return assertion.charAt(0).toUpperCase() + assertion.slice(1);
}

function invertedIn(question: string): string | undefined {
  const [first = '', ...words] = question.split(/\s+/u);
  const auxiliary = AUXILIARY.exec(first)?.[1]?.toLowerCase();
  if (auxiliary === undefined) return undefined;
  const form = auxiliary.startsWith('h') ? 'past' : 'base';
  const at = words.findIndex((word) => CUE_VERBS.get(word.toLowerCase().replace(/\W+$/u, ''))?.form === form);
  const subject = words.slice(0, at).filter((word) => !ADVERB.test(word));
  if (at < 1 || at > LONGEST_SUBJECT || NO_SPEAKER.test(subject.join(' '))) return undefined;
  return [...subject, auxiliary, ...words.slice(at)].join(' ');
}
