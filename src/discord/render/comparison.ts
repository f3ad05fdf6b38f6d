import type { ComparedSide, ComparisonAnswer } from '../../answers/answer';
import { message, pageRows, type Message, type RenderContext } from '../components/message';
import { MESSAGE_TEXT, takeWhole } from '../components/text';
import type { Locale } from '../locales/en';
import { echo, headLine, notesOf } from './passages';
import { name } from './source';
import { footOf, statementBlock } from './statements';

const HEAD_AND_FOOT = 600;
/** A side takes two of a message's 40 components; head, foot, select and button with their gaps take up to nine. */
const MOST_SIDES = 15;
/** Characters for the number of further statements, which is known last. */
const COUNT_LENGTH = 60;

export function toComparison(answer: ComparisonAnswer, context: RenderContext): Message {
  const { topic, sides } = answer;
  const { locale } = context;
  const notes = notesOf(answer, context);
  const left = MESSAGE_TEXT - HEAD_AND_FOOT - echo(topic).length - notes.join('').length;
  const blocks = sides.slice(0, MOST_SIDES).map((side) => sideBlock(side, Math.floor(left / sides.length), locale));
  const sources = blocks.flatMap((block) => block.sources);
  const rows = pageRows({ ...answer, shows: answer.kind, question: topic }, sources, context);
  return message(
    [headLine(locale.compareHead, topic, locale), ...blocks.map(({ text }) => text), ...footOf(notes)],
    rows,
  );
}

function sideBlock({ speaker, quotes, total }: ComparedSide, room: number, locale: Locale) {
  const heading = `**${name(speaker)}**`;
  if (quotes.length === 0) return { text: `${heading}\n${locale.silentSide}`, sources: [] };
  const left = room - heading.length - COUNT_LENGTH;
  const blocks = quotes.map((each) => statementBlock(each, left, locale));
  const shown = takeWhole(blocks, left, 1);
  const more = total > shown.length ? [`-# ${locale.moreOfSide(locale.statements(total - shown.length))}`] : [];
  const sources = quotes.slice(0, shown.length).map((passage) => {
    return { label: `${speaker}: ${locale.statementNumber(passage.rank)}`, passage };
  });
  return { text: [heading, ...shown, ...more].join('\n'), sources };
}
