import type { Answer, Page, Source } from '../answers/answer';
import { CLAIMS_IN_ENGLISH, countsText, differenceLines, type CheckedClaim } from '../answers/claim-text';
import {
  filteredText,
  filterParts,
  nextTopics,
  positionsOf,
  REPLIES_IN_ENGLISH as WORDS,
  otherLanguageText,
  reversedDays,
  silentNames,
} from '../answers/reply-text';
import type { Filter } from '../library/scope';
import { printable } from '../articles/problem';
import type { SilentSpeaker } from '../speakers/asked-speakers';
import type { ClaimCheck } from '../speakers/claim-check';
import { count, judgementText, quotedPlaceText, quotations, type TextStyle } from './quotations';

type AnswerOf<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>;

type Writers = { readonly [Kind in Answer['kind']]: (answer: AnswerOf<Kind>, style: TextStyle) => string };

const WRITERS: Writers = {
  passages: passagesText,
  near: nearText,
  nothing: nothingText,
  completions: ({ completions }) => completions.map(({ value }) => printable(value)).join('\n'),
  sources: (answer) => pageText(answer.sources.map(sourceText), answer, 'article'),
  help: helpText,
  quotes: quotesText,
  comparison: comparisonText,
  speakers: speakersText,
  'claim-check': claimCheckText,
  'no-statement': noStatementText,
  'unknown-speaker': unknownSpeakerText,
  'unknown-filter': unknownFilterText,
  'no-claim': noClaimText,
  context: (answer) => {
    const lines = answer.sentences.map(({ text, isQuoted }) => `${isQuoted ? '>' : ' '} ${printable(text)}`);
    return [...lines, '', `   ${quotedPlaceText(answer)}`].join('\n');
  },
  citation: (answer) => `${printable(answer.text)}\n   ${quotedPlaceText(answer)}`,
  gone: () => 'This sentence no longer stands in the articles.',
};

/** @returns lines without a final line break. */
export function toText(answer: Answer, style: TextStyle): string {
  const write = WRITERS[answer.kind] as (answer: Answer, style: TextStyle) => string;
  return write(answer, style);
}

function passagesText(answer: AnswerOf<'passages'>, style: TextStyle): string {
  const { question, passages, page, total, searchedFor, askNext, filter } = answer;
  const silent = silentText(answer);
  const next = askNext.map(({ shortName, topic }) => shortName + WORDS.on(topic));
  const head = countedHead(limited(shortened(question), filter), page, passages.length, total);
  return [
    [...silent, ...(silent.length > 0 && !filter ? [] : [head])].join('\n'),
    ...quotations(passages, style),
    ...judgementText(answer, style),
    ...notes(searchedFor),
    ...listText('Ask next', [...next, ...nextTopics(answer)]),
  ].join('\n\n');
}

/** @param isHeaded the speaker stands in `about` */
function limited(about: string, filter: Filter | undefined, isHeaded = false): string {
  return joined([about, ...filterParts(filter, WORDS, isHeaded)]);
}

/** In UTF-16 units: a line and a half. */
const LONGEST_ECHO = 120;

/** @returns a question, cut between two words. */
function shortened(question: string): string {
  const words = question.trim();
  if (words.length <= LONGEST_ECHO) return words;
  return words.slice(0, LONGEST_ECHO).replace(/\s+\S*$/u, '') + (words.endsWith('”') ? ' …”' : ' …');
}

function countedHead(about: string, page: Page, shown: number, total: number): string {
  return `${about} · ${WORDS.shownOf(positionsOf(page, shown), String(total))}`;
}

function silentText(answer: AnswerOf<'passages'> | AnswerOf<'near'>): readonly string[] {
  const { kind, silentSpeakers, silentOn } = answer;
  const names = (wanted: (speaker: SilentSpeaker) => boolean): string =>
    joined((silentSpeakers ?? []).filter(wanted).map(({ name }) => name));
  const quoted = names(({ isQuoted }) => isQuoted);
  const named = (silentSpeakers ?? []).filter(({ isQuoted, isNamed = true }) => !isQuoted && isNamed);
  const unknown = names(({ isNamed = true }) => !isNamed);
  const topic = silentOn === undefined ? '' : WORDS.on(printable(shortened(silentOn)));
  const [others, theySay] = kind === 'near' ? ['', ''] : [` ${WORDS.others}`, ` ${WORDS.theySay}`];
  return [
    ...(quoted === '' ? [] : [WORDS.noWordsOf(quoted, topic) + others]),
    ...named.map(({ name }, at) => WORDS.onlyNamed(joined([name])) + (at === named.length - 1 ? theySay : '')),
    ...(unknown === '' ? [] : [`The articles quote nobody called ${unknown}.`]),
  ];
}

function nearText(answer: AnswerOf<'near'>, style: TextStyle): string {
  const { question, passages, suggestions, searchedFor, filter } = answer;
  return [
    [...silentText(answer), WORDS.near(limited(`“${shortened(question)}”`, filter))].join('\n'),
    ...quotations(passages, style),
    ...judgementText(answer, style),
    ...notes(searchedFor),
    ...listText('Ask next', suggestions),
  ].join('\n\n');
}

function nothingText(answer: AnswerOf<'nothing'>): string {
  const { smallTalk, articles, missing, suggestions, unfiltered = 0, languages } = answer;
  if (smallTalk) return smallTalk === 'step' ? WORDS.needsAnswer : WORDS.smallTalk;
  const head = languages
    ? otherLanguageText(languages)
    : WORDS.nothing(count(articles, 'article'), printable(missing.join(', ')));
  return [...filteredLines(head, answer, count(unfiltered, 'passage')), ...listText('Ask next', suggestions)].join(
    '\n',
  );
}

/** @param amount what there is without the filter. */
function filteredLines(head: string, answer: AnswerOf<'nothing' | 'no-statement'>, amount: string) {
  const { filter, dates, kind } = answer;
  const limits = filterParts(filter, WORDS, kind === 'no-statement' || dates !== undefined).map(printable);
  const filtered = filteredText({ limits, amount, dates });
  return [filtered.head ?? head, ...(filtered.note === undefined ? [] : [filtered.note])];
}

function notes(searchedFor: readonly string[] = []): readonly string[] {
  return searchedFor.length === 0 ? [] : [WORDS.searchedFor(joined(searchedFor))];
}

function listText(label: string, texts: readonly string[] = []): readonly string[] {
  return texts.length === 0 ? [] : [`${label}: ${joined(texts)}`];
}

function joined(texts: readonly string[], between = ' · '): string {
  return texts.map(printable).join(between);
}

function quotesText(answer: AnswerOf<'quotes'>, style: TextStyle): string {
  const { speaker, topic, quotes, total, page, searchedFor, filter } = answer;
  const on = printable(topic.trim());
  const about = speaker === undefined ? on : printable(speaker) + (on === '' ? '' : WORDS.on(on));
  return [
    countedHead(limited(about, filter, speaker !== undefined), page, quotes.length, total),
    ...quotations(quotes, style, speaker !== undefined),
    ...notes(searchedFor),
  ].join('\n\n');
}

function comparisonText(answer: AnswerOf<'comparison'>, style: TextStyle): string {
  const { topic, sides, searchedFor, filter, page, total } = answer;
  const speaking = sides.filter(({ quotes }) => quotes.length > 0);
  const blocks = speaking.map(({ speaker, quotes, total }) => {
    const counts = total > quotes.length ? ` · ${WORDS.shownOf(String(quotes.length), String(total))}` : '';
    return [printable(speaker) + counts, ...quotations(quotes, style, true)].join('\n');
  });
  const silent = silentNames(sides);
  const counts = total > speaking.length ? [WORDS.shownOf(positionsOf(page, speaking.length), String(total))] : [];
  return [
    [limited(topic.trim(), filter), WORDS.eachSide, ...counts].join(' · '),
    ...blocks,
    ...(silent.length === 0 ? [] : [WORDS.silentSides(joined(silent, ', '))]),
    ...notes(searchedFor),
  ].join('\n\n');
}

function pageText(lines: readonly string[], { page, total }: AnswerOf<'sources' | 'speakers'>, noun: string): string {
  const all = count(total, noun);
  return [...lines, lines.length === total ? all : WORDS.shownOf(positionsOf(page, lines.length), all)].join('\n');
}

function speakersText(answer: AnswerOf<'speakers'>): string {
  const lines = answer.speakers.map(({ name, statements, topics }) => {
    const on = topics.length === 0 ? '' : ` · on ${topics.map(printable).join(', ')}`;
    return `• ${printable(name)} · ${count(statements, 'statement')}${on}`;
  });
  return pageText(lines, answer, 'speaker');
}

function claimCheckText({ checks, articles }: AnswerOf<'claim-check'>, style: TextStyle): string {
  const texts = checks.map((one) => (one.check ? checkedText(one.check, style) : nothingLike(one, articles, style)));
  if (texts.length === 1) return texts.join('');
  const each = checks.map(({ words }, at) => `== ${printable(words)}\n${texts[at] ?? ''}`);
  return [countsText(checks), ...each].join('\n\n');
}

function nothingLike(checked: CheckedClaim | undefined, articles: number, style: TextStyle): string {
  const nearest = checked?.nearest;
  const head = CLAIMS_IN_ENGLISH.nothing(count(articles, 'article'));
  return nearest ? [`${head} ${CLAIMS_IN_ENGLISH.nearest}`, ...quotations([nearest], style)].join('\n') : head;
}

function noClaimText({ words, checks, articles }: AnswerOf<'no-claim'>, style: TextStyle): string {
  if (words.trim() === '') return CLAIMS_IN_ENGLISH.noWords;
  return nothingLike(checks.length === 1 ? checks[0] : undefined, articles, style);
}

function checkedText({ verdict, finding, found, saidBy, differences }: ClaimCheck, style: TextStyle): string {
  const { findings, sources } = CLAIMS_IN_ENGLISH;
  const isExact = verdict === 'exact';
  return [
    isExact ? findings[finding] : `${findings[finding]} ${sources}`,
    ...quotations([{ ...found, statements: saidBy }], style),
    ...differenceLines(differences, CLAIMS_IN_ENGLISH, (words) => `“${printable(words)}”`),
  ].join('\n');
}

function noStatementText(answer: AnswerOf<'no-statement'>): string {
  const { speaker, topic, topics, searchedFor, unfiltered = 0 } = answer;
  const on = topic.trim() === '' ? '' : WORDS.on(printable(topic.trim()));
  const head = speaker === undefined ? WORDS.noWordsOn(on) : WORDS.noWordsOf(printable(speaker), on);
  return [
    ...filteredLines(head, answer, count(unfiltered, 'statement')),
    ...notes(searchedFor),
    ...listText('Ask next', topics),
  ].join('\n');
}

function unknownSpeakerText({ asked, isShared, speakers }: AnswerOf<'unknown-speaker'>): string {
  const head = isShared ? 'More than one in the articles is called' : 'The articles quote nobody called';
  return [`${head} ${printable(asked)}.`, ...listText('Speakers in these articles', speakers)].join('\n');
}

function unknownFilterText({ filter, asked, known }: AnswerOf<'unknown-filter'>): string {
  const words = `“${printable(asked)}”`;
  if (filter === 'day') return WORDS.unknownDay(words);
  if (filter === 'order') return reversedDays(known);
  return [WORDS.unknownPublisher(words), ...(known.length === 0 ? [] : [WORDS.publishers(joined(known))])].join('\n');
}

function sourceText({ title, publisher, author, published, url, file, sentences }: Source): string {
  const known = [title, publisher, author, published && WORDS.day(published), url, file].filter(
    (part) => part !== undefined,
  );
  return `• ${joined(known)} · ${count(sentences, 'sentence')}`;
}

function helpText({ topics, articles, sentences }: AnswerOf<'help'>): string {
  return [
    `Ask anything about ${count(articles, 'article')} (${count(sentences, 'sentence')}): a word or a whole question.`,
    'Answers are quotations, word for word, with their source. more, 1 (the context of the first) and /source 1 go on from it.',
    '/quotes, /compare, /check and /speakers show who says what, /card draws a quotation, /sources lists the articles, /quit ends.',
    ...listText('Topics', topics),
  ].join('\n');
}
