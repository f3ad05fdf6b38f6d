import type { Answer, PassagesAnswer } from '../../answers/answer';
import { stemsOf } from '../../answers/unanswered';
import type { Request } from '../../answers/request';
import type { BotContext } from './context';

interface Asker {
  readonly id: string;
  readonly guild?: string | undefined;
  /** Whether the words are somebody else's, as those of a message that was chosen: of them nothing is kept. */
  readonly isQuoting?: boolean;
}

/** Where topics asked about in direct messages are counted. */
const NO_SERVER = '';

/** Asks the articles, and notes what of it is kept: that it was answered, or stems of what they do not answer. */
export function ask(request: Request, asker: Asker, context: BotContext): Answer {
  const said = context.respond(request);
  noteDown(said, asker, context);
  return said;
}

/** Notes what of a question is kept, once it is certain that it was one. */
export function noteDown(said: Answer, asker: Asker, context: BotContext): void {
  switch (said.kind) {
    case 'passages':
      noteAnswered(said, asker, context);
      break;
    case 'quotes':
    case 'comparison':
    case 'claim-check':
      context.storage.count('answered');
      break;
    case 'near':
    case 'nothing':
      noteNothing(said.question, asker, context);
      break;
    case 'no-statement':
      noteNothing(said.topic, asker, context);
      break;
    case 'unknown-speaker':
    case 'no-claim':
      context.storage.count('nothing');
      break;
    default:
  }
}

/** A topic is noted as the articles write it; whatever else was asked is not kept. */
function noteAnswered({ topic }: PassagesAnswer, { guild, isQuoting = false }: Asker, { storage }: BotContext): void {
  storage.count('answered');
  if (topic !== undefined && !isQuoting) storage.noteTopic(guild ?? NO_SERVER, topic);
}

function noteNothing(question: string, { id, guild, isQuoting = false }: Asker, { storage }: BotContext): void {
  storage.count('nothing');
  const stems = isQuoting ? [] : stemsOf(question);
  if (guild !== undefined && stems.length > 0) storage.noteGap({ server: guild, person: id, stems });
}

/** @returns topics asked about lately where they are. */
export function hotTopics(guild: string | undefined, { storage }: BotContext): readonly string[] {
  return storage.hotTopics(guild ?? NO_SERVER, MOST_HOT);
}

const MOST_HOT = 10;
