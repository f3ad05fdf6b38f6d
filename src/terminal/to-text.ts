import type {
  Answer,
  NearAnswer,
  ContextSentence,
  NoStatementAnswer,
  PassagesAnswer,
  Source,
  UnknownSpeakerAnswer,
} from '../answers/answer';
import { silentAmong, attributionsIn } from '../answers/attribution-text';
import { printable } from '../articles/printable';
import type { Passage, Place } from '../search/index/passage';
import { comparisonText, correctedText, quotesText, speakersText, wordingText } from './statements-text';

export interface TextStyle {
  /** Whether the terminal shows colours and bold type. */
  readonly ansi: boolean;
  /** Whether each score is followed by what it is made of. */
  readonly explain: boolean;
}

/** @returns an answer as lines for the terminal, without a line break at the end. */
export function toText(answer: Answer, style: TextStyle): string {
  switch (answer.kind) {
    case 'passages':
      return passagesText(answer, style);
    case 'near':
      return nearText(answer, style);
    case 'nothing':
      return nothingText(answer.suggestions);
    case 'completions':
      return answer.completions
        .map(({ value, passages }) => `${printable(value)} (${count(passages, 'passage')})`)
        .join('\n');
    case 'sources':
      return answer.sources.map(sourceText).join('\n');
    case 'help':
      return helpText(answer);
    case 'quotes':
      return quotesText(answer, (passage) => passageText(passage, style));
    case 'comparison':
      return comparisonText(answer, (passage) => passageText(passage, style));
    case 'speakers':
      return speakersText(answer);
    case 'claim-check':
      return wordingText(answer, (passage) => passageText(passage, style));
    case 'no-statement':
      return noStatementText(answer);
    case 'unknown-speaker':
      return unknownSpeakerText(answer);
    case 'no-claim':
      return 'The sources hold nothing like these words.';
    case 'context':
      return [...answer.sentences.map(neighbourText), '', `   ${placeText(answer.place)}`].join('\n');
    case 'citation':
      return `${printable(answer.text)}\n   ${placeText(answer.place)}`;
    case 'gone':
      return 'This sentence no longer stands in the articles.';
  }
}

function passagesText(
  { passages, total, suggestions, searchedFor, silentSpeakers }: PassagesAnswer,
  style: TextStyle,
): string {
  const shown = `${passages.length} of ${count(total, 'passage')}`;
  const more = suggestions.length > 0 ? [`See also: ${suggestions.map(printable).join(' · ')}`] : [];
  return [
    ...correctedText(searchedFor),
    ...unheardText(silentAmong(passages, silentSpeakers)),
    ...passages.map((passage) => passageText(passage, style)),
    shown,
    ...more,
  ].join('\n\n');
}

function unheardText(unheard: readonly string[]): readonly string[] {
  if (unheard.length === 0) return [];
  return [`None of these passages attributes its words to ${unheard.map(printable).join(' · ')}.`];
}

function nearText({ passages, suggestions, articles, searchedFor }: NearAnswer, style: TextStyle): string {
  const topics = suggestions.length > 0 ? [`Nearest topics: ${suggestions.map(printable).join(' · ')}`] : [];
  const read =
    articles.length > 0 ? [`Nearest articles: ${articles.map(({ title }) => printable(title)).join(' · ')}`] : [];
  return [
    'The sources may not answer that. The nearest they say:',
    ...correctedText(searchedFor),
    ...passages.map((passage) => passageText(passage, style)),
    [...topics, ...read].join('\n'),
  ].join('\n\n');
}

function passageText(passage: Passage, { ansi, explain }: TextStyle): string {
  const lines = [`${passage.rank}. ${quotation(passage, ansi)}`, `   ${placeText(passage)}`];
  const voices = attributionsIn(passage);
  if (voices.length > 0) lines.push(`   ${voices.map(printable).join(' · ')}`);
  const others = passage.places.slice(1).map(({ id }) => id);
  if (others.length > 0) lines.push(`   also at ${others.join(', ')}`);
  if (!explain) return lines.join('\n');
  const parts = passage.explanation.map(({ name, value }) => `     ${value.toFixed(4)}  ${name}`);
  return [...lines, `   score ${passage.score.toFixed(4)} =`, ...parts].join('\n');
}

function quotation({ text, matches }: Passage, ansi: boolean): string {
  if (!ansi) return printable(text);
  let at = 0;
  const pieces = matches.map(({ start, end }) => {
    const piece = `${printable(text.slice(at, start))}\u001b[1m${printable(text.slice(start, end))}\u001b[22m`;
    at = end;
    return piece;
  });
  return [...pieces, printable(text.slice(at))].join('');
}

function neighbourText({ text, isQuoted }: ContextSentence): string {
  return `${isQuoted ? '>' : ' '} ${printable(text)}`;
}

function placeText({ article, section, paragraph, sentence, id }: Place): string {
  const said = [article.title, article.publisher, article.published, article.url, section].filter(
    (part) => part !== undefined,
  );
  return `— ${[...said.map(printable), `paragraph ${paragraph}, sentence ${sentence}`, id].join(' · ')}`;
}

function nothingText(suggestions: readonly string[]): string {
  const nothing = 'The sources say nothing about that.';
  return suggestions.length === 0 ? nothing : `${nothing}\nNearest topics: ${suggestions.map(printable).join(' · ')}`;
}

function noStatementText({ speaker, topic, topics, searchedFor }: NoStatementAnswer): string {
  const on = topic.trim() === '' ? '' : ` on “${printable(topic.trim())}”`;
  const nothing = `No statement ${speaker === undefined ? '' : `of ${printable(speaker)} `}in the sources${on}.`;
  const toTry = topics.length === 0 ? [] : [`Try: ${topics.map(printable).join(' · ')}`];
  return [...correctedText(searchedFor), nothing, ...toTry].join('\n');
}

function unknownSpeakerText({ asked, speakers }: UnknownSpeakerAnswer): string {
  const nobody = `Nobody is heard in the sources as “${printable(asked)}”, or more than one.`;
  return speakers.length === 0 ? nobody : `${nobody}\nHeard are: ${speakers.map(printable).join(' · ')}`;
}

function sourceText({ title, publisher, author, published, url, file, sentences }: Source): string {
  const said = [title, publisher, author, published, url, file].filter((part) => part !== undefined).map(printable);
  return `• ${[...said, count(sentences, 'sentence')].join(' · ')}`;
}

function helpText({
  topics,
  articles,
  sentences,
}: {
  topics: readonly string[];
  articles: number;
  sentences: number;
}): string {
  return [
    `Ask anything about ${count(articles, 'article')} (${count(sentences, 'sentence')}): a word or a whole question.`,
    'Answers are quotations, word for word, with their source. /sources lists the articles, /quit ends.',
    ...(topics.length > 0 ? [`Topics: ${topics.map(printable).join(' · ')}`] : []),
  ].join('\n');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
