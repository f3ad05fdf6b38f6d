import type { APIApplicationCommandOptionChoice } from 'discord.js';
import type { Offer } from '../../answers/complete';
import { CHOICES, CHOICE_LENGTH, cut } from '../markup/limits';
import type { Words } from '../words/en';

/**
 * What Discord offers below the field a reader is typing in: `cyber attacks · 12 passages`.
 *
 * A topic is dropped if it is too long to be a value, for a cut one would ask for something else; only its label may be cut.
 */
export function toChoices(completions: readonly Offer[], words: Words): APIApplicationCommandOptionChoice<string>[] {
  const byValue = new Map(completions.map((completion) => [completion.value, completion]));
  return [...byValue.values()]
    .filter(fits)
    .slice(0, CHOICES)
    .map((completion) => toChoice(completion, words));
}

function fits({ value }: Offer): boolean {
  return value.trim() !== '' && value.length <= CHOICE_LENGTH;
}

function toChoice(offer: Offer, words: Words): APIApplicationCommandOptionChoice<string> {
  const { value } = offer;
  const told = ` · ${aboutIt(offer, words)}`;
  return { name: cut(value, CHOICE_LENGTH - told.length) + told, value };
}

/** What it is, and how much there is of it. */
function aboutIt({ kind, passages }: Offer, words: Words): string {
  switch (kind) {
    case 'topic':
      return words.passages(passages);
    case 'title':
      return words.articleOf(words.sentences(passages));
    case 'speaker':
      return words.speakerOf(words.statements(passages));
  }
}
