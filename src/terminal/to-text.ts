import type { Answer, Source } from '../answers/answer';
import { attributionsIn } from '../answers/attribution-text';
import { CLAIMS_IN_ENGLISH, countsOf, differenceText } from '../answers/claim-text';
import { printable } from '../articles/problem';
import type { Passage, Place, Quote } from '../search/index/passage';
import type { SilentSpeaker } from '../speakers/asked-speakers';
import type { ClaimCheck } from '../speakers/claim-check';

export interface TextStyle {
  readonly ansi: boolean;
  readonly explain: boolean;
}

type AnswerOf<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>;

type Writers = { readonly [Kind in Answer['kind']]: (answer: AnswerOf<Kind>, style: TextStyle) => string };

const WRITERS: Writers = {
  passages: passagesText,
  near: nearText,
  nothing: ({ suggestions, isSmallTalk }) =>
    isSmallTalk
      ? 'I only quote these articles: ask about something in them.'
      : ['Nothing found on that in these articles.', ...listText('Nearest topics', suggestions)].join('\n'),
  completions: ({ completions }) =>
    completions.map(({ value, passages }) => `${printable(value)} (${count(passages, 'passage')})`).join('\n'),
  sources: ({ sources }) => sources.map(sourceText).join('\n'),
  help: helpText,
  quotes: quotesText,
  comparison: comparisonText,
  speakers: speakersText,
  'claim-check': claimCheckText,
  'no-statement': noStatementText,
  'unknown-speaker': unknownSpeakerText,
  'no-claim': ({ words, articles }) => (words.trim() === '' ? CLAIMS_IN_ENGLISH.noWords : nothingLike(articles)),
  context: ({ sentences, place }) => {
    const lines = sentences.map(({ text, isQuoted }) => `${isQuoted ? '>' : ' '} ${printable(text)}`);
    return [...lines, '', `   ${placeText(place)}`].join('\n');
  },
  citation: ({ text, place }) => `${printable(text)}\n   ${placeText(place)}`,
  gone: () => 'This sentence no longer stands in the articles.',
};

/** @returns lines without a final line break. */
export function toText(answer: Answer, style: TextStyle): string {
  const write = WRITERS[answer.kind] as (answer: Answer, style: TextStyle) => string;
  return write(answer, style);
}

function passagesText(answer: AnswerOf<'passages'>, style: TextStyle): string {
  const { passages, total, suggestions, searchedFor, silentSpeakers } = answer;
  return [
    ...listText('Searched for', searchedFor),
    ...silentText(silentSpeakers),
    ...passages.map((passage) => passageText(passage, style)),
    `${passages.length} of ${count(total, 'passage')}`,
    ...listText('See also', suggestions),
  ].join('\n\n');
}

function silentText(silent: readonly SilentSpeaker[] = []): readonly string[] {
  const names = (isQuoted: boolean): string =>
    joined(silent.filter((one) => one.isQuoted === isQuoted).map(({ name }) => name));
  const [quoted, named] = [names(true), names(false)];
  return [
    ...(quoted === '' ? [] : [`No words of ${quoted} on that in these articles. What they say:`]),
    ...(named === '' ? [] : [`${named} is named in these articles, but not quoted. What they say:`]),
  ];
}

function nearText(answer: AnswerOf<'near'>, style: TextStyle): string {
  const { passages, suggestions, articles, searchedFor, silentSpeakers } = answer;
  const titles = articles.map(({ title }) => title);
  return [
    'Not sure that these answer it:',
    ...listText('Searched for', searchedFor),
    ...silentText(silentSpeakers),
    ...passages.map((passage) => passageText(passage, style)),
    [...listText('Nearest topics', suggestions), ...listText('Nearest articles', titles)].join('\n'),
  ].join('\n\n');
}

function listText(label: string, texts: readonly string[] = []): readonly string[] {
  return texts.length === 0 ? [] : [`${label}: ${joined(texts)}`];
}

function joined(texts: readonly string[]): string {
  return texts.map(printable).join(' · ');
}

function passageText(passage: Passage, { ansi, explain }: TextStyle): string {
  const lines = [`${passage.rank}. ${quotation(passage, ansi)}`, `   ${placeText(passage)}`];
  const attributions = attributionsIn(passage);
  if (attributions.length > 0) lines.push(`   ${joined(attributions)}`);
  const others = passage.places.slice(1).map((place) => `${place.article.id}, ${numbersText(place)}`);
  if (others.length > 0) lines.push(`   also at ${others.join('; ')}`);
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

function placeText({ article, section, paragraph, sentence, id }: Place): string {
  const { title, publisher, published, url } = article;
  const known = [title, publisher, published, url, section].filter((part) => part !== undefined);
  return `— ${[...known.map(printable), numbersText({ paragraph, sentence }), id].join(' · ')}`;
}

function numbersText({ paragraph, sentence }: Pick<Place, 'paragraph' | 'sentence'>): string {
  return `paragraph ${paragraph}, sentence ${sentence}`;
}

function quotesText({ speaker, topic, quotes, total, searchedFor }: AnswerOf<'quotes'>, style: TextStyle): string {
  const whose = speaker === undefined ? 'Statements' : `Statements of ${printable(speaker)}`;
  return [
    `${whose}${onTopic(topic)}`,
    ...listText('Searched for', searchedFor),
    ...quotes.map((quote) => quoteText(quote, style)),
    `${quotes.length} of ${total}`,
  ].join('\n\n');
}

function onTopic(topic: string): string {
  return topic.trim() === '' ? '' : ` on “${printable(topic.trim())}”`;
}

function quoteText(quote: Quote, style: TextStyle): string {
  return passageText({ ...quote, statements: [quote.statement] }, style);
}

function comparisonText({ topic, sides, searchedFor }: AnswerOf<'comparison'>, style: TextStyle): string {
  const blocks = sides.map(({ speaker, quotes, total }) => {
    const shown = quotes.map((quote) => quoteText(quote, style));
    const more = total > quotes.length ? [`   (${total - quotes.length} more)`] : [];
    const lines = shown.length === 0 ? ['   no statement in the sources'] : shown;
    return [`== ${printable(speaker)}`, ...lines, ...more].join('\n');
  });
  return [`What each side says${onTopic(topic)}`, ...listText('Searched for', searchedFor), ...blocks].join('\n\n');
}

function speakersText({ speakers, total }: AnswerOf<'speakers'>): string {
  const lines = speakers.map(({ name, statements, topics }) => {
    const on = topics.length === 0 ? '' : ` · on ${topics.map(printable).join(', ')}`;
    return `• ${printable(name)} · ${count(statements, 'statement')}${on}`;
  });
  return [...lines, `${speakers.length} of ${count(total, 'speaker')}`].join('\n');
}

function claimCheckText({ checks, articles }: AnswerOf<'claim-check'>, style: TextStyle): string {
  const { stand, differ, missing } = countsOf(checks);
  const texts = checks.map(({ check }) => (check ? checkedText(check, style) : nothingLike(articles)));
  if (texts.length === 1) return texts.join('');
  const each = checks.map(({ words }, at) => `== ${printable(words)}\n${texts[at] ?? ''}`);
  return [CLAIMS_IN_ENGLISH.counts(checks.length, stand, differ, missing), ...each].join('\n\n');
}

function nothingLike(articles: number): string {
  return CLAIMS_IN_ENGLISH.nothing(count(articles, 'article'));
}

function checkedText({ verdict, finding, found, saidBy, differences }: ClaimCheck, style: TextStyle): string {
  const { findings, sources, ofArticle } = CLAIMS_IN_ENGLISH;
  const isExact = verdict === 'exact';
  return [
    isExact ? findings[finding] : `${findings[finding]} ${sources}`,
    passageText({ ...found, statements: saidBy }, style),
    ...(isExact && saidBy.length === 0 ? [ofArticle] : []),
    ...differences.map((one) => differenceText(one, CLAIMS_IN_ENGLISH, (words) => `“${printable(words)}”`)),
  ].join('\n');
}

function noStatementText({ speaker, topic, topics, searchedFor }: AnswerOf<'no-statement'>): string {
  const of = speaker === undefined ? '' : ` of ${printable(speaker)}`;
  return [
    ...listText('Searched for', searchedFor),
    `No statement${of} in the sources${onTopic(topic)}.`,
    ...listText('Try', topics),
  ].join('\n');
}

function unknownSpeakerText({ asked, isShared, speakers }: AnswerOf<'unknown-speaker'>): string {
  const head = isShared ? 'More than one in the articles is called' : 'The articles quote nobody called';
  return [`${head} “${printable(asked)}”.`, ...listText('Nearest names', speakers)].join('\n');
}

function sourceText({ title, publisher, author, published, url, file, sentences }: Source): string {
  const known = [title, publisher, author, published, url, file].filter((part) => part !== undefined);
  return `• ${joined(known)} · ${count(sentences, 'sentence')}`;
}

function helpText({ topics, articles, sentences }: AnswerOf<'help'>): string {
  return [
    `Ask anything about ${count(articles, 'article')} (${count(sentences, 'sentence')}): a word or a whole question.`,
    'Answers are quotations, word for word, with their source. /sources lists the articles, /quit ends.',
    ...listText('Topics', topics),
  ].join('\n');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
