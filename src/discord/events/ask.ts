import type { Answer, PassagesAnswer } from '../../answers/answer';
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
  if (said.kind === 'passages') noteAnswered(said, guild, desk);
  if (said.kind === 'nothing') noteNothing(said.question, { id, guild }, desk);
  return said;
}

/** A topic is noted as the articles write it; whatever else was asked is not kept. */
function noteAnswered({ topic }: PassagesAnswer, guild: string | undefined, { storage }: Desk): void {
  storage.count('answered');
  if (topic !== undefined) storage.noteTopic(guild ?? NO_SERVER, topic);
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
