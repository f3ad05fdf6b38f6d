import { forOnePerson, message, type Message } from './message';

/**
 * What a reader is told when we failed.
 *
 * @param reference id of the interaction or message, which stands in the log line too.
 */
export function apology(reference: string): Message {
  return message([
    `Sorry, something went wrong on my side and I cannot answer this. Please try again.\n-# Reference for the host's log: ${reference}`,
  ]);
}

/** For commands and buttons this version does not have. */
export function outdated(commandName: string): Message {
  return forOnePerson(
    message([`This is no longer in use. Ask with \`/${commandName}\`, or see \`/help\` for how to ask.`]),
  );
}
