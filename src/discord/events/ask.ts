import type { Answer } from '../../answers/answer';
import { stemsOf } from '../../answers/gap';
import type { Request } from '../../answers/request';
import type { Desk } from './desk';

interface Asker {
  readonly id: string;
  readonly guild?: string | undefined;
}

/** Where topics asked about in direct messages are counted. */
const NO_SERVER = '';

/** Asks the articles, and notes what of it is kept: that it was answered, or stems of what they are silent on. */
export function ask(request: Request, { id, guild }: Asker, desk: Desk): Answer {
  const said = desk.respond(request);
  if (said.kind === 'passages') noteAnswered(said.question, guild, desk);
  if (said.kind === 'nothing') noteNothing(said.question, { id, guild }, desk);
  return said;
}

function noteAnswered(question: string, guild: string | undefined, desk: Desk): void {
  desk.storage.count('answered');
  const topic = topicCalled(question, desk);
  if (topic !== undefined) desk.storage.noteTopic(guild ?? NO_SERVER, topic);
}

const LONGEST_TOPIC = 60;

/** A topic as the articles write it; whatever else was asked is not kept. */
function topicCalled(question: string, { respond }: Desk): string | undefined {
  if (question.length > LONGEST_TOPIC) return undefined;
  const said = respond({ kind: 'complete', typed: question, limit: 3 });
  const found = said.kind === 'completions' ? said.completions : [];
  return found.find(({ kind, value }) => kind === 'topic' && value.toLowerCase() === question.toLowerCase())?.value;
}

function noteNothing(question: string, { id, guild }: Asker, { storage }: Desk): void {
  storage.count('nothing');
  const stems = stemsOf(question);
  if (guild !== undefined && stems.length > 0) storage.noteGap({ server: guild, person: id, stems });
}

/** @returns topics asked about lately where they are. */
export function hotTopics(guild: string | undefined, { storage }: Desk): readonly string[] {
  return storage.hotTopics(guild ?? NO_SERVER, MOST_HOT);
}

const MOST_HOT = 10;
