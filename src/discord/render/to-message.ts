import type { Answer, HelpAnswer, NothingAnswer, SourcesAnswer, Source } from '../../answers/answer';
import { topicRow } from '../components/buttons';
import type { Voice } from '../components/voice';
import { MESSAGE_TEXT, takeWhole } from '../components/limits';
import { message, type Message } from '../components/message';
import { attribution, name } from './source-line';
import { toCitation } from './to-citation';
import { toContext } from './to-context';
import { toComparison } from './to-comparison';
import { toNoStatement, toSpeakers, toUnknownSpeaker } from './statements';
import { toNear } from './to-near';
import { echo, toPassages } from './to-passages';
import { toQuotes } from './to-quotes';
import { toNoWording, toWording } from './to-wording';
import { topics } from './topics';

const HEAD_AND_FOOT = 400;

/**
 * Says an answer on Discord. Pure; whatever the answer holds, the message keeps Discord's limits and pings nobody.
 *
 * @throws NotVerbatimError if a quote would not be the article's text.
 */
export function toMessage(answer: Answer, voice: Voice): Message {
  switch (answer.kind) {
    case 'passages':
      return toPassages(answer, voice);
    case 'near':
      return toNear(answer, voice);
    case 'nothing':
      return toNothing(answer, voice);
    case 'sources':
      return toSources(answer, voice);
    case 'help':
      return toHelp(answer, voice);
    case 'context':
      return toContext(answer, voice);
    case 'citation':
      return toCitation(answer, voice);
    case 'gone':
      return message([voice.words.gone]);
    case 'quotes':
      return toQuotes(answer, voice);
    case 'comparison':
      return toComparison(answer, voice);
    case 'speakers':
      return toSpeakers(answer, voice);
    case 'wording':
      return toWording(answer, voice);
    case 'no-statement':
      return toNoStatement(answer, voice);
    case 'unknown-speaker':
      return toUnknownSpeaker(answer, voice);
    case 'no-wording':
      return toNoWording(answer, voice);
    case 'completions':
      return toTopics(
        answer.completions.map(({ value }) => value),
        voice,
      );
  }
}

function toNothing({ question, suggestions }: NothingAnswer, { words, note }: Voice): Message {
  const found = words.nothing(echo(question));
  const above = note === undefined ? found : `${found}\n-# ${note}`;
  const buttons = topicRow(suggestions);
  return buttons.length === 0 ? message([above]) : message([above, words.nearestTopics], buttons);
}

function toSources({ sources, total }: SourcesAnswer, { words }: Voice): Message {
  const lines = sources.map((source) => sourceItem(source, words));
  const shown = takeWhole(lines, MESSAGE_TEXT - HEAD_AND_FOOT, 1);
  const more = total - shown.length;
  const foot = more === 0 ? [] : [`-# ${words.articlesLeftOut(more)}`];
  return message([words.sourcesHead(words.articles(total)), shown.join('\n'), ...foot]);
}

function sourceItem(source: Source, words: Voice['words']): string {
  const author = source.author === undefined ? '' : `, ${words.by(name(source.author) ?? '')}`;
  return `- ${attribution(source, words)}${author}, ${words.sentences(source.sentences)}`;
}

function toHelp({ topics: main, articles, sentences }: HelpAnswer, { words, commandName }: Voice): Message {
  const ways = [
    words.helpHead,
    words.helpCommand(commandName),
    words.helpMention,
    words.helpMenu(words.findMenu),
    words.helpStatements,
    words.helpSources,
  ];
  const folder = `-# ${words.articles(articles)}, ${words.sentences(sentences)}`;
  const buttons = topicRow(main);
  return message([ways.join('\n'), ...(buttons.length === 0 ? [] : [words.topicsToTry]), folder], buttons);
}

function toTopics(values: readonly string[], { words }: Voice): Message {
  return message([values.length === 0 ? words.noTopic : words.topics(topics(values))]);
}
