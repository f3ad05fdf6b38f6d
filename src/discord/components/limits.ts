/**
 * Discord's numbers by name, and how whole texts are packed under them.
 *
 * Source of the numbers: Discord's developer documentation and OpenAPI specification, API v10, as of 2026-08. Where the documentation
 * counts characters we count UTF-16 units, of which there are never fewer.
 */

/** Characters over all text displays of one message. */
export const MESSAGE_TEXT = 4000;
/** Choices offered while a reader types; the length of a choice's name and of its value. */
export const CHOICES = 25;
export const CHOICE_LENGTH = 100;
/** State of a button or select. */
export const CUSTOM_ID_LENGTH = 100;
/** Words on a button. */
export const LABEL_LENGTH = 80;
/** Words in a select in which nothing is chosen. */
export const PLACEHOLDER_LENGTH = 150;
/** Words of a choice of a select. */
export const OPTION_LENGTH = 100;
export const THREAD_NAME_LENGTH = 100;
/** The longest address of a link: one of 512 characters is not taken everywhere. */
export const URL_LENGTH = 511;
/** An interaction has to be answered within this many milliseconds, else its token is void (error 10062). */
export const ACKNOWLEDGE_WITHIN = 3000;

/** The longest question taken from the slash command; Discord itself would allow 6000 characters. */
export const QUESTION_LENGTH = 500;

/**
 * As many of `texts`, from the first, as fit into `room` characters together; each whole, none skipped.
 *
 * @param between characters that stand between two of them.
 */
export function takeWhole(texts: readonly string[], room: number, between = 0): readonly string[] {
  let used = -between;
  const tooMuch = texts.findIndex((text) => (used += text.length + between) > room);
  return tooMuch < 0 ? texts : texts.slice(0, tooMuch);
}

/** `text` if it has at most `length` UTF-16 units, else its beginning and `…`; a surrogate pair is never broken. For labels, never for quotes. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = text.slice(0, Math.max(0, length - 1));
  return `${kept.replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
