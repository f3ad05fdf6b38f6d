import type { NoStatementAnswer, QuotesAnswer, UnknownSpeakerAnswer } from '../../answers/answer';
import { attributionText } from '../../answers/attribution-text';
import type { Passage, PassageStatement, Quote } from '../../search/index/passage';
import { message, offerRow, pageRows, type Message, type RenderContext } from '../components/message';
import { assertVerbatim, cut, escapeMarkdown, joinNames, MESSAGE_TEXT, quote, takeWhole } from '../components/text';
import type { Locale } from '../locales/en';
import {
  echo,
  headLine,
  layOut,
  MOST_QUOTED,
  notesOf,
  quotedSections,
  QUOTES_ROOM,
  shownOf,
  smallPrint,
} from './passages';
import { attribution, name, sourceLine } from './source';

const ECHO_LENGTH = 150;
const HOW_LENGTH = 200;
/** Characters for a name in the head, and for the counts, which are known last. */
const NAME_AND_COUNTS = 500;

export function toQuotes(answer: QuotesAnswer, context: RenderContext): Message {
  const { speaker, topic, quotes, page, total } = answer;
  const { locale } = context;
  const notes = notesOf(answer, context);
  const taken = echo(topic).length + notes.join('').length + NAME_AND_COUNTS;
  const room = Math.min(QUOTES_ROOM, MESSAGE_TEXT - taken);
  const blocks = quotes.slice(0, MOST_QUOTED).map((each) => statementBlock(each, room, locale));
  const shown = takeWhole(blocks, room);
  const left = quotes.length - shown.length;
  const sources = quotes.slice(0, shown.length).map((passage) => {
    return { label: locale.statementNumber(passage.rank), passage };
  });
  const paged = { ...answer, shows: answer.kind, question: topic };
  const parts = {
    head: headOf(locale.statementsHead(shownOf(page, shown.length), total), speaker, topic, locale),
    quoted: quotedSections(shown, quotes, context),
    notes: left > 0 ? [locale.leftOut(locale.statements(left)), ...notes] : notes,
  };
  return layOut(parts, speaker === undefined ? [] : pageRows(paged, sources, context));
}

function headOf(text: string, speaker: string | undefined, topic: string, locale: Locale): string {
  return headLine(speaker === undefined ? text : `${name(speaker)} · ${text}`, topic, locale);
}

export function toNoStatement(answer: NoStatementAnswer, context: RenderContext): Message {
  const { speaker, topic, topics, indexVersion } = answer;
  const { locale } = context;
  const kind = speaker === undefined ? ({ shows: 'comparison' } as const) : ({ shows: 'quotes', speaker } as const);
  const offers = topics.map((other) => ({ ...kind, question: other, label: other }));
  const all =
    speaker !== undefined && topic.trim() !== ''
      ? [{ shows: 'quotes', question: '', speaker, label: locale.allStatements(speaker) } as const]
      : [];
  const row = offerRow([...all, ...offers], indexVersion, context);
  const toTry = offers.length === 0 || row.length === 0 ? [] : [locale.topicsToTry];
  const head = headOf(locale.noStatement, speaker, topic, locale);
  return message([head, ...footOf(notesOf(answer, context)), ...toTry], row);
}

export function toUnknownSpeaker(answer: UnknownSpeakerAnswer, context: RenderContext): Message {
  const { asked, topic, speakers, indexVersion, isShared } = answer;
  const { locale } = context;
  const offers = speakers.map((speaker) => ({ shows: 'quotes', question: topic, speaker, label: speaker }) as const);
  const nearest = speakers.length === 0 ? [] : [locale.nearestSpeakers(joinNames(speakers))];
  const head = (isShared ? locale.sharedName : locale.unknownSpeaker)(shortEcho(asked));
  return message([head, ...footOf(notesOf({}, context)), ...nearest], offerRow(offers, indexVersion, context));
}

export function shortEcho(asked: string): string {
  return escapeMarkdown(cut(asked.trim(), ECHO_LENGTH));
}

export function footOf(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [smallPrint(lines)];
}

/** One that does not fit is not cut: only its place is given. @throws NotVerbatimError if the quote is not the article's text. */
export function statementBlock(passage: Passage | Quote, room: number, locale: Locale): string {
  const how = 'statement' in passage ? `-# ${saidBy([passage.statement], locale)}\n` : '';
  const block = `${quote(passage)}\n${how}${sourceLine('statement' in passage ? { ...passage, statements: [] } : passage, locale)}`;
  if (block.length > room)
    return `${locale.tooLong(passage.text.length)}\n${how}-# ${attribution(passage.article, locale)}, id ${name(passage.id)}`;
  assertVerbatim(block, passage);
  return block;
}

function saidBy(statements: readonly PassageStatement[], { telling }: Locale): string {
  const ways = statements.map((statement) => escapeMarkdown(cut(attributionText(statement, telling), HOW_LENGTH)));
  return takeWhole(ways, 2 * HOW_LENGTH, 3).join(' · ');
}
