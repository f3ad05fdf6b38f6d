import type { Answer, PassagesAnswer } from '../../answers/answer';
import { stemsOf } from '../../answers/gap';
import type { Request } from '../../answers/request';
import type { Desk } from './desk';

interface Asker {
  readonly id: string;
  readonly guild?: string | undefined;
  /** Whether the words are somebody else's, as those of a message that was chosen: of them nothing is kept. */
  readonly isQuoting?: boolean;
}

/** Where topics asked about in direct messages are counted. */
const NO_SERVER = '';

/** Asks the articles, and notes what of it is kept: that it was answered, or stems of what they do not answer. */
export function ask(request: Request, asker: Asker, desk: Desk): Answer {
  const said = desk.respond(request);
  noteDown(said, asker, desk);
  return said;
}

/** Notes what of a question is kept, once it is certain that it was one. */
export function noteDown(said: Answer, asker: Asker, desk: Desk): void {
  switch (said.kind) {
    case 'passages':
      noteAnswered(said, asker, desk);
      break;
    case 'quotes':
    case 'comparison':
    case 'wording':
      desk.storage.count('answered');
      break;
    case 'near':
    case 'nothing':
      noteNothing(said.question, asker, desk);
      break;
    case 'no-statement':
      noteNothing(said.topic, asker, desk);
      break;
    case 'unknown-speaker':
    case 'no-wording':
      desk.storage.count('nothing');
      break;
    default:
  }
}

/** A topic is noted as the articles write it; whatever else was asked is not kept. */
function noteAnswered({ topic }: PassagesAnswer, { guild, isQuoting = false }: Asker, { storage }: Desk): void {
  storage.count('answered');
  if (topic !== undefined && !isQuoting) storage.noteTopic(guild ?? NO_SERVER, topic);
}

function noteNothing(question: string, { id, guild, isQuoting = false }: Asker, { storage }: Desk): void {
  storage.count('nothing');
  const stems = isQuoting ? [] : stemsOf(question);
  if (guild !== undefined && stems.length > 0) storage.noteGap({ server: guild, person: id, stems });
}

/** @returns topics asked about lately where they are. */
export function hotTopics(guild: string | undefined, { storage }: Desk): readonly string[] {
  return storage.hotTopics(guild ?? NO_SERVER, MOST_HOT);
}

const MOST_HOT = 10;
