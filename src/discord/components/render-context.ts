import type { Locale } from '../locales/en';

/** To whom an answer is said, and how. */
export interface RenderContext {
  /** In the reader's language. */
  readonly locale: Locale;
  /** The slash command readers ask with, such as `summit`. */
  readonly commandName: string;
  /** User id of who asked. */
  readonly asker: string;
  /** Whether only they see it. */
  readonly isPrivate: boolean;
  /** What the host has to know, in a line above the answer: that the articles have changed. */
  readonly note?: string;
}
