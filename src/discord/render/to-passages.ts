import type { PassagesAnswer } from '../../answers/answer';
import { silentAmong } from '../../answers/attribution-text';
import type { Passage } from '../../search/index/passage';
import { pageRows } from '../components/answer-rows';
import { MOST_QUESTION } from '../components/carried-question';
import type { RenderContext } from '../components/render-context';
import { escapeMarkdown, foldSpace } from '../components/escape';
import { cut, MESSAGE_TEXT, takeWhole } from '../components/limits';
import type { Message } from '../components/message';
import { assertVerbatim, quote } from '../components/quote';
import { layOut, MOST_QUOTED, quotedSections } from './lay-out';
import { sourceLine } from './source-line';
import { topics } from './topics';

/** Room for how many passages are shown or left out, which is known last. */
export const COUNTS = 300;
/** However short the head and the foot are, passages take no more: a longer message is hard to read. */
export const ROOM = MESSAGE_TEXT - 1000;
const ECHO_LENGTH = 150;

/**
 * A page of passages as quotes with their sources, as many as fit whole: fewer are shown rather than a sentence cut, and the message says
 * so. A sentence that is too long for any message is not quoted; its place is given. Below stand the buttons to go on.
 *
 * @throws NotVerbatimError if a quote, as it would be sent, is not the text of its passage.
 */
export function toPassages(answer: PassagesAnswer, speaker: RenderContext): Message {
  const { passages } = answer;
  const foot = notes(answer, speaker);
  const above = unheard(answer, speaker);
  const said = [echo(answer.question), ...above, ...foot].join('');
  const room = Math.min(ROOM, MESSAGE_TEXT - said.length - COUNTS);
  const blocks = passages.slice(0, MOST_QUOTED).map((passage) => block(passage, room, speaker));
  const shown = takeWhole(blocks, room);
  shown.forEach((text, index) => {
    check(text, passages[index]);
  });
  const left = passages.length - shown.length;
  const lines = left > 0 ? [speaker.locale.leftOut(left), ...foot] : foot;
  const quoted = quotedSections(shown, passages, speaker);
  const sources = passages.slice(0, shown.length).map((passage) => {
    return { label: speaker.locale.passageNumber(passage.rank), passage };
  });
  const rows = pageRows({ ...answer, shows: answer.kind }, sources, speaker);
  return layOut({ head: [head(answer, shown.length, speaker), ...above].join('\n'), quoted, lines }, rows);
}

export function block(passage: Passage, room: number, { locale }: RenderContext): string {
  const source = sourceLine(passage, locale);
  const quoted = `${quote(passage)}\n${source}`;
  return quoted.length <= room ? quoted : `${locale.tooLong(passage.text.length)}\n${source}`;
}

export function check(text: string, passage: Passage | undefined): void {
  if (passage !== undefined && text.startsWith('> ')) assertVerbatim(text, passage);
}

function head({ question, page, total }: PassagesAnswer, shown: number, { locale }: RenderContext): string {
  if (page.offset === 0) return locale.head(shown, total, echo(question));
  return locale.headOfPage(page.offset + 1, page.offset + shown, total, echo(question));
}

/** Whoever asked for somebody's words is told before reading these passages that none is theirs. */
function unheard({ silentSpeakers: silent, passages }: PassagesAnswer, { locale }: RenderContext): readonly string[] {
  const names = silentAmong(passages, silent);
  return names.length === 0 ? [] : [locale.unheard(topics(names))];
}

/** A question is written out whole up to the length at which it is found again here; a longer one is only hinted at. */
export function echo(question: string): string {
  const folded = foldSpace(question);
  return escapeMarkdown(folded.length <= MOST_QUESTION ? folded : cut(folded, ECHO_LENGTH));
}

/** Who misspelt a word is told what was looked for instead. */
export function notes(
  { searchedFor, suggestions }: Pick<PassagesAnswer, 'searchedFor' | 'suggestions'>,
  { locale, note }: RenderContext,
): readonly string[] {
  return [
    ...(note === undefined ? [] : [note]),
    ...(searchedFor === undefined ? [] : [locale.searchedFor(topics(searchedFor))]),
    ...(suggestions.length === 0 ? [] : [locale.nearTopics(topics(suggestions))]),
  ];
}
