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

/** @param locale of a user or a server, such as `en-GB`; the nearest of its language, such as `zh-CN` for `zh-TW`; else English. */
export function localeFor(locale = ''): Locale {
  return BY_LOCALE.get(locale) ?? nearest(locale, BY_LOCALE) ?? en;
}

/** @returns the words for the same language, in the same script where there are any. */
export function nearest<Words>(locale: string, byLocale: ReadonlyMap<string, Words>): Words | undefined {
  const wanted = likely(locale);
  const same = [...byLocale].filter(([tag]) => likely(tag)?.language === wanted?.language);
  const [first] = [...same.filter(([tag]) => likely(tag)?.script === wanted?.script), ...same];
  return first?.[1];
}

/** @returns the tag with the script that is most likely for it; undefined if it is no tag. */
function likely(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined;
  }
}

export function localized(pick: (words: Locale) => string) {
  const all = [...BY_LOCALE].map(([locale, words]) => [locale, pick(words)] as const);
  return { description: pick(en), description_localizations: Object.fromEntries(all) satisfies LocalizationMap };
}

export function localizedName(pick: (words: Locale) => string) {
  const { description: name, description_localizations: name_localizations } = localized(pick);
  return { name, name_localizations };
}
