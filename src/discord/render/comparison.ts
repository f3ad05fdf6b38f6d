import type { ComparedSide, ComparisonAnswer } from '../../answers/answer';
import { positionsOf, silentNames } from '../../answers/reply-text';
import { message, pageRows, type Message, type RenderContext } from '../components/message';
import { joinNames } from '../components/text';
import type { Locale } from '../locales/en';
import { bold, echo, headLine, limitsOf, quotations, roomBeside } from './passages';
import { commaIn, name } from './source';
import { footOf } from './statements';

/** A side takes two of a message's 40 components; head, foot, select and buttons take up to nine. */
const MOST_SIDES = 15;
/** Characters for the counts of a side, which are known last. */
const COUNTS = 60;

/** Who says nothing on it stands last, in one line. */
export function toComparison(answer: ComparisonAnswer, context: RenderContext): Message {
  const { topic, sides, filter, page, total } = answer;
  const { locale } = context;
  const foot = footOf(answer, context);
  const silent = silentNames(sides);
  const silentLine = silent.length === 0 ? [] : [`*${locale.replies.silentSides(joinNames(silent, commaIn(locale)))}*`];
  const speaking = sides.filter(({ quotes }) => quotes.length > 0).slice(0, MOST_SIDES);
  const room = roomBeside([echo(topic), ...silentLine, ...foot]);
  const blocks = sideBlocks(speaking, room, locale);
  const quoted = blocks.flatMap(({ quotes }) => quotes);
  const rows = pageRows({ ...answer, shows: answer.kind, question: topic, shown: speaking.length }, quoted, context);
  const counts = locale.replies.shownOf(positionsOf(page, speaking.length, locale.number), locale.number(total));
  const paged = total > speaking.length ? [counts] : [];
  const head = headLine(topic, ...limitsOf(filter, locale), locale.replies.eachSide, ...paged);
  return message([head, ...blocks.map(({ text }) => text), ...silentLine, ...foot], rows);
}

/** All sides whole if they fit together, else each within its share. */
function sideBlocks(sides: readonly ComparedSide[], room: number, locale: Locale) {
  const whole = sides.map((side) => sideBlock(side, room, locale));
  const isFitting = whole.reduce((sum, { text }) => sum + text.length, 0) <= room;
  return isFitting ? whole : sides.map((side) => sideBlock(side, Math.floor(room / sides.length), locale));
}

function sideBlock({ speaker, quotes, total }: ComparedSide, room: number, locale: Locale) {
  const heading = bold(name(speaker));
  const shown = quotations(quotes, room - heading.length - COUNTS, { locale, isHeaded: true });
  const counts = locale.replies.shownOf(locale.number(shown.length), locale.number(total));
  const head = total > shown.length ? `${heading} · ${counts}` : heading;
  return { text: [head, ...shown].join('\n'), quotes: quotes.slice(0, shown.length) };
}
