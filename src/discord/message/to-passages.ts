import type { PassagesAnswer } from '../../answers/answer';
import { MOST_PASSAGES } from '../../answers/request';
import type { Passage } from '../../retrieval/passage';
import { MESSAGE_COMPONENTS, MESSAGE_TEXT, cut, takeWhole } from './limits';
import { message, type Message } from './message';
import { assertVerbatim, quote } from './quote';
import { count, sourceLine } from './source-line';
import { escapeMarkdown } from './escape';
import { topics } from './topics';

/** Room for how many passages are shown or left out, which is known last. */
const COUNTS = 200;
/** However short the head and the foot are, passages take no more: a longer message is hard to read. */
const ROOM = MESSAGE_TEXT - 1000;
const ECHO_LENGTH = 150;
/** The container, the head, the foot and its gap; then a text and a gap for each passage. */
const MOST_BLOCKS = Math.floor((MESSAGE_COMPONENTS - 4) / 2);

/**
 * The best passages as quotes with their sources, as many as fit whole: fewer are shown rather than a sentence cut, and the message says so.
 * A sentence that is too long for any message is not quoted; its place is given.
 *
 * @throws NotVerbatimError if a quote, as it would be sent, is not the text of its passage.
 */
export function toPassages({ question, passages, total, suggestions, searchedFor }: PassagesAnswer): Message {
  const foot = [corrected(searchedFor), near(suggestions)];
  const room = Math.min(ROOM, MESSAGE_TEXT - echo(question).length - foot.join('').length - COUNTS);
  const blocks = passages.slice(0, MOST_BLOCKS).map((passage) => block(passage, room));
  const shown = takeWhole(blocks, room);
  shown.forEach((text, index) => {
    check(text, passages[index]);
  });
  const more = shown.length < passages.length ? leftOut(passages.length - shown.length) : hint(shown.length, total);
  return message([head(question, shown.length, total), ...shown, ...paragraph([more, ...foot])]);
}

function block(passage: Passage, room: number): string {
  const source = sourceLine(passage);
  const quoted = `${quote(passage)}\n${source}`;
  return quoted.length <= room ? quoted : `${tooLong(passage)}\n${source}`;
}

/** Begins like no quote does, so that `check` can tell them apart. */
function tooLong({ text }: Passage): string {
  return `The sentence has ${count(text.length, 'character')}: too long to be quoted whole in one message, and it is not cut. It stands in:`;
}

function check(text: string, passage: Passage | undefined): void {
  if (passage !== undefined && text.startsWith('> ')) assertVerbatim(text, passage);
}

function head(question: string, shown: number, total: number): string {
  return `**${shown} of ${count(total, 'passage')}** on “${echo(question)}”`;
}

function echo(question: string): string {
  return escapeMarkdown(cut(question.trim(), ECHO_LENGTH));
}

function leftOut(amount: number): string {
  return `${count(amount, 'more passage')} would not fit whole into one Discord message.`;
}

function hint(shown: number, total: number): string {
  const more = Math.min(total, MOST_PASSAGES);
  return shown < more ? `The slash command shows up to ${MOST_PASSAGES}, with its option \`passages\`.` : '';
}

/** Who misspelt a word is told what was looked for instead. */
function corrected(searchedFor: PassagesAnswer['searchedFor']): string {
  return searchedFor === undefined ? '' : `Searched for ${topics(searchedFor)}.`;
}

function near(suggestions: readonly string[]): string {
  return suggestions.length === 0 ? '' : `Topics near it: ${topics(suggestions)}`;
}

function paragraph(sentences: readonly string[]): readonly string[] {
  const lines = sentences.filter((sentence) => sentence !== '').map((sentence) => `-# ${sentence}`);
  return lines.length === 0 ? [] : [lines.join('\n')];
}
