import type { Request } from '../../answers/request';
import type { Filter } from '../../library/scope';
import { CHOICES } from '../components/text';
import { completeFilter, countOption, filterOptions, privateOption, requiredText } from './command';
import { slashCommand, type Options, type QuestionCommand } from './command';

export function askCommand(commandName: string): QuestionCommand {
  return {
    definition: slashCommand(commandName, (locale) => locale.askCommand, [
      requiredText('topic', (locale) => locale.askTopic),
      countOption('passages'),
      ...filterOptions(['speaker', 'publisher', 'since', 'until']),
      privateOption(),
    ]),
    read: (options) => {
      const limit = options.get('passages');
      const request = toRequest(topicOf(options), typeof limit === 'number' ? limit : undefined);
      const filter = filterIn(options);
      return request.kind === 'ask' && filter ? { ...request, filter } : request;
    },
    complete: completeTopic,
  };
}

/** Completes an option that limits the answer, else the topic. */
export function completeTopic(options: Options, typing: string): Request {
  return completeFilter(options, typing) ?? { kind: 'complete', typed: topicOf(options), limit: CHOICES };
}

export function topicOf(options: Options): string {
  return String(options.get('topic') ?? '');
}

/** @returns what the options limit an answer to; undefined if nothing. */
export function filterIn(options: Options): Filter | undefined {
  const given = (['speaker', 'publisher', 'since', 'until'] as const).flatMap((name) => {
    const value = String(options.get(name) ?? '').trim();
    return value === '' ? [] : [[name, value] as const];
  });
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

const MENTION = /<(?:@[!&]?|#)\d+>|@(?:everyone|here)\b/gu;

export function toRequest(question: string, limit?: number): Request {
  const words = question.replace(MENTION, ' ').replace(/\s+/gu, ' ').trim();
  if (words === '') return { kind: 'help' };
  return { kind: 'ask', question: words, ...(limit !== undefined && { limit }) };
}
