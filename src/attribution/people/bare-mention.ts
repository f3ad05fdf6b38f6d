import type { Span } from '../../articles/article';
import type { NameMention } from './mentions';
import { nameOf } from './names';

/** The mention of a speaker is the name alone. */
export function mentionOf(written: string, span: Span): NameMention {
  const none = {
    honorific: undefined,
    title: undefined,
    opens: false,
    place: false,
    possessive: false,
    describes: false,
  };
  return { ...span, ...none, name: nameOf(written.split(/\s+/u)) };
}
