import type { NoStatementAnswer, QuotesAnswer, UnknownFilterAnswer, UnknownSpeakerAnswer } from '../../answers/answer';
import { filteredText, positionsOf, reversedDays } from '../../answers/reply-text';
import { message, offerButtons, pageRows, row, type Message, type RenderContext } from '../components/message';
import { joinNames } from '../components/text';
import { bold, echo, layOut, limitsOf, notesOf, quotations, roomBeside, shortEcho, smallPrint } from './passages';
import { name } from './source';

export function toQuotes(answer: QuotesAnswer, context: RenderContext): Message {
  const { speaker, topic, quotes, page, total, filter } = answer;
  const { locale } = context;
  const notes = notesOf(answer, context);
  const isHeaded = speaker !== undefined;
  const shown = quotations(quotes, roomBeside([name(speaker ?? ''), echo(topic), ...notes]), { locale, isHeaded });
  const left = quotes.length - shown.length;
  const on = topic.trim() === '' ? '' : locale.replies.on(echo(topic));
  const about = isHeaded
    ? bold(name(speaker) + on)
    : bold(topic.trim() === '' ? locale.statements(total) : echo(topic));
  const counts = locale.replies.shownOf(positionsOf(page, shown.length, locale.number), locale.number(total));
  const paged = { ...answer, shows: answer.kind, question: topic };
  const rows = isHeaded ? pageRows(paged, quotes.slice(0, shown.length), context) : [];
  const missing = left > 0 ? [locale.leftOut(locale.statements(left))] : [];
  const head = [about, ...limitsOf(filter, locale, isHeaded), counts].join(' · ');
  return layOut([head, ...shown], [...missing, ...notes], rows);
}

export function toNoStatement(answer: NoStatementAnswer, context: RenderContext): Message {
  const { speaker, topic, topics, indexVersion, filter, unfiltered = 0, dates } = answer;
  const { replies, allStatements, statements, withoutFilter } = context.locale;
  const kind = speaker === undefined ? ({ shows: 'comparison' } as const) : ({ shows: 'quotes', speaker } as const);
  const on = topic.trim() === '' ? '' : replies.on(bold(echo(topic)));
  const others = topics.filter((other) => other !== topic);
  const offers = others.map((other) => ({ ...kind, question: other, label: other }));
  const all =
    speaker !== undefined && on !== ''
      ? [{ shows: 'quotes', question: '', speaker, label: allStatements(speaker) } as const]
      : [];
  const without = unfiltered > 0 ? [{ ...kind, question: topic, label: withoutFilter }] : [];
  const limits = limitsOf(filter, context.locale, true);
  const filtered = filteredText({ limits, amount: statements(unfiltered), dates }, replies);
  const nothing = speaker === undefined ? replies.noWordsOn(on) : replies.noWordsOf(bold(name(speaker)), on);
  const buttons = offerButtons([...without, ...all, ...offers], indexVersion, context);
  const notes = filtered.note === undefined ? [] : [smallPrint([filtered.note])];
  return message([filtered.head ?? nothing, ...notes, ...footOf(answer, context)], row(buttons));
}

export function toUnknownFilter({ filter, asked, known }: UnknownFilterAnswer, { locale }: RenderContext): Message {
  const { replies } = locale;
  if (filter === 'day') return message([replies.unknownDay(bold(shortEcho(asked)))]);
  if (filter === 'order') return message([reversedDays(known, replies)]);
  const publishers = known.length === 0 ? [] : [replies.publishers(joinNames(known))];
  return message([replies.unknownPublisher(bold(shortEcho(asked))), ...publishers]);
}

export function toUnknownSpeaker(answer: UnknownSpeakerAnswer, context: RenderContext): Message {
  const { asked, topic, speakers, indexVersion, isShared } = answer;
  const { locale } = context;
  const offers = speakers.map((speaker) => ({ shows: 'quotes', question: topic, speaker, label: speaker }) as const);
  const nearest = speakers.length === 0 ? [] : [locale.nearestSpeakers(joinNames(speakers))];
  const head = (isShared ? locale.sharedName : locale.unknownSpeaker)(shortEcho(asked));
  return message([head, ...footOf({}, context), ...nearest], row(offerButtons(offers, indexVersion, context)));
}

export function footOf(answer: Parameters<typeof notesOf>[0], context: RenderContext): readonly string[] {
  const notes = notesOf(answer, context);
  return notes.length === 0 ? [] : [smallPrint(notes)];
}
