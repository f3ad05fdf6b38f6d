import { SPEECH, type Article, type Span } from '../articles/article';
import type { ParagraphSentences } from './grammar/tokenise';
import type { NameMention } from './people/mentions';
import type { Statement } from './statement';

export interface ParagraphSpan extends ParagraphSentences {
  readonly start: number;
  readonly end: number;
  readonly speech: number;
}

export function paragraphsOf({ paragraphs, sentences }: Article): readonly ParagraphSpan[] {
  let first = 0;
  return Array.from(paragraphs.starts, (start, at) => {
    let next = first;
    while (sentences.paragraphs[next] === at + 1) next += 1;
    const sentenceStarts = sentences.starts.subarray(first, next);
    first = next;
    const end = paragraphs.ends[at] ?? start;
    const speech = paragraphs.speech[at] ?? SPEECH.prose;
    return { start, end, speech, sentenceStarts, lastEnd: sentences.ends[next - 1] ?? start };
  });
}

/** The whole span as a direct statement, without quotation marks around it. */
export function wholeStatement(text: string, { start, end }: Span): Omit<Statement, 'rule'> {
  const [, before = '', words = ''] = /^(\s*["“«„]?)(.*?)["”»“]?\s*$/su.exec(text.slice(start, end)) ?? [];
  const from = start + before.length;
  const span = { start: from, end: from + words.length };
  return { ...span, pieces: [span], kind: 'direct', denied: false };
}

export interface TurnState {
  readonly statements: Statement[];
  /** Words that name who has the turn. */
  speaker: Span | undefined;
}

/** Reads a turn of a transcript, or a paragraph that goes on one. What a turn reports of others stays its speaker's. */
export function readTurn(
  paragraph: ParagraphSpan & { readonly text: string },
  names: readonly NameMention[],
  state: TurnState,
): void {
  const { text, speech, start, lastEnd } = paragraph;
  const isCourt = /^[QA]\. /u.test(text.slice(start, start + 3));
  const colon = speech === SPEECH.continued ? start - 1 : isCourt ? start + 1 : text.indexOf(':', start);
  if (speech !== SPEECH.continued) state.speaker = speakerOf(text.slice(start, colon), start, names);
  if (speech === SPEECH.question) return;
  const whole = wholeStatement(text, { start: colon + 1, end: lastEnd });
  state.statements.push({ ...whole, rule: 'name and colon', ...(state.speaker && { mention: state.speaker }) });
}

/** @returns the label without a role; of `A:` the one person named in full so far. */
function speakerOf(label: string, start: number, names: readonly NameMention[]): Span | undefined {
  if (/^(?:A|Answer)\d*$/u.test(label)) return onlyPerson(names);
  return { start, end: start + (/^[^,(]*[^,(\s]/u.exec(label)?.[0].length ?? 0) };
}

function onlyPerson(names: readonly NameMention[]): Span | undefined {
  const full = names.filter(({ name, place }) => name.words.length > 1 && !place);
  const [first] = full;
  return new Set(full.map(({ name }) => name.foldedWords.join(' '))).size === 1 ? first : undefined;
}
