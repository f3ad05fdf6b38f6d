import { ButtonStyle } from 'discord.js';
import type { SharedGap } from '../../answers/gap';
import type { Totals } from '../../storage/storage';
import { button, row } from '../components/buttons';
import { escapeMarkdown } from '../components/escape';
import { cut, takeWhole } from '../components/limits';
import { message, type Message } from '../components/message';
import type { Words } from '../locales/en';

/** How the bot is doing. */
export interface Status {
  readonly version: string;
  readonly articles: number;
  readonly sentences: number;
  /** Milliseconds since the epoch. */
  readonly loadedAt: number;
  /** What was wrong with the articles when they were last read, a line each. */
  readonly warnings: readonly string[];
  readonly totals: Totals;
  /** Of an answer, in milliseconds; absent before the first one. */
  readonly median?: number;
}

const WARNING_LENGTH = 200;
const WARNINGS_ROOM = 1500;

/** `/status` */
export function statusReport(status: Status, words: Words): Message {
  const { version, articles, sentences, loadedAt, totals, median } = status;
  const lines = [
    words.statusHead(version),
    words.statusArticles(words.articles(articles), words.sentences(sentences)),
    words.statusLoaded(`<t:${Math.floor(loadedAt / 1000)}:R>`),
    words.statusAsked(totals.answered, totals.nothing, totals.failed),
    ...(median === undefined ? [] : [words.statusMedian(Math.round(median * 10) / 10)]),
  ];
  return message([lines.join('\n'), warningsText(status.warnings, words)]);
}

function warningsText(warnings: readonly string[], words: Words): string {
  if (warnings.length === 0) return words.statusNoWarnings;
  const lines = warnings.map((warning) => `- ${escapeMarkdown(cut(warning, WARNING_LENGTH), 'start')}`);
  const shown = takeWhole(lines, WARNINGS_ROOM, 1);
  const left = lines.length - shown.length;
  return [words.statusWarnings, ...shown, ...(left > 0 ? [`-# ${words.statusMoreWarnings(left)}`] : [])].join('\n');
}

/** `/gaps` */
export function gapsReport(gaps: readonly SharedGap[], words: Words): Message {
  const lines = gaps.map(
    ({ stems, people }) => `- ${stems.map((stem) => escapeMarkdown(stem)).join(' · ')}: ${words.people(people)}`,
  );
  const list = lines.length === 0 ? words.gapsNone : takeWhole(lines, 3000, 1).join('\n');
  return message([words.gapsHead, list, `-# ${words.gapsNote}`]);
}

/** `/privacy`, before and after the button in it was pressed. */
export function privacyReport(kept: number, words: Words): Message {
  const forget = button(words.forgetMe, { kind: 'office', action: 'forget' }, ButtonStyle.Danger);
  const text = [words.privacyHead, ...words.privacyText].join('\n');
  return message([text, words.privacyKept(words.entries(kept))], row(kept === 0 ? [] : forget));
}
