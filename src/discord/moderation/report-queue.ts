import { ButtonStyle, ComponentType, type APIStringSelectComponent } from 'discord.js';
import { positionsOf } from '../../answers/reply-text';
import type { ReportedSentence } from '../../storage/storage';
import { REPORTED } from '../../storage/storage';
import { encode, type Control } from '../components/custom-id';
import { button, contain, row, spaced, textDisplay, type ControlRow, type Message } from '../components/message';
import { CHOICES, cut, escapeMarkdown, joinNames, OPTION_LENGTH, PLACEHOLDER_LENGTH, quote } from '../components/text';
import type { Locale } from '../locales/en';

interface ReportedPlace {
  readonly text: string;
  /** Who says it and where, as it is shown; blank for a hidden sentence. */
  readonly source: string;
}

interface QueueContext {
  /** @returns undefined if the sentence no longer stands in the articles. */
  readonly placeOf: (sentence: string) => ReportedPlace | undefined;
  readonly locale: Locale;
  readonly note?: string | undefined;
  readonly offset: number;
  /** Ids of hidden sentences; undefined where the articles cannot be changed. */
  readonly hidden?: readonly string[] | undefined;
}

const MOST_SHOWN = 5;
/** A longer sentence is shown by its id. */
const LONGEST = 500;

/** Reported sentences, each with what was said of it and what can be done. */
export function queueReport(reported: readonly ReportedSentence[], context: QueueContext): Message {
  const { locale, note, hidden = [] } = context;
  // The last one of a page may just have been dealt with.
  const last = MOST_SHOWN * Math.max(0, Math.ceil(reported.length / MOST_SHOWN) - 1);
  const offset = Math.min(MOST_SHOWN * Math.floor(context.offset / MOST_SHOWN), last);
  const page = reported.slice(offset, offset + MOST_SHOWN);
  const counts = locale.replies.shownOf(
    positionsOf({ offset }, page.length, locale.number),
    locale.number(reported.length),
  );
  const title = reported.length > MOST_SHOWN ? `${locale.reports.head} · ${counts}` : locale.reports.head;
  const head = [title, ...(note === undefined ? [] : [note])].join('\n');
  const shown = page.flatMap((one, at) => reportParts(one, offset + at + 1, context));
  const turns = [
    ...(offset > 0 ? button(locale.previous, pageControl(offset - MOST_SHOWN, offset)) : []),
    ...(offset < last ? button(locale.more, pageControl(offset + MOST_SHOWN, offset), ButtonStyle.Primary) : []),
  ];
  const list = reported.length === 0 ? spaced([head, locale.reports.none].map(textDisplay)) : [textDisplay(head)];
  return contain([...list, ...shown, ...row(turns), ...hiddenSelect(hidden, context)]);
}

function pageControl(to: number, from: number): Control {
  return { kind: 'queue', action: 'page', sentence: `${to}-${from}` };
}

/** @returns the offsets that the control of a page has, to it and from where; undefined of another. */
export function pageOffsets(control: Control | undefined): readonly [to: number, from: number] | undefined {
  const offsets = control?.kind === 'queue' && control.action === 'page' ? control.sentence : '';
  const [, to, from] = /^(\d{1,5})-(\d{1,5})$/u.exec(offsets) ?? [];
  return to === undefined ? undefined : [Number(to), Number(from)];
}

/** The number tells the buttons of one sentence from those of another. */
function reportParts({ sentence, counts, stems }: ReportedSentence, number: number, context: QueueContext) {
  const { placeOf, locale, hidden } = context;
  const { reports } = locale;
  const { text, source } = placeOf(sentence) ?? { text: '', source: '' };
  const quoted = text === '' ? reports.gone : text.length > LONGEST ? '' : quote({ text, matches: [] });
  const amounts = REPORTED.flatMap((about) => {
    const amount = counts[about];
    return amount === undefined ? [] : `${about === 'good' ? '👍' : locale.wrong[about]} ${locale.number(amount)}`;
  });
  const asked = stems.length === 0 ? [] : [joinNames(stems, ' ')];
  const small = [`(${number})`, ...amounts, ...asked, `id ${escapeMarkdown(sentence)}`];
  const lines = [quoted, source && `-# ${source}`, `-# ${small.join(' · ')}`].filter(Boolean).join('\n');
  const actions = hidden === undefined || text === '' ? (['done'] as const) : (['settle', 'hide', 'done'] as const);
  const buttons = actions.flatMap((action) =>
    button(`${reports[action]} (${number})`, { kind: 'queue', action, sentence }),
  );
  return [textDisplay(lines), ...row(buttons)];
}

function hiddenSelect(hidden: readonly string[], { placeOf, locale }: QueueContext): readonly ControlRow[] {
  if (hidden.length === 0) return [];
  const options = hidden
    .slice(0, CHOICES)
    .map((value) => ({ label: cut(placeOf(value)?.text ?? value, OPTION_LENGTH), value }));
  const custom_id = encode({ kind: 'queue', action: 'show', sentence: '' }) ?? '';
  const placeholder = cut(locale.reports.show, PLACEHOLDER_LENGTH);
  const type = ComponentType.StringSelect;
  const select = { type, custom_id, placeholder, options } satisfies APIStringSelectComponent;
  return [{ type: ComponentType.ActionRow, components: [select] }];
}
