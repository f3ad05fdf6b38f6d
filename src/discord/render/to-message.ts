import type { Answer, HelpAnswer, NothingAnswer, SourcesAnswer, Source } from '../../answers/answer';
import { topicRow } from '../components/buttons';
import type { RenderContext } from '../components/render-context';
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
import { toNoWording, toWording } from './to-claim-check';
import { topics } from './topics';

const HEAD_AND_FOOT = 400;

/**
 * Says an answer on Discord. Pure; whatever the answer holds, the message keeps Discord's limits and pings nobody.
 *
 * @throws NotVerbatimError if a quote would not be the article's text.
 */
export function toMessage(answer: Answer, speaker: RenderContext): Message {
  switch (answer.kind) {
    case 'passages':
      return toPassages(answer, speaker);
    case 'near':
      return toNear(answer, speaker);
    case 'nothing':
      return toNothing(answer, speaker);
    case 'sources':
      return toSources(answer, speaker);
    case 'help':
      return toHelp(answer, speaker);
    case 'context':
      return toContext(answer, speaker);
    case 'citation':
      return toCitation(answer, speaker);
    case 'gone':
      return message([speaker.locale.gone]);
    case 'quotes':
      return toQuotes(answer, speaker);
    case 'comparison':
      return toComparison(answer, speaker);
    case 'speakers':
      return toSpeakers(answer, speaker);
    case 'claim-check':
      return toWording(answer, speaker);
    case 'no-statement':
      return toNoStatement(answer, speaker);
    case 'unknown-speaker':
      return toUnknownSpeaker(answer, speaker);
    case 'no-claim':
      return toNoWording(answer, speaker);
    case 'completions':
      return toTopics(
        answer.completions.map(({ value }) => value),
        speaker,
      );
  }
}

function toNothing({ question, suggestions }: NothingAnswer, { locale, note }: RenderContext): Message {
  const found = locale.nothing(echo(question));
  const above = note === undefined ? found : `${found}\n-# ${note}`;
  const buttons = topicRow(suggestions);
  return buttons.length === 0 ? message([above]) : message([above, locale.nearestTopics], buttons);
}

function toSources({ sources, total }: SourcesAnswer, { locale }: RenderContext): Message {
  const lines = sources.map((source) => sourceItem(source, locale));
  const shown = takeWhole(lines, MESSAGE_TEXT - HEAD_AND_FOOT, 1);
  const more = total - shown.length;
  const foot = more === 0 ? [] : [`-# ${locale.articlesLeftOut(more)}`];
  return message([locale.sourcesHead(locale.articles(total)), shown.join('\n'), ...foot]);
}

function sourceItem(source: Source, locale: RenderContext['locale']): string {
  const author = source.author === undefined ? '' : `, ${locale.by(name(source.author) ?? '')}`;
  return `- ${attribution(source, locale)}${author}, ${locale.sentences(source.sentences)}`;
}

function toHelp({ topics: main, articles, sentences }: HelpAnswer, { locale, commandName }: RenderContext): Message {
  const ways = [
    locale.helpHead,
    locale.helpCommand(commandName),
    locale.helpMention,
    locale.helpMenu(locale.findMenu),
    locale.helpStatements,
    locale.helpSources,
  ];
  const folder = `-# ${locale.articles(articles)}, ${locale.sentences(sentences)}`;
  const buttons = topicRow(main);
  return message([ways.join('\n'), ...(buttons.length === 0 ? [] : [locale.topicsToTry]), folder], buttons);
}

function toTopics(values: readonly string[], { locale }: RenderContext): Message {
  return message([values.length === 0 ? locale.noTopic : locale.topics(topics(values))]);
}
