import type { ClaimDifference } from '../speakers/claim-difference';
import type { Finding } from '../speakers/claim-check';
import type { CheckedSentence } from './answer';

/** Phrases of one language; the words are marked by the caller. */
export interface ClaimPhrases {
  readonly findings: Readonly<Record<Finding, string>>;
  /** The second half of the first line if the words do not stand so. */
  readonly sources: string;
  readonly nothing: (articles: string) => string;
  readonly noWords: string;
  readonly counts: (checked: number, stand: number, differ: number, missing: number) => string;
  readonly missingHere: string;
  readonly ofArticle: string;
  readonly differences: Readonly<Record<ClaimDifference['kind'], (asked: string, source: string) => string>>;
}

const replaced = (asked: string, source: string): string =>
  asked === ''
    ? `the source also has ${source}.`
    : source === ''
      ? `${asked} is not in the source.`
      : `where you have ${asked}, the source has ${source}.`;

export const CLAIMS_IN_ENGLISH: ClaimPhrases = {
  findings: {
    'word-for-word': 'Yes, word for word.',
    'otherwise-written': 'Yes, in the same words otherwise written.',
    reported: 'Yes, reported by the article.',
    'other-speaker': 'Said, but by somebody else.',
    differs: 'Not as it stands.',
    near: 'Something near it.',
  },
  sources: 'The sources say:',
  nothing: (articles) => `Nothing like it in ${articles}.`,
  noWords: 'There are no words to check. Choose a message that quotes somebody.',
  counts: (checked, stand, differ, missing) =>
    `${checked} checked: ${stand} ${stand === 1 ? 'stands' : 'stand'}, ${differ} ${differ === 1 ? 'differs' : 'differ'}, ${missing} not found`,
  missingHere: 'Nothing like it.',
  ofArticle: 'The article itself says so, not somebody in it.',
  differences: {
    replaced,
    missing: replaced,
    added: replaced,
    number: (asked, source) => `Another number: ${replaced(asked, source)}`,
    negation: (asked, source) => `A negation: ${replaced(asked, source)}`,
    order: (asked) => `In the source these stand the other way round or elsewhere: ${asked}.`,
    speaker: (asked, source) =>
      source === ''
        ? `The source does not give these words to ${asked}.`
        : `The sources give these words to ${source}, not to ${asked}.`,
    denied: (_, source) => `In the source it is denied: ${source}.`,
    asked: (_, source) => `In the source it is only asked or supposed: ${source}.`,
  },
};

/** @returns number of sentences that stand so, that differ, and that are not found. */
export function countsOf(checks: readonly CheckedSentence[]) {
  const stand = checks.filter(({ check }) => check?.verdict === 'exact').length;
  const differ = checks.filter(({ check }) => check?.verdict === 'near').length;
  return { stand, differ, missing: checks.length - stand - differ };
}

/** How the words of claim and source are marked. */
export type MarkWords = (words: string, of: 'asked' | 'source') => string;

export function differenceLines(
  differences: readonly ClaimDifference[],
  { differences: phrases }: ClaimPhrases,
  mark: MarkWords,
): readonly string[] {
  return differences.map(({ kind, asked, source }) => {
    const line = phrases[kind](asked && mark(asked, 'asked'), source && mark(source, 'source'));
    return line.charAt(0).toUpperCase() + line.slice(1);
  });
}
