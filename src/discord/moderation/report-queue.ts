import type { ReportedSentence } from '../../storage/storage';
import { REPORTED } from '../../storage/storage';
import { button, contain, row, spaced, textDisplay, type Message } from '../components/message';
import { escapeMarkdown, joinNames, quote } from '../components/text';
import type { Locale } from '../locales/en';

interface QueueContext {
  /** @returns undefined if the sentence no longer stands in the articles. */
  readonly textOf: (sentence: string) => string | undefined;
  readonly locale: Locale;
  readonly note?: string | undefined;
}

const MOST_SHOWN = 5;
/** A longer sentence is shown by its id. */
const LONGEST = 500;

/** Reported sentences, each with what was said of it and what can be done. */
export function queueReport(reported: readonly ReportedSentence[], { textOf, locale, note }: QueueContext): Message {
  const { reports } = locale;
  const head = [reports.head, ...(note === undefined ? [] : [note])].join('\n');
  if (reported.length === 0) return contain(spaced([head, reports.none].map(textDisplay)));
  const shown = reported.slice(0, MOST_SHOWN).flatMap(({ sentence, counts, stems }) => {
    const text = textOf(sentence) ?? '';
    const quoted = text === '' ? reports.gone : text.length > LONGEST ? '' : quote({ text, matches: [] });
    const amounts = REPORTED.flatMap((about) => {
      const amount = counts[about];
      return amount === undefined ? [] : `${about === 'good' ? '👍' : locale.wrong[about]} ${locale.number(amount)}`;
    });
    const small = [
      ...amounts,
      ...(stems.length === 0 ? [] : [joinNames(stems, ' ')]),
      `id ${escapeMarkdown(sentence)}`,
    ];
    const lines = [...(quoted === '' ? [] : [quoted]), `-# ${small.join(' · ')}`].join('\n');
    return [textDisplay(lines), ...row(button(reports.done, { kind: 'queue', action: 'done', sentence }))];
  });
  return contain([textDisplay(head), ...shown]);
}
