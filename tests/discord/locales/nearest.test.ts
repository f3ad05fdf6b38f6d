import { localeFor } from '../../../src/discord/locales/choose';

test.each([
  ['de-AT', 'de'],
  ['fr-CA', 'fr'],
  ['es-419', 'es-ES'],
  ['es-MX', 'es-ES'],
  ['pt', 'pt-BR'],
  ['pt-PT', 'pt-BR'],
  ['en-AU', 'en-US'],
  ['zh', 'zh-CN'],
  ['zh-Hans-SG', 'zh-CN'],
  ['zh-HK', 'zh-TW'],
  ['zh-Hant-MO', 'zh-TW'],
  ['sv-SE', 'en-US'],
  ['', 'en-US'],
  ['no locale at all', 'en-US'],
  [undefined, 'en-US'],
])('%s reads the nearest words there are, those of %s', (locale, nearest) => {
  expect(localeFor(locale)).toBe(localeFor(nearest));
});
