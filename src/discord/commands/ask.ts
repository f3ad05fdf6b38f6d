import type { Request } from '../../answers/request';
import { CHOICES } from '../components/text';
import { countOption, privateOption, requiredText, slashCommand, type Options, type QuestionCommand } from './command';

export function askCommand(commandName: string): QuestionCommand {
  return {
    definition: slashCommand(commandName, (locale) => locale.askCommand, [
      requiredText('topic', (locale) => locale.askTopic),
      countOption('passages'),
      privateOption(),
    ]),
    read: (options) => {
      const limit = options.get('passages');
      return toRequest(topicOf(options), typeof limit === 'number' ? limit : undefined);
    },
    complete: (options) => ({ kind: 'complete', typed: topicOf(options), limit: CHOICES }),
  };
}

export function topicOf(options: Options): string {
  return String(options.get('topic') ?? '');
}

/** Messages that only test whether the bot answers. */
const GREETING = /^(?:help|hi|hello|hey)\W*$/iu;
const MENTION = /<(?:@[!&]?|#)\d+>|@(?:everyone|here)\b/gu;

export function toRequest(question: string, limit?: number): Request {
  const words = question.replace(MENTION, ' ').replace(/\s+/gu, ' ').trim();
  if (words === '' || GREETING.test(words)) return { kind: 'help' };
  return { kind: 'ask', question: words, ...(limit !== undefined && { limit }) };
}
