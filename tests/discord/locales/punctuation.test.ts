import type { Answer } from '../../../src/answers/answer';
import { localeFor } from '../../../src/discord/locales/choose';
import { toMessage } from '../../../src/discord/render/to-message';
import { SAMPLE_ANSWERS } from '../../contracts/sample-answers';
import { textsOf } from '../render/payload';
import { IN_PRIVATE } from '../render/render-contexts';

const HAN = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
/** A sign of European punctuation and its space, beside a sign of a script that has others. */
const EUROPEAN = new RegExp(`${HAN}[,.;:] |[,.;] ${HAN}`, 'u');

test.each(['zh-CN', 'zh-TW', 'ja'])('answers in %s have the punctuation of the language', (language) => {
  const context = { ...IN_PRIVATE, locale: localeFor(language) };
  const answers = Object.values<Readonly<Record<string, Answer>>>(SAMPLE_ANSWERS).flatMap((each) =>
    Object.values(each),
  );
  for (const answer of answers)
    for (const text of textsOf(toMessage(answer, context))) expect(text).not.toMatch(EUROPEAN);
  const filtered = {
    kind: 'nothing',
    question: 'x',
    confidence: 0,
    suggestions: [],
    missing: ['x'],
    articles: 2,
  } as const;
  const [, note = ''] = textsOf(toMessage({ ...filtered, filter: { since: '2021-06-18' }, unfiltered: 3 }, context));
  expect(note).toMatch(/。.+。?$/u);
});
