import { localeFor, nearest } from '../../../src/discord/locales/choose';
import { de } from '../../../src/discord/locales/de';
import { en } from '../../../src/discord/locales/en';
import { es } from '../../../src/discord/locales/es';
import { fr } from '../../../src/discord/locales/fr';
import { zh } from '../../../src/discord/locales/zh';

test.each([
  ['de-AT', de],
  ['fr-CA', fr],
  ['es-419', es],
  ['es-MX', es],
  ['en-AU', en],
  ['zh-TW', zh],
  ['zh-Hans-SG', zh],
  ['sv-SE', en],
  ['pt-BR', en],
  ['', en],
  ['no locale at all', en],
  [undefined, en],
])('%s reads the nearest words there are', (locale, words) => {
  expect(localeFor(locale)).toBe(words);
});

test('a variant takes the words of its own script once there are some', () => {
  const words = new Map(['en-US', 'pt-PT', 'zh-CN', 'zh-HK'].map((tag) => [tag, tag]));
  expect(['zh-TW', 'zh-SG', 'pt-BR', 'pt', 'ja'].map((tag) => nearest(tag, words))).toEqual([
    'zh-HK',
    'zh-CN',
    'pt-PT',
    'pt-PT',
    undefined,
  ]);
});
