import type { ContextAnswer, ContextSentence } from '../../answers/answer';
import { placeKeyOf } from '../../answers/quoted-place';
import { button, message, row, type Message, type RenderContext } from '../components/message';
import { assertVerbatim, MESSAGE_TEXT, quote, takeWhole } from '../components/text';
import type { Locale } from '../locales/en';
import { smallPrint } from './passages';
import { attribution, commaIn, position, speakersOf } from './source';

const ROOM = MESSAGE_TEXT - 2000;
/** Characters for the lines that announce the quoted sentences and new paragraphs. */
const ANNOUNCED = 300;

/** The quoted sentences are bold and also announced in words, for screen readers. */
export function toContext({ place, text, statements, sentences }: ContextAnswer, context: RenderContext): Message {
  const { locale, note, asker, canShare = false } = context;
  const head = locale.contextHead(attribution(place.article, locale, text));
  const said = speakersOf({ text, start: place.start, statements }, locale);
  const where = [...said, position(place, locale).join(commaIn(locale))].join(' · ');
  const small = note === undefined ? [where] : [where, note];
  const key = { place: placeKeyOf({ ...place, text }), asker };
  const buttons = [
    ...button(locale.cite, { kind: 'cite', ...key }),
    ...button(locale.asPicture, { kind: 'card', ...key }),
    ...(canShare ? button(locale.share, { kind: 'publish', ...key }) : []),
  ];
  return message([head, linesOf(fitting(sentences), locale).join('\n'), smallPrint(small)], row(buttons));
}

function fitting(sentences: readonly ContextSentence[]): readonly ContextSentence[] {
  const size = sentences.reduce((sum, { text }) => sum + quote({ text, matches: [] }).length + 8, 0);
  const before = sentences.findIndex(({ isQuoted }) => isQuoted);
  const after = sentences.length - 1 - sentences.findLastIndex(({ isQuoted }) => isQuoted);
  if (size <= ROOM || before + after <= 0) return sentences;
  return fitting(before > after ? sentences.slice(1) : sentences.slice(0, -1));
}

function linesOf(sentences: readonly ContextSentence[], locale: Locale): readonly string[] {
  const quoted = sentences.filter(({ isQuoted }) => isQuoted);
  const blocks = sentences.map((sentence, at) => {
    const before = sentences[at - 1];
    const isNewParagraph = before !== undefined && before.paragraph !== sentence.paragraph;
    const lines = sentenceLines(sentence, sentence === quoted[0] ? locale.quotedHere : undefined, locale);
    return (isNewParagraph ? [locale.paragraphBreak, ...lines] : lines).join('\n');
  });
  const whole = takeWhole(blocks, ROOM + ANNOUNCED, 1);
  const left = blocks.length - whole.length;
  return left === 0 ? blocks : [...whole, `-# ${locale.leftOut(locale.passages(left))}`];
}

function sentenceLines(sentence: ContextSentence, announcement: string | undefined, locale: Locale): readonly string[] {
  const { text, isQuoted } = sentence;
  const line = quote({ text, matches: isQuoted ? [{ start: 0, end: text.length }] : [] });
  if (line.length > ROOM) return [locale.tooLong(text.length)];
  assertVerbatim(line, sentence);
  return announcement === undefined ? [line] : [announcement, line];
}
