import { escapeMarkdown } from '../components/escape';
import { cut, takeWhole } from '../components/limits';

const TOPIC_LENGTH = 100;
const MOST_TOPICS = 10;
const ROOM = 450;
const BETWEEN = ' · ';

/** The first topics, best first, in one line of at most 450 characters; each whole, or cut with `…` where it is overlong by itself. */
export function topics(all: readonly string[]): string {
  const lines = all.slice(0, MOST_TOPICS).map((topic) => escapeMarkdown(cut(topic, TOPIC_LENGTH)));
  return takeWhole(lines, ROOM, BETWEEN.length).join(BETWEEN);
}
