import type { QuotesAnswer } from '../../answers/answer';
import { pageRows } from '../components/answer-rows';
import type { RenderContext } from '../components/render-context';
import { MESSAGE_TEXT, takeWhole } from '../components/limits';
import type { Message } from '../components/message';
import { layOut, MOST_QUOTED, quotedSections } from './lay-out';
import { statementBlock } from './statement-block';
import { about, noted } from './statements';
import { echo, ROOM } from './to-passages';

/** Room for a name in the head, and for how many statements are shown or left out, which is known last. */
const NAME_AND_COUNTS = 500;

/**
 * A page of statements of one speaker, or of all, each with its source, as many as fit whole. Below stand the buttons to go on.
 *
 * @throws NotVerbatimError if a quote, as it would be sent, is not the article's text.
 */
export function toQuotes(answer: QuotesAnswer, voice: RenderContext): Message {
  const { speaker, topic, quotes, searchedFor } = answer;
  const { locale } = voice;
  const notes = noted(searchedFor, voice);
  const room = Math.min(ROOM, MESSAGE_TEXT - echo(topic).length - notes.join('').length - NAME_AND_COUNTS);
  const blocks = quotes.slice(0, MOST_QUOTED).map((said) => statementBlock(said, room, locale));
  const shown = takeWhole(blocks, room);
  const left = quotes.length - shown.length;
  const lines = left > 0 ? [locale.statementsLeftOut(left), ...notes] : notes;
  const quoted = quotedSections(shown, quotes, voice);
  const sources = quotes.slice(0, shown.length).map((passage) => {
    return { label: locale.statementNumber(passage.rank), passage };
  });
  const rows =
    speaker === undefined ? [] : pageRows({ ...answer, shows: answer.kind, question: topic }, sources, voice);
  return layOut({ head: head(answer, shown.length, voice), quoted, lines }, rows);
}

function head({ speaker, topic, page, total }: QuotesAnswer, shown: number, { locale }: RenderContext): string {
  const whose = about(topic, speaker);
  if (page.offset === 0) return locale.statementsHead(shown, total, whose);
  return locale.statementsHeadOfPage(page.offset + 1, page.offset + shown, total, whose);
}
