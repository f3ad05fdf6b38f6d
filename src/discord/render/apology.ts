import { forOnePerson, message, type Message } from '../components/message';
import type { Locale } from '../locales/en';

/**
 * What a reader is told when we failed.
 *
 * @param reference id of the interaction or message, which stands in the log line too.
 */
export function apology(reference: string, locale: Locale): Message {
  return message([`${locale.apology}\n-# ${locale.reference(reference)}`]);
}

/** For commands and buttons this version does not have. */
export function outdated(commandName: string, locale: Locale): Message {
  return forOnePerson(message([locale.outdated(commandName)]));
}
