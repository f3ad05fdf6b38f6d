import { en, type Words } from './en';

const BY_LOCALE: ReadonlyMap<string, Words> = new Map([['en', en]]);

/** @param locale of a reader or a server as Discord names it, such as `en-GB`; English for those the bot does not speak. */
export function wordsFor(locale: string | undefined): Words {
  const [language = ''] = (locale ?? '').split('-');
  return BY_LOCALE.get(locale ?? '') ?? BY_LOCALE.get(language) ?? en;
}
