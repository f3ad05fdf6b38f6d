import type { NearAnswer } from '../../answers/answer';
import { onePageRows } from '../components/answer-rows';
import { topicRow, type Row } from '../components/buttons';
import type { RenderContext } from '../components/render-context';
import { escapeMarkdown } from '../components/escape';
import { cut, MESSAGE_TEXT, takeWhole } from '../components/limits';
import { textDisplay, type Message } from '../components/message';
import { layOut, quotedSections } from './lay-out';
import { block, check, COUNTS, echo, notes, ROOM } from './to-passages';

const TITLE_LENGTH = 150;

/**
 * The nearest passages, said to be no more than that: they may not answer the question. Their context and sources can be looked at, and the nearest
 * topics stand below as buttons.
 *
 * @throws NotVerbatimError if a quote, as it would be sent, is not the text of its passage.
 */
export function toNear(answer: NearAnswer, speaker: RenderContext): Message {
  const { question, passages, articles, suggestions, searchedFor } = answer;
  const { locale } = speaker;
  const titles = articles.map(({ title }) => escapeMarkdown(cut(title, TITLE_LENGTH))).join(' · ');
  const corrected = searchedFor === undefined ? {} : { searchedFor };
  const foot = [
    ...notes({ suggestions: [], ...corrected }, speaker),
    ...(titles === '' ? [] : [locale.nearArticles(titles)]),
  ];
  const room = Math.min(ROOM, MESSAGE_TEXT - echo(question).length - foot.join('').length - COUNTS);
  const shown = takeWhole(
    passages.map((passage) => block(passage, room, speaker)),
    room,
  );
  shown.forEach((text, index) => {
    check(text, passages[index]);
  });
  const quoted = quotedSections(shown, passages, speaker);
  const buttons = topicRow(suggestions);
  const topics = buttons.length === 0 ? [] : [textDisplay(locale.nearestTopics), ...buttons];
  const rows = [...sourceRows(answer, shown.length, speaker), ...topics];
  return layOut({ head: locale.near(echo(question)), quoted, lines: foot }, rows);
}

/** What only comes near is not shown to everyone at a press, so there is no button for it. */
function sourceRows(
  { question, passages, indexVersion }: NearAnswer,
  shown: number,
  speaker: RenderContext,
): readonly Row[] {
  const sources = passages.slice(0, shown).map((passage) => {
    return { label: speaker.locale.passageNumber(passage.rank), passage };
  });
  return onePageRows({ shows: 'passages', question, indexVersion }, sources, { ...speaker, isPrivate: false });
}
