import { wordsOf } from '../../text/words';
import type { Corpus } from '../index/corpus';
import { wordNumberAt } from '../index/inverted-index';
import type { ScorePart } from '../index/passage';
import type { Question } from '../query/question';
import type { RuleParts } from './heading-rules';

/** What a question quotes: "who said “we will not go”?", or what stands behind "who said"; not the title of a film. */
const QUOTED =
  /^(?=.*\b(?:says?|said|tweeted|answered|replied|means?|meant)\b)[^"“”]*["“](?<quoted>[^"“”]+)["”]|^\W*who (?:said|says|wrote|tweeted|answered|replied)(?: that)? (?<said>.+)/iu;
/** In words: fewer stand anywhere. */
const LEAST_WORDS = 4;
/** Outweighs every sentence with some of the words. */
const IN_FULL: ScorePart = { name: 'the words that the question quotes', value: 15 };

/** @returns a part for the sentences that hold what a question quotes, word for word; most of it may be words that are not searched for. */
export function quotedWordsRule({ text }: Question, { index }: Corpus): RuleParts {
  const { quoted, said } = QUOTED.exec(text)?.groups ?? {};
  const numbers = wordsOf(quoted ?? said ?? '').map(({ word }) => index.words.get(word));
  const [first, ...rest] = numbers;
  if (numbers.length < LEAST_WORDS || first === undefined || rest.includes(undefined)) return new Map();
  const parts = new Map<number, ScorePart>();
  const { wordOffsets } = index;
  for (let sentence = 0; sentence + 1 < wordOffsets.length; sentence += 1) {
    const last = (wordOffsets[sentence + 1] ?? 0) - numbers.length;
    for (let from = wordOffsets[sentence] ?? 0; from <= last; from += 1)
      if (wordNumberAt(index, from) === first && rest.every((word, at) => wordNumberAt(index, from + 1 + at) === word))
        parts.set(sentence, IN_FULL);
  }
  return parts;
}
