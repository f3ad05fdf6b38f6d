import { Locale } from 'discord-api-types/v10';
import { show } from './specification-issues';

/** Lower case in scripts that have one; letters, digits, hyphens, underscores and apostrophes. */
const SLASH_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** The name of a slash command or of an option, and its translations. */
export function slashNameRules(named: Localized, where: string): readonly string[] {
  const names = [named.name, ...Object.values(named.name_localizations ?? {})].filter(
    (name) => typeof name === 'string',
  );
  return names.flatMap((name) => oneName(name, where));
}

function oneName(name: string, where: string): readonly string[] {
  if (!SLASH_NAME.test(name)) return [`${where}.name: expected ${SLASH_NAME.source}, found ${show(name)}`];
  return name === name.toLowerCase() ? [] : [`${where}.name: expected lower case, found ${show(name)}`];
}

/** 1 to 100 characters, and not only blanks. */
export function descriptionRules(description: unknown, where: string): readonly string[] {
  const fits = typeof description === 'string' && description.trim() !== '' && description.length <= 100;
  return fits ? [] : [`${where}.description: expected 1 to 100 characters, found ${show(description)}`];
}

/** Translations only into languages that Discord has. */
export function localeRules(named: Localized): readonly string[] {
  const known: readonly string[] = Object.values(Locale);
  const given = [...Object.keys(named.name_localizations ?? {}), ...Object.keys(named.description_localizations ?? {})];
  const unknown = given.filter((locale) => !known.includes(locale));
  return unknown.map((locale) => `${named.name}: expected a locale of Discord, found "${locale}"`);
}

interface Localized {
  readonly name: string;
  readonly name_localizations?: Translations;
  readonly description_localizations?: Translations;
}

type Translations = Readonly<Partial<Record<string, string | null>>> | null | undefined;
