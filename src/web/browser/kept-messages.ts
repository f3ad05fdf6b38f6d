import type { ShownMessage } from './message';

const KEY = 'messages';
const MOST_KEPT = 50;

/** Keeps the last messages while the tab is open, pictures included, so that a reload shows them again. */
export function keepMessages(messages: readonly ShownMessage[]): void {
  for (let most = MOST_KEPT; most >= 1; most = Math.floor(most / 2)) {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(messages.slice(-most)));
      return;
    } catch {
      // More than the browser keeps.
    }
  }
}

export function restoreMessages(): readonly ShownMessage[] {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as readonly ShownMessage[];
    return kept.map((message) => ({ ...message, time: new Date(message.time) }));
  } catch {
    return [];
  }
}
