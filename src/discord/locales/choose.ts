import { Locale, type LocalizationMap } from 'discord.js';
import { de } from './de';
import { en, type Words } from './en';
import { es } from './es';
import { fr } from './fr';
import { ru } from './ru';
import { zh } from './zh';

/** Discord's locales the bot speaks. */
const BY_LOCALE: ReadonlyMap<string, Words> = new Map([
  [Locale.EnglishUS, en],
  [Locale.EnglishGB, en],
  [Locale.German, de],
  [Locale.French, fr],
  [Locale.SpanishES, es],
  [Locale.SpanishLATAM, es],
  [Locale.Russian, ru],
  [Locale.ChineseCN, zh],
]);

/** @param locale of a reader or a server as Discord names it, such as `en-GB`; English for those the bot does not speak. */
export function wordsFor(locale: string | undefined): Words {
  return BY_LOCALE.get(locale ?? '') ?? en;
}

/** Words for Discord's list of commands: in English, and in every language of the bot. */
export interface Localized {
  readonly description: string;
  readonly description_localizations: LocalizationMap;
}

export function localized(pick: (words: Words) => string): Localized {
  const all = [...BY_LOCALE].map(([locale, words]) => [locale, pick(words)] as const);
  return { description: pick(en), description_localizations: Object.fromEntries(all) };
}

/** The name of a command in a menu, which is shown to everyone in their own language. */
export function localizedName(pick: (words: Words) => string) {
  const { description: name, description_localizations: name_localizations } = localized(pick);
  return { name, name_localizations };
}
