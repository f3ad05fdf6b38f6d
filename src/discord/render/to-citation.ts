import type { CitationAnswer } from '../../answers/answer';
import type { RenderContext } from '../components/render-context';
import { cut, MESSAGE_TEXT } from '../components/limits';
import { message, type Message } from '../components/message';
import { assertVerbatim, quote } from '../components/quote';
import { citations } from './citations';
import { attribution, name, position } from './source-line';

const ROOM = MESSAGE_TEXT - 2600;
const CITATION_LENGTH = 560;

/**
 * A source card: the sentence, where it stands, and its citation in four styles, each in a block of its own to be copied.
 *
 * @throws NotVerbatimError if the quote, as it would be sent, is not the article's text.
 */
export function toCitation(answer: CitationAnswer, speaker: RenderContext): Message {
  const { locale } = speaker;
  const { place, text, author } = answer;
  const said = [attribution(place.article, locale, text), author === undefined ? '' : locale.by(name(author) ?? '')];
  const where = [...said.filter(Boolean), ...position(place, locale)].join(', ');
  const blocks = citations(answer).map(([style, citation]) => `${style}\n${codeBlock(citation)}`);
  return message([locale.citationHead, `${quoted(answer, speaker)}\n-# ${where}`, blocks.join('\n')]);
}

function quoted({ place, text }: CitationAnswer, { locale }: RenderContext): string {
  const line = quote({ text, matches: [] });
  if (line.length > ROOM) return locale.tooLong(text.length);
  assertVerbatim(line, { id: place.id, text });
  return line;
}

/** Nothing in a block of code is Markdown but its end. */
function codeBlock(text: string): string {
  return `\`\`\`\n${cut(text.replaceAll('```', "'''"), CITATION_LENGTH)}\n\`\`\``;
}
