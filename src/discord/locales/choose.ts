import { Locale as DiscordLocale, type LocalizationMap } from 'discord.js';
import { de } from './de';
import { en, type Locale } from './en';
import { es } from './es';
import { fr } from './fr';
import { it } from './it';
import { ja } from './ja';
import { pt } from './pt';
import { ru } from './ru';
import { uk } from './uk';
import { zh } from './zh';
import { zhTw } from './zh-tw';

/** The first of a language and script serves the variants that are not listed. */
const BY_LOCALE: ReadonlyMap<string, Locale> = new Map([
  [DiscordLocale.EnglishUS, en],
  [DiscordLocale.EnglishGB, en],
  [DiscordLocale.German, de],
  [DiscordLocale.French, fr],
  [DiscordLocale.SpanishES, es],
  [DiscordLocale.SpanishLATAM, es],
  [DiscordLocale.PortugueseBR, pt],
  [DiscordLocale.Italian, it],
  [DiscordLocale.Russian, ru],
  [DiscordLocale.Ukrainian, uk],
  [DiscordLocale.ChineseCN, zh],
  [DiscordLocale.ChineseTW, zhTw],
  [DiscordLocale.Japanese, ja],
]);

/** @param locale of a user or a server, such as `en-GB`; the nearest of its language, such as `zh-TW` for `zh-HK`; else English. */
export function localeFor(locale = ''): Locale {
  return BY_LOCALE.get(locale) ?? nearest(locale) ?? en;
}

/** @returns the words for the same language, in the same script where there are any. */
function nearest(locale: string): Locale | undefined {
  const wanted = likely(locale);
  const same = [...BY_LOCALE].filter(([tag]) => likely(tag)?.language === wanted?.language);
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
