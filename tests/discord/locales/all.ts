import { localized } from '../../../src/discord/locales/choose';

/** Every locale of Discord in which the bot has words, English first: taken from what it registers. */
export const LOCALES = Object.keys(localized(({ more }) => more).description_localizations);

export const TRANSLATED = LOCALES.filter((locale) => !locale.startsWith('en-'));
