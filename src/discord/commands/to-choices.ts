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

function toChoice({ kind, value, passages }: Offer, words: Words): APIApplicationCommandOptionChoice<string> {
  const amount = ` · ${kind === 'title' ? words.articleOf(words.sentences(passages)) : words.passages(passages)}`;
  return { name: cut(value, CHOICE_LENGTH - amount.length) + amount, value };
}
