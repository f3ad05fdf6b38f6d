import type { ComparedSide, ComparisonAnswer } from '../../answers/answer';
import { onePageRows } from '../components/answer-rows';
import type { RenderContext } from '../components/render-context';
import { MESSAGE_TEXT, takeWhole } from '../components/limits';
import { message, type Message } from '../components/message';
import type { Locale } from '../locales/en';
import { name } from './source-line';
import { statementBlock } from './statement-block';
import { about, foot, noted } from './statements';
import { echo } from './to-passages';

const HEAD_AND_FOOT = 600;
/** Of the 40 components of a message, head, foot, select and button with their gaps take up to nine, a block two. */
const MOST_BLOCKS = 15;

/**
 * What each side says, side by side: fewer statements are shown rather than a sentence cut, and no side is left out. Below stand a select
 * of sources and, under a private answer, the button to show it to everyone.
 *
 * @throws NotVerbatimError if a quote, as it would be sent, is not the article's text.
 */
export function toComparison(answer: ComparisonAnswer, voice: RenderContext): Message {
  const { topic, sides, searchedFor } = answer;
  const { locale } = voice;
  const notes = noted(searchedFor, voice);
  const left = MESSAGE_TEXT - HEAD_AND_FOOT - echo(topic).length - notes.join('').length;
  const blocks = sides.slice(0, MOST_BLOCKS).map((side) => sideBlock(side, Math.floor(left / sides.length), locale));
  const rows = onePageRows(
    { ...answer, shows: answer.kind, question: topic },
    blocks.flatMap(({ sources }) => sources),
    voice,
  );
  const head = locale.compareHead(about(topic, undefined).topic);
  return message([head, ...blocks.map(({ text }) => text), ...foot(notes)], rows);
}

/** Room for how many more there are, which is known last. */
const COUNT_LENGTH = 60;

function sideBlock({ speaker, quotes, total }: ComparedSide, room: number, locale: Locale) {
  const heading = `**${name(speaker) ?? ''}**`;
  if (quotes.length === 0) return { text: `${heading}\n${locale.silentSide}`, sources: [] };
  const left = room - heading.length - COUNT_LENGTH;
  const blocks = quotes.map((said) => statementBlock(said, left, locale));
  const shown = takeWhole(blocks, left, 1);
  const more = total > shown.length ? [`-# ${locale.moreOfSide(total - shown.length)}`] : [];
  const sources = quotes.slice(0, shown.length).map((passage) => {
    return { label: `${speaker}: ${locale.statementNumber(passage.rank)}`, passage };
  });
  return { text: [heading, ...shown, ...more].join('\n'), sources };
}
