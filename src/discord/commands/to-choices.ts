import type { APIApplicationCommandOptionChoice } from 'discord.js';
import type { CompletionItem, CompletionSpeaker } from '../../answers/answer';
import { CHOICES, CHOICE_LENGTH, cut, takeWhole } from '../components/limits';
import type { Locale } from '../locales/en';

/**
 * What Discord offers below the field a reader is typing in: `cyber attacks · 6 passages · Biden 2, Putin 2`, `Joe Biden · speaker, 14
 * statements`, `Talks · article, 9 sentences`.
 *
 * A topic is dropped if it is too long to be a value, for a cut one would ask for something else; only its label may be cut.
 */
export function toChoices(
  completions: readonly CompletionItem[],
  words: Locale,
): APIApplicationCommandOptionChoice<string>[] {
  const byValue = new Map(completions.map((completion) => [completion.value, completion]));
  return [...byValue.values()]
    .filter(fits)
    .slice(0, CHOICES)
    .map((completion) => toChoice(completion, words));
}

function fits({ value }: CompletionItem): boolean {
  return value.trim() !== '' && value.length <= CHOICE_LENGTH;
}

function toChoice(item: CompletionItem, words: Locale): APIApplicationCommandOptionChoice<string> {
  const { value, speakers = [] } = item;
  const told = ` · ${aboutIt(item, words)}`;
  const name = cut(value, CHOICE_LENGTH - told.length) + told;
  return { name: withVoices(name, speakers), value };
}

/** `cyber attacks · 6 passages · Biden 2, Putin 2`: as many of those who speak as there is room for. */
function withVoices(name: string, speakers: readonly CompletionSpeaker[]): string {
  const told = speakers.map((speaker) => `${speaker.name} ${speaker.passages}`);
  const shown = takeWhole(told, CHOICE_LENGTH - name.length - BETWEEN.length, 2);
  return shown.length === 0 ? name : name + BETWEEN + shown.join(', ');
}

const BETWEEN = ' · ';

/** What it is, and how much there is of it. */
function aboutIt({ kind, passages }: CompletionItem, words: Locale): string {
  switch (kind) {
    case 'topic':
      return words.passages(passages);
    case 'title':
      return words.articleOf(words.sentences(passages));
    case 'speaker':
      return words.speakerOf(words.statements(passages));
  }
}
