import { ButtonStyle } from 'discord.js';
import { punctuationOf } from '../../answers/reply-text';
import type { SharedGap } from '../../answers/unanswered';
import type { Totals } from '../../storage/storage';
import { button, message, row, type Message } from '../components/message';
import { cut, escapeMarkdown, takeWhole } from '../components/text';
import type { Locale } from '../locales/en';

export interface Status {
  readonly version: string;
  readonly articles: number;
  readonly sentences: number;
  /** Milliseconds since the epoch. */
  readonly loadedAt: number;
  readonly warnings: readonly string[];
  readonly totals: Totals;
  /** Median milliseconds of an answer; absent before the first one. */
  readonly median?: number;
}

const WARNING_LENGTH = 200;
const WARNINGS_ROOM = 1500;
const GAPS_ROOM = 3000;

export function statusReport(status: Status, locale: Locale): Message {
  const { version, articles, sentences, loadedAt, totals, median } = status;
  const lines = [
    `**summit ${version}**`,
    locale.articles(articles) + punctuationOf(locale.replies).comma + locale.sentences(sentences),
    locale.statusLoaded(`<t:${Math.floor(loadedAt / 1000)}:R>`),
    locale.statusAsked(totals.answered, totals.nothing, totals.failed),
    ...(median === undefined ? [] : [locale.statusMedian(Math.round(median * 10) / 10)]),
  ];
  return message([lines.join('\n'), warningsText(status.warnings, locale)]);
}

function warningsText(warnings: readonly string[], locale: Locale): string {
  if (warnings.length === 0) return locale.statusNoWarnings;
  const lines = warnings.map((warning) => `- ${escapeMarkdown(cut(warning, WARNING_LENGTH), 'start')}`);
  const shown = takeWhole(lines, WARNINGS_ROOM, 1);
  const left = lines.length - shown.length;
  return [locale.statusWarnings, ...shown, ...(left > 0 ? [`-# ${locale.leftOut(locale.warnings(left))}`] : [])].join(
    '\n',
  );
}

export function gapsReport(gaps: readonly SharedGap[], locale: Locale): Message {
  const lines = gaps.map(({ stems, people }) => {
    return `- ${stems.map((stem) => escapeMarkdown(stem)).join(' · ')}${punctuationOf(locale.replies).colon}${locale.people(people)}`;
  });
  if (lines.length === 0) return message([locale.gapsNone]);
  return message([locale.gapsHead, takeWhole(lines, GAPS_ROOM, 1).join('\n'), `-# ${locale.gapsNote}`]);
}

export function privacyReport(stored: number, locale: Locale): Message {
  const forget = button(locale.forgetMe, { kind: 'moderation', action: 'forget' }, ButtonStyle.Danger);
  const text = [locale.privacyHead, ...locale.privacyText].join('\n');
  return message([text, locale.privacyKept(locale.entries(stored))], row(stored === 0 ? [] : forget));
}
