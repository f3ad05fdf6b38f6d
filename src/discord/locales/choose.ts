import { Locale as DiscordLocale, type LocalizationMap } from 'discord.js';
import { de } from './de';
import { en, type Locale } from './en';
import { es } from './es';
import { fr } from './fr';
import { ru } from './ru';
import { zh } from './zh';

/** Discord's locales the bot speaks. */
const BY_LOCALE: ReadonlyMap<string, Locale> = new Map([
  [DiscordLocale.EnglishUS, en],
  [DiscordLocale.EnglishGB, en],
  [DiscordLocale.German, de],
  [DiscordLocale.French, fr],
  [DiscordLocale.SpanishES, es],
  [DiscordLocale.SpanishLATAM, es],
  [DiscordLocale.Russian, ru],
  [DiscordLocale.ChineseCN, zh],
]);

/** @param locale of a reader or a server as Discord names it, such as `en-GB`; English for those the bot does not speak. */
export function localeFor(locale: string | undefined): Locale {
  return BY_LOCALE.get(locale ?? '') ?? en;
}

/** Words for Discord's list of commands: in English, and in every language of the bot. */
export interface Localized {
  readonly description: string;
  readonly description_localizations: LocalizationMap;
}

export function localized(pick: (words: Locale) => string): Localized {
  const all = [...BY_LOCALE].map(([locale, words]) => [locale, pick(words)] as const);
  return { description: pick(en), description_localizations: Object.fromEntries(all) };
}

/** The name of a command in a menu, which is shown to everyone in their own language. */
export function localizedName(pick: (words: Locale) => string) {
  const { description: name, description_localizations: name_localizations } = localized(pick);
  return { name, name_localizations };
}
