import type { Passage } from '../search/index/passage';
import type { CheckedSentence, ClaimFinding } from '../speakers/claim-check';
import type { ClaimDifference } from '../speakers/claim-difference';

/** A checked sentence; if the sources have nothing similar, with the nearest passage on its subject. */
export interface CheckedClaim extends CheckedSentence {
  readonly nearest?: Passage;
}

type Phrase = (words: string) => string;
type PhraseOfBoth = (asked: string, source: string) => string;

/** Phrases of one language. */
interface ClaimPhrases {
  readonly findings: Readonly<Record<ClaimFinding, string>>;
  /** Ends the first line above words that do not stand so. */
  readonly sources: string;
  readonly nothing: Phrase;
  /** Behind it, above a passage on the subject. */
  readonly nearest: string;
  readonly noWords: string;
  /** Number of sentences, how many stand so, how many differ, how many are not found. */
  readonly counts: (all: number, stand: number, differ: number, missing: number) => readonly [string, ...string[]];
  readonly between: string;
  readonly replaced: PhraseOfBoth;
  readonly missing: Phrase;
  readonly added: Phrase;
  /** Before one of the three above. */
  readonly number: string;
  readonly negation: string;
  readonly order: Phrase;
  readonly speaker: PhraseOfBoth;
  readonly notSpeaker: Phrase;
  readonly openSpeaker: PhraseOfBoth;
  readonly denied: Phrase;
  readonly asked: Phrase;
}

export const CLAIMS_IN_ENGLISH: ClaimPhrases = {
  findings: {
    'word-for-word': 'Yes, word for word.',
    'otherwise-written': 'Yes, in the same words otherwise written.',
    reported: 'Yes, reported by the article.',
    account: 'By somebody’s account; the article does not say it itself.',
    paraphrased: 'Reported so, but in the article’s own words: not all of it is a quotation.',
    shortened: 'So, but with words left out.',
    'open-speaker': 'It stands so, but the source leaves open by whom.',
    'other-speaker': 'Said, but by somebody else.',
    differs: 'Not as it stands.',
    near: 'Something near it.',
  },
  sources: 'The sources say:',
  nothing: (searched) => `Nothing like it in ${searched}.`,
  nearest: 'Nearest on the subject:',
  noWords: 'There are no words to read in this message. Choose one with a text.',
  counts: (all, stand, differ, missing) => [
    `${all} checked: `,
    `${stand} stand${stand === 1 ? 's' : ''}`,
    `${differ} differ${differ === 1 ? 's' : ''}`,
    `${missing} not found`,
  ],
  between: ', ',
  replaced: (asked, source) => `Where you have ${asked}, the source has ${source}.`,
  missing: (asked) => `Not in the source: ${asked}.`,
  added: (source) => `Also in the source: ${source}.`,
  number: 'Another number.',
  negation: 'A negation.',
  order: (asked) => `The other way round or elsewhere in the source: ${asked}.`,
  speaker: (asked, source) => `The sources give these words to ${source}, not to ${asked}.`,
  notSpeaker: (asked) => `The source does not give these words to ${asked}.`,
  openSpeaker: (asked, source) => `The source gives these words to ${source}. Whether that is ${asked} it leaves open.`,
  denied: (source) => `In the source it is denied: ${source}.`,
  asked: (source) => `In the source it is only asked or supposed: ${source}.`,
};

/** @returns number of sentences that stand so, that differ, and that are not found. */
export function countsOf(checks: readonly CheckedSentence[]) {
  const stand = checks.filter(({ check }) => check?.verdict === 'exact').length;
  const differ = checks.filter(({ check }) => check?.verdict === 'near').length;
  return { stand, differ, missing: checks.length - stand - differ };
}

/** @returns the head above several sentences; what none of them is, it leaves out. */
export function countsText(checks: readonly CheckedSentence[], phrases = CLAIMS_IN_ENGLISH): string {
  const { stand, differ, missing } = countsOf(checks);
  const amounts = [stand, differ, missing];
  const [head, ...parts] = phrases.counts(checks.length, stand, differ, missing);
  return head + parts.filter((_, at) => amounts[at] !== 0).join(phrases.between);
}

type Mark = (words: string, of: 'asked' | 'source') => string;

/** Differences that share a line, by where their words stand. */
const LISTED = { added: 'source', missing: 'asked' } as const;

/** @param mark marks words of the claim or of the source */
export function differenceLines(
  differences: readonly ClaimDifference[],
  phrases: ClaimPhrases,
  mark: Mark,
): readonly string[] {
  return differences.flatMap((difference) => {
    const { kind } = difference;
    if (kind !== 'added' && kind !== 'missing') return [differenceText(difference, phrases, mark)];
    const [of, alike] = [LISTED[kind], differences.filter((other) => other.kind === kind)];
    if (alike[0] !== difference) return [];
    return [phrases[kind](alike.map((other) => mark(other[of], of)).join(phrases.between))];
  });
}

function differenceText({ kind, ...words }: ClaimDifference, phrases: ClaimPhrases, mark: Mark): string {
  const [asked, source] = [mark(words.asked, 'asked'), mark(words.source, 'source')];
  const change =
    words.asked === ''
      ? phrases.added(source)
      : words.source === ''
        ? phrases.missing(asked)
        : phrases.replaced(asked, source);
  switch (kind) {
    case 'speaker':
      return words.source === '' ? phrases.notSpeaker(asked) : phrases.speaker(asked, source);
    case 'open-speaker':
      return words.source === '' ? phrases.notSpeaker(asked) : phrases.openSpeaker(asked, source);
    case 'order':
      return phrases.order(asked);
    case 'denied':
    case 'asked':
      return phrases[kind](source);
    case 'number':
    case 'negation':
      return `${phrases[kind]} ${change}`;
    default:
      return change;
  }
}
