import { ignoringCase } from '../../text/ignoring-case';
import { keptForLast } from '../../text/kept-for-last';
import { FITS_WELL } from './fit';
import { NEWS_KINDS } from './news-kinds';

const NEWS_ASKED = NEWS_KINDS.map((kind) => ({ kind, asked: ignoringCase(kind.asked) }));

/** @returns the kind of answer that a question asks for in words that news need not have. */
export const newsKindOf = keptForLast((text) => NEWS_ASKED.find(({ asked }) => asked.test(text))?.kind);

/** Whether a question asks for a kind of answer in words that news need not have: nothing else answers it. */
export function asksNewsKind(text: string): boolean {
  return newsKindOf(text) !== undefined;
}

/** Whether a question asks for such a kind, and a sentence has nothing of it. */
export function lacksNewsKind(text: string, sentence: string): boolean {
  return newsKindOf(text)?.fit(sentence) === 0;
}

/** @returns the words of a question for which a sentence tells what they ask for, in whatever words: "who owns it" is told by "belongs to". */
export function newsWordsTold(text: string, sentence: string): RegExp | undefined {
  const kind = newsKindOf(text);
  return kind && kind.fit(sentence) >= FITS_WELL ? kind.frame : undefined;
}
