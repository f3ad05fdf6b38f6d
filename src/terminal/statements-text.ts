import type { ComparisonAnswer, QuotesAnswer, SpeakersAnswer, ClaimCheckAnswer } from '../answers/answer';
import { attributionText } from '../answers/attribution-text';
import { printable } from '../articles/printable';
import type { Passage, Quote } from '../search/index/passage';
import type { WordStep } from '../speakers/align-words';

/** How a passage is quoted, with its place, which is the same everywhere. */
export type ShowPassage = (passage: Passage) => string;

export function quotesText({ speaker, topic, quotes, total, searchedFor }: QuotesAnswer, show: ShowPassage): string {
  const whose = speaker === undefined ? 'Statements' : `Statements of ${printable(speaker)}`;
  const on = topic.trim() === '' ? '' : ` on “${printable(topic.trim())}”`;
  return [
    `${whose}${on}`,
    ...correctedText(searchedFor),
    ...quotes.map((quote) => quoteText(quote, show)),
    `${quotes.length} of ${total}`,
  ].join('\n\n');
}

/** Who misspelt a word is told what was looked for instead. */
export function correctedText(searchedFor: QuotesAnswer['searchedFor']): readonly string[] {
  return searchedFor === undefined ? [] : [`Searched for: ${searchedFor.map(printable).join(' · ')}`];
}

function quoteText(quote: Quote, show: ShowPassage): string {
  return show({ ...quote, statements: [quote.statement] });
}

/** Each side under its name, and the silent ones too. */
export function comparisonText({ topic, sides, searchedFor }: ComparisonAnswer, show: ShowPassage): string {
  const blocks = sides.map(({ speaker, quotes, total }) => {
    const more = total > quotes.length ? [`   (${total - quotes.length} more)`] : [];
    const said =
      quotes.length === 0 ? ['   no statement in the sources'] : quotes.map((quote) => quoteText(quote, show));
    return [`== ${printable(speaker)}`, ...said, ...more].join('\n');
  });
  return [`What each side says on “${printable(topic.trim())}”`, ...correctedText(searchedFor), ...blocks].join('\n\n');
}

export function speakersText({ speakers, total }: SpeakersAnswer): string {
  const lines = speakers.map(({ name, statements, topics }) => {
    const on = topics.length === 0 ? '' : ` · on ${topics.map(printable).join(', ')}`;
    return `• ${printable(name)} · ${statements} statement${statements === 1 ? '' : 's'}${on}`;
  });
  return [...lines, `${speakers.length} of ${total} voices`].join('\n');
}

export function wordingText({ verdict, found, saidBy, steps }: ClaimCheckAnswer, show: ShowPassage): string {
  const head =
    verdict === 'exact' ? 'These words stand in the sources.' : 'Not these words, but these are the nearest:';
  const who =
    saidBy.length === 0
      ? 'The article itself says them, not somebody in it.'
      : `Said by: ${saidBy.map((said) => printable(attributionText(said))).join(' · ')}`;
  const difference = verdict === 'exact' ? [] : [`Difference: ${differenceText(steps)}`];
  return [head, show(found), who, ...difference].join('\n\n');
}

/** `[-word-]` was asked for and does not stand there, `{+word+}` stands there and was not asked for: as `wdiff` prints it. */
function differenceText(steps: readonly WordStep[]): string {
  const marks = { same: ['', ''], asked: ['[-', '-]'], source: ['{+', '+}'] } as const;
  return steps.map(({ kind, word }) => `${marks[kind][0]}${printable(word)}${marks[kind][1]}`).join(' ');
}
