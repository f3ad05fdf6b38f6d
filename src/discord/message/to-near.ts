import type { NearAnswer } from '../../answers/answer';
import { topicRow } from '../controls/buttons';
import type { Voice } from '../controls/voice';
import { escapeMarkdown } from '../markup/escape';
import { cut, MESSAGE_TEXT, takeWhole } from '../markup/limits';
import { message, type Message } from '../markup/message';
import { block, check, COUNTS, echo, notes, ROOM } from './to-passages';

const TITLE_LENGTH = 150;

/**
 * The nearest passages, said to be no more than that: they may not answer the question. The nearest topics stand below as buttons.
 *
 * @throws NotVerbatimError if a quote, as it would be sent, is not the text of its passage.
 */
export function toNear({ question, passages, articles, suggestions, searchedFor }: NearAnswer, voice: Voice): Message {
  const { words } = voice;
  const titles = articles.map(({ title }) => escapeMarkdown(cut(title, TITLE_LENGTH))).join(' · ');
  const corrected = searchedFor === undefined ? {} : { searchedFor };
  const foot = [
    ...notes({ suggestions: [], ...corrected }, voice),
    ...(titles === '' ? [] : [words.nearArticles(titles)]),
  ];
  const room = Math.min(ROOM, MESSAGE_TEXT - echo(question).length - foot.join('').length - COUNTS);
  const shown = takeWhole(
    passages.map((passage) => block(passage, room, voice)),
    room,
  );
  shown.forEach((text, index) => {
    check(text, passages[index]);
  });
  const notesBelow = foot.length === 0 ? [] : [foot.map((line) => `-# ${line}`).join('\n')];
  const buttons = topicRow(suggestions);
  const topics = buttons.length === 0 ? [] : [words.nearestTopics];
  return message([words.near(echo(question)), ...shown, ...notesBelow, ...topics], buttons);
}
