import { howSaid } from '../../answers/how-said';
import type { Passage, Quote, Said } from '../../search/index/passage';
import { escapeMarkdown } from '../components/escape';
import { cut, takeWhole } from '../components/limits';
import { assertVerbatim, quote } from '../components/quote';
import type { Words } from '../locales/en';
import { attribution, name, sourceLine } from './source-line';

const HOW_LENGTH = 200;

/**
 * A quotation with who says it and how, and its source. One that does not fit is not cut: then only its place is told.
 *
 * @param room characters it may take.
 * @throws NotVerbatimError if the quote, as it would be sent, is not the article's text.
 */
export function statementBlock(passage: Passage | Quote, room: number, words: Words): string {
  const how = 'statement' in passage ? `-# ${voices([passage.statement], words)}\n` : '';
  const source = `${how}${sourceLine({ ...passage, statements: [] }, words)}`;
  const quoted = quote(passage);
  if (quoted.length + source.length + 1 > room)
    return `${words.tooLong(passage.text.length)}\n${how}-# ${attribution(passage.article, words)}, id ${name(passage.id) ?? ''}`;
  assertVerbatim(quoted, passage);
  return `${quoted}\n${source}`;
}

/** Who says it and how, in one line. */
export function voices(all: readonly Said[], { telling }: Words): string {
  const told = all.map((said) => escapeMarkdown(cut(howSaid(said, telling), HOW_LENGTH)));
  return takeWhole(told, 2 * HOW_LENGTH, 3).join(' · ');
}
