import { attributionText } from '../../answers/attribution-text';
import type { Passage, Quote, PassageStatement } from '../../search/index/passage';
import { escapeMarkdown } from '../components/escape';
import { cut, takeWhole } from '../components/limits';
import { assertVerbatim, quote } from '../components/quote';
import type { Locale } from '../locales/en';
import { attribution, name, sourceLine } from './source-line';

const HOW_LENGTH = 200;

/**
 * A quotation with who says it and how, and its source. One that does not fit is not cut: then only its place is told.
 *
 * @param room characters it may take.
 * @throws NotVerbatimError if the quote, as it would be sent, is not the article's text.
 */
export function statementBlock(passage: Passage | Quote, room: number, locale: Locale): string {
  const how = 'statement' in passage ? `-# ${speakers([passage.statement], locale)}\n` : '';
  const source = `${how}${sourceLine({ ...passage, statements: [] }, locale)}`;
  const quoted = quote(passage);
  if (quoted.length + source.length + 1 > room)
    return `${locale.tooLong(passage.text.length)}\n${how}-# ${attribution(passage.article, locale)}, id ${name(passage.id) ?? ''}`;
  assertVerbatim(quoted, passage);
  return `${quoted}\n${source}`;
}

/** Who says it and how, in one line. */
export function speakers(all: readonly PassageStatement[], { telling }: Locale): string {
  const told = all.map((said) => escapeMarkdown(cut(attributionText(said, telling), HOW_LENGTH)));
  return takeWhole(told, 2 * HOW_LENGTH, 3).join(' · ');
}
