import { ButtonStyle } from 'discord.js';
import type { ContextAnswer, Neighbour } from '../../answers/answer';
import { placeKeyOf } from '../../answers/place-key';
import { button, row } from '../controls/buttons';
import type { Voice } from '../controls/voice';
import { MESSAGE_TEXT } from '../markup/limits';
import { message, type Message } from '../markup/message';
import { assertVerbatim, quote } from '../markup/quote';
import { attribution, position } from './source-line';

const ROOM = MESSAGE_TEXT - 2000;

/**
 * A sentence among its neighbours, each quoted whole; the quoted one is bold and announced in words, for those who do not see the bold.
 *
 * @throws NotVerbatimError if a quote, as it would be sent, is not the article's text.
 */
export function toContext({ place, sentences }: ContextAnswer, voice: Voice): Message {
  const { words, note } = voice;
  const quoted = sentences.find(({ isQuoted }) => isQuoted) ?? sentences[0];
  const head = words.contextHead(attribution(place.article, words, quoted.text));
  const where = `-# ${[...position(place, words), ...(note === undefined ? [] : [note])].join(', ')}`;
  const lines = fitting(sentences).flatMap((sentence, at, all) => shown(sentence, all[at - 1], voice));
  const key = { place: placeKeyOf({ ...place, text: quoted.text }), asker: voice.asker };
  const buttons = [
    ...button(words.cite, { kind: 'cite', ...key }),
    ...(voice.isPrivate ? button(words.share, { kind: 'publish', ...key }, ButtonStyle.Secondary) : []),
  ];
  return message([head, lines.join('\n'), where], row(buttons));
}

/** Neighbours are left out, the farthest first, rather than a sentence cut. */
function fitting(sentences: readonly Neighbour[]): readonly Neighbour[] {
  const size = sentences.reduce((sum, { text }) => sum + quote({ text, matches: [] }).length + 8, 0);
  const at = sentences.findIndex(({ isQuoted }) => isQuoted);
  if (size <= ROOM || sentences.length <= 1) return sentences;
  return fitting(at > sentences.length - 1 - at ? sentences.slice(1) : sentences.slice(0, -1));
}

function shown(sentence: Neighbour, before: Neighbour | undefined, { words }: Voice): readonly string[] {
  const breaks = before !== undefined && before.paragraph !== sentence.paragraph ? [words.paragraphBreak] : [];
  const { text, isQuoted } = sentence;
  const line = quote({ text, matches: isQuoted ? [{ start: 0, end: text.length }] : [] });
  if (line.length > ROOM) return [...breaks, words.tooLong(text.length)];
  assertVerbatim(line, sentence);
  return [...breaks, ...(isQuoted ? [words.quotedHere] : []), line];
}
