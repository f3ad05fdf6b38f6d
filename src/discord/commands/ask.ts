import { isQuestionLike } from '../../answers/question-like';
import type { Request } from '../../answers/request';
import { splitSentences } from '../../articles/sentences/split-sentences';
import type { Filter } from '../../library/scope';
import { MOST_QUESTION } from '../components/custom-id';
import { CHOICES, takeWhole, wordsIn } from '../components/text';
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

const EMOJI_OF_A_SERVER = /<a?:\w+:\d+>/u;
/** What emoji alone are answered as. */
const EMOJI = '🙂';

/** @returns what a message or an option asks; the help where it has no words. */
export function toRequest(written: string, limit?: number): Request {
  const words = wordsIn(written) || (EMOJI_OF_A_SERVER.test(written) ? EMOJI : '');
  if (words === '') return { kind: 'help' };
  return { kind: 'ask', question: questionsOf(words), ...(limit !== undefined && { limit }) };
}

/** Of a message that is too long for the buttons of its answer only its questions are asked, else its beginning. */
function questionsOf(words: string): string {
  if (words.length <= MOST_QUESTION) return words;
  const sentences = splitSentences(words).map(({ start, end }) => words.slice(start, end));
  const [first, ...others] = takeWhole(sentences.filter(isQuestionLike), MOST_QUESTION, 1);
  return first === undefined
    ? words.slice(0, MOST_QUESTION).replace(/(?:\s\S*|[\uD800-\uDBFF])$/u, '')
    : [first, ...others].join(' ');
}
