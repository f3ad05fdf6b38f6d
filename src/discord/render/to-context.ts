import { ButtonStyle } from 'discord.js';
import type { ContextAnswer, ContextSentence } from '../../answers/answer';
import { placeKeyOf } from '../../answers/quoted-place';
import { button, row } from '../components/buttons';
import type { RenderContext } from '../components/render-context';
import { MESSAGE_TEXT, takeWhole } from '../components/limits';
import { message, type Message } from '../components/message';
import { assertVerbatim, quote } from '../components/quote';
import { attribution, position } from './source-line';

const ROOM = MESSAGE_TEXT - 2000;
/** Room for what is said of the quoted sentences and of paragraphs. */
const ANNOUNCED = 300;

/**
 * Sentences among their neighbours, each quoted whole; the quoted ones are bold and announced in words, for those who do not see the bold.
 *
 * @throws NotVerbatimError if a quote, as it would be sent, is not the article's text.
 */
export function toContext({ place, text, sentences }: ContextAnswer, speaker: RenderContext): Message {
  const { locale, note } = speaker;
  const head = locale.contextHead(attribution(place.article, locale, text));
  const where = `-# ${[...position(place, locale), ...(note === undefined ? [] : [note])].join(', ')}`;
  const lines = fittingLines(sentences, speaker);
  const key = { place: placeKeyOf({ ...place, text }), asker: speaker.asker };
  const buttons = [
    ...button(locale.cite, { kind: 'cite', ...key }),
    ...(speaker.isPrivate ? button(locale.share, { kind: 'publish', ...key }, ButtonStyle.Secondary) : []),
  ];
  return message([head, lines.join('\n'), where], row(buttons));
}

function fittingLines(sentences: readonly ContextSentence[], speaker: RenderContext): readonly string[] {
  const near = fitting(sentences);
  const quoted = near.filter(({ isQuoted }) => isQuoted);
  const blocks = near.map((sentence, at) => shown(sentence, { before: near[at - 1], quoted }, speaker).join('\n'));
  const whole = takeWhole(blocks, ROOM + ANNOUNCED, 1);
  const left = blocks.length - whole.length;
  return left === 0 ? blocks : [...whole, `-# ${speaker.locale.leftOut(left)}`];
}

/** Neighbours are left out, the farthest first, rather than a sentence cut. */
function fitting(sentences: readonly ContextSentence[]): readonly ContextSentence[] {
  const size = sentences.reduce((sum, { text }) => sum + quote({ text, matches: [] }).length + 8, 0);
  const before = sentences.findIndex(({ isQuoted }) => isQuoted);
  const after = sentences.length - 1 - sentences.findLastIndex(({ isQuoted }) => isQuoted);
  if (size <= ROOM || before + after <= 0) return sentences;
  return fitting(before > after ? sentences.slice(1) : sentences.slice(0, -1));
}

interface Around {
  readonly before: ContextSentence | undefined;
  readonly quoted: readonly ContextSentence[];
}

function shown(sentence: ContextSentence, { before, quoted }: Around, { locale }: RenderContext): readonly string[] {
  const breaks = before !== undefined && before.paragraph !== sentence.paragraph ? [locale.paragraphBreak] : [];
  const { text, isQuoted } = sentence;
  const announced = quoted.length > 1 ? locale.quotedTogether(quoted.length) : locale.quotedHere;
  const line = quote({ text, matches: isQuoted ? [{ start: 0, end: text.length }] : [] });
  if (line.length > ROOM) return [...breaks, locale.tooLong(text.length)];
  assertVerbatim(line, sentence);
  return [...breaks, ...(sentence === quoted[0] ? [announced] : []), line];
}
