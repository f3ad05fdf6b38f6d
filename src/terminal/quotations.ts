import { styleText } from 'node:util';
import type { CitationAnswer, ContextAnswer } from '../answers/answer';
import { attributionsIn, endsSource, otherArticles, REPLIES_IN_ENGLISH as WORDS } from '../answers/reply-text';
import { printable } from '../articles/problem';
import type { Passage, Place, Quote, ScorePart } from '../search/index/passage';
import type { Judgement } from '../search/ranking/confidence';

export interface TextStyle {
  readonly ansi: boolean;
  readonly explain: boolean;
}

export function quotations(
  passages: readonly (Passage | Quote)[],
  style: TextStyle,
  isHeaded = false,
): readonly string[] {
  return passages.map((passage, at) => {
    const statements = 'statement' in passage ? [passage.statement] : passage.statements;
    const said = attributionsIn({ ...passage, statements }, WORDS, isHeaded).map((text) =>
      styled('cyan', printable(text), style.ansi),
    );
    const source = endsSource(passages, at) ? [styled('dim', printable(sourceOf(passage)), style.ansi)] : [];
    const small = [...said, ...source].join(' · ');
    const before = 'before' in passage ? [`   ${printable(passage.before ?? '')}`] : [];
    const lines = [
      ...before,
      `${passage.rank}. ${quotation(passage, style.ansi)}`,
      ...(small === '' ? [] : [`   ${small}`]),
    ];
    return [...lines, ...(style.explain ? explanationOf(passage) : [])].join('\n');
  });
}

function sourceOf(passage: Passage): string {
  const { title, published } = passage.article;
  const others = otherArticles(passage);
  const known = [title, published && WORDS.day(published), others > 0 && WORDS.andMore(others)];
  return known.filter(Boolean).join(' · ');
}

function explanationOf({ score, explanation, places }: Passage): readonly string[] {
  return [
    ...places.map((place) => `   ${placeText(place)}`),
    `   score ${score.toFixed(4)} =`,
    ...explanation.map(partText),
  ];
}

/** The parts of the confidence, on the scale of log odds, and the doubts; of a question without words nothing. */
export function judgementText(
  { confidence, judgement }: { readonly confidence: number; readonly judgement?: Judgement },
  { explain }: TextStyle,
): readonly string[] {
  if (!explain || !judgement || judgement.parts.length === 0) return [];
  const sum = judgement.parts.reduce((total, { value }) => total + value, 0);
  const lines = [
    `confidence ${confidence.toFixed(4)}, log odds ${sum.toFixed(4)} =`,
    ...judgement.parts.map(partText),
    ...judgement.doubts.map((doubt) => `   not sure: ${doubt}`),
  ];
  return [lines.join('\n')];
}

function partText({ name, value }: ScorePart): string {
  return `     ${value.toFixed(4)}  ${printable(name)}`;
}

function styled(format: 'bold' | 'cyan' | 'dim', text: string, ansi: boolean): string {
  return ansi ? styleText(format, text, { validateStream: false }) : text;
}

function quotation({ text, matches }: Passage, ansi: boolean): string {
  if (!ansi) return printable(text);
  let at = 0;
  const pieces = matches.map(({ start, end }) => {
    const piece = printable(text.slice(at, start)) + styled('bold', printable(text.slice(start, end)), ansi);
    at = end;
    return piece;
  });
  return [...pieces, printable(text.slice(at))].join('');
}

/** @returns who says a quotation, and its place. */
export function quotedPlaceText({ text, statements, place }: ContextAnswer | CitationAnswer): string {
  return placeText(place, attributionsIn({ text, start: place.start, statements }, WORDS));
}

function placeText({ article, section, paragraph, sentence, id }: Place, said: readonly string[] = []): string {
  const { title, publisher, published, url } = article;
  const day = published && WORDS.day(published);
  const known = [...said, title, publisher, day, url, section && `section “${section}”`].filter(
    (part) => part !== undefined,
  );
  return `— ${[...known.map(printable), numbersText({ paragraph, sentence }), id].join(' · ')}`;
}

function numbersText({ paragraph, sentence }: Pick<Place, 'paragraph' | 'sentence'>): string {
  return `paragraph ${paragraph}, sentence ${sentence}`;
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
