import type { Answer, CompletionsAnswer, HelpAnswer, NothingAnswer, SourcesAnswer, Source } from '../../answers/answer';
import { escapeMarkdown } from './escape';
import { cut, MESSAGE_TEXT, takeWhole } from './limits';
import { message, type Message } from './message';
import { attribution, count, name } from './source-line';
import { toPassages } from './to-passages';
import { topics } from './topics';

const ECHO_LENGTH = 150;
const HEAD_AND_FOOT = 400;

/**
 * Says an answer on Discord. Pure; whatever the answer holds, the message keeps Discord's limits and pings nobody.
 *
 * @param commandName the slash command readers ask with, such as `summit`.
 * @throws NotVerbatimError if a quote would not be the article's text.
 */
export function toMessage(answer: Answer, commandName: string): Message {
  switch (answer.kind) {
    case 'passages':
      return toPassages(answer);
    case 'nothing':
      return toNothing(answer);
    case 'sources':
      return toSources(answer);
    case 'help':
      return toHelp(answer, commandName);
    case 'completions':
      return toTopics(answer);
  }
}

function toNothing({ question, suggestions }: NothingAnswer): Message {
  const echo = escapeMarkdown(cut(question.trim(), ECHO_LENGTH));
  const found = `**Nothing found.** The articles are silent on “${echo}”.`;
  return message(suggestions.length === 0 ? [found] : [found, `The nearest topics: ${topics(suggestions)}`]);
}

function toSources({ sources }: SourcesAnswer): Message {
  const lines = sources.map(sourceItem);
  const shown = takeWhole(lines, MESSAGE_TEXT - HEAD_AND_FOOT, 1);
  const more = lines.length - shown.length;
  const foot = more === 0 ? [] : [`-# ${count(more, 'more article')} would not fit into one Discord message.`];
  return message([`**Answers are quoted from ${count(sources.length, 'article')}**`, shown.join('\n'), ...foot]);
}

function sourceItem(source: Source): string {
  const author = source.author === undefined ? '' : `, by ${name(source.author) ?? ''}`;
  return `- ${attribution(source)}${author}, ${count(source.sentences, 'sentence')}`;
}

function toHelp({ topics: main, articles, sentences }: HelpAnswer, commandName: string): Message {
  const ways = [
    '**Ask about the articles.** The answer is made of their own sentences, quoted word for word, each with its source.',
    `- \`/${commandName} topic:\` and a topic, a name or a whole question; topics are offered while you type`,
    '- mention me in a message with your question, or send it to me as a direct message',
    '- `/sources` lists the articles',
  ].join('\n');
  const folder = `-# ${count(articles, 'article')}, ${count(sentences, 'sentence')}`;
  return message(main.length === 0 ? [ways, folder] : [ways, `Topics to try: ${topics(main)}`, folder]);
}

function toTopics({ completions }: CompletionsAnswer): Message {
  const values = completions.map(({ value }) => value);
  return message([values.length === 0 ? 'No topic begins like this.' : `Topics: ${topics(values)}`]);
}
