import type { NoStatementAnswer, QuotesAnswer, SpeakersAnswer, UnknownSpeakerAnswer } from '../../answers/answer';
import { offerRow } from '../components/answer-rows';
import type { RenderContext } from '../components/render-context';
import { escapeMarkdown } from '../components/escape';
import { cut, MESSAGE_TEXT, takeWhole } from '../components/limits';
import { message, type Message } from '../components/message';
import { name } from './source-line';
import { echo } from './to-passages';
import { topics } from './topics';

const ECHO_LENGTH = 150;
const HEAD_AND_FOOT = 600;
const ROOM = MESSAGE_TEXT - HEAD_AND_FOOT;
/** Who is heard, how often and on what. */
export function toSpeakers({ speakers, total }: SpeakersAnswer, { locale }: RenderContext): Message {
  if (speakers.length === 0) return message([locale.nobodyHeard]);
  const lines = speakers.map(({ name: who, statements, topics: spoken }) => {
    const subjects = spoken.length === 0 ? undefined : topics(spoken);
    return `- ${locale.speaker(name(who) ?? '', locale.statements(statements), subjects)}`;
  });
  const shown = takeWhole(lines, ROOM, 1);
  const fewer = total > shown.length ? [locale.fewerHeard(total - shown.length)] : [];
  return message([locale.speakersHead(total), shown.join('\n'), ...foot(fewer)]);
}

/** Nobody, or not the one who was asked for, says anything on it: other topics can be asked about at a press. */
export function toNoStatement(answer: NoStatementAnswer, voice: RenderContext): Message {
  const { speaker, topic, topics: others, indexVersion, searchedFor } = answer;
  const { locale } = voice;
  const offers = others.map((other) => {
    const shows = speaker === undefined ? ('comparison' as const) : ('quotes' as const);
    return { shows, question: other, label: other, ...(speaker !== undefined && { speaker }) };
  });
  const isOnTopic = speaker !== undefined && topic.trim() !== '';
  const all = isOnTopic
    ? [{ shows: 'quotes', question: '', speaker, label: locale.allStatements(speaker) } as const]
    : [];
  const row = offerRow([...all, ...offers], indexVersion, voice);
  const toTry = offers.length === 0 || row.length === 0 ? [] : [locale.topicsToTry];
  return message([locale.noStatement(about(topic, speaker)), ...foot(noted(searchedFor, voice)), ...toTry], row);
}

/** Nobody is heard under that name: who is can be asked for at a press. */
export function toUnknownSpeaker(
  { asked, topic, speakers, indexVersion }: UnknownSpeakerAnswer,
  voice: RenderContext,
): Message {
  const { locale } = voice;
  const offers = speakers.map((speaker) => ({ shows: 'quotes', question: topic, speaker, label: speaker }) as const);
  const heard = speakers.length === 0 ? [] : [locale.heardAre(topics(speakers))];
  return message(
    [locale.unknownSpeaker(echoed(asked) ?? ''), ...foot(noted(undefined, voice)), ...heard],
    offerRow(offers, indexVersion, voice),
  );
}

/** Whose words on what, for a head: the topic whole as far as it is found again there. */
export function about(topic: string, speaker: string | undefined) {
  const subject = topic.trim() === '' ? undefined : echo(topic);
  const who = name(speaker);
  return { ...(who !== undefined && { speaker: who }), ...(subject !== undefined && { topic: subject }) };
}

/** What was asked, as it stands in the head of an answer; nothing for a blank. */
export function echoed(asked: string): string | undefined {
  return asked.trim() === '' ? undefined : escapeMarkdown(cut(asked.trim(), ECHO_LENGTH));
}

/** Who misspelt a name or a word is told what was looked for instead. */
export function noted(searchedFor: QuotesAnswer['searchedFor'], { locale, note }: RenderContext): readonly string[] {
  return [
    ...(searchedFor === undefined ? [] : [locale.searchedFor(topics(searchedFor))]),
    ...(note === undefined ? [] : [note]),
  ];
}

export function foot(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [lines.map((line) => `-# ${line}`).join('\n')];
}
