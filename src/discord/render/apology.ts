import { forOnePerson, message, type Message } from '../components/message';
import type { Words } from '../locales/en';

/**
 * What a reader is told when we failed.
 *
 * @param reference id of the interaction or message, which stands in the log line too.
 */
export function apology(reference: string, words: Words): Message {
  return message([`${words.apology}\n-# ${words.reference(reference)}`]);
}

/** For commands and buttons this version does not have. */
export function outdated(commandName: string, words: Words): Message {
  return forOnePerson(message([words.outdated(commandName)]));
}
