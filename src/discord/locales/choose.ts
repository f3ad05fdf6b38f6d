import { Locale as DiscordLocale, type LocalizationMap } from 'discord.js';
import { de } from './de';
import { en, type Locale } from './en';
import { es } from './es';
import { fr } from './fr';
import { ru } from './ru';
import { zh } from './zh';

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

/** @param locale of a user or a server, such as `en-GB`; English if there is no translation. */
export function localeFor(locale: string | undefined): Locale {
  return BY_LOCALE.get(locale ?? '') ?? en;
}

export function localized(pick: (words: Locale) => string) {
  const all = [...BY_LOCALE].map(([locale, words]) => [locale, pick(words)] as const);
  return { description: pick(en), description_localizations: Object.fromEntries(all) satisfies LocalizationMap };
}

export function localizedName(pick: (words: Locale) => string) {
  const { description: name, description_localizations: name_localizations } = localized(pick);
  return { name, name_localizations };
}
