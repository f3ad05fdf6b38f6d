import type { APIMessage } from 'discord.js';
import type { Locale } from '../../../src/discord/locales/en';
import { en } from '../../../src/discord/locales/en';
import { flatten } from '../fake-discord/component-tree';

/** English words that hardly any sentence does without, beside those of the catalogue. */
const SMALL = 'the a of on in is are and to not this that was with by from for it at or more who what'.split(' ');

/** @returns English words in what a message says of its own, that another language does not use. */
export function leftOverEnglish(shown: readonly string[], words: Locale): readonly string[] {
  const own = wordsOf(words);
  const english = new Set([...wordsOf(en), ...SMALL].filter((word) => !own.has(word)));
  const said = shown.flatMap((text) => latinWords(withoutData(text)));
  return [...new Set(said.filter((word) => english.has(word)))];
}

/** Everything that can be read on a message: its texts, and the words on buttons and selects. */
export function readable({ components }: Pick<APIMessage, 'components'>): readonly string[] {
  return flatten(components ?? []).flatMap((each) => {
    const { content, label, placeholder, options = [] } = each as Readable;
    const choices = options.map((option) => option.label.replace(/^\d+\. .*/u, ''));
    return [content, label, placeholder, ...choices].filter((text) => text !== undefined);
  });
}

interface Readable {
  readonly content?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly options?: readonly { readonly label: string }[];
}

/** Quotations, citations, what was asked, code, addresses, time zones, and names of settings in other programs stay as they are. */
function withoutData(text: string): string {
  return text
    .replace(/```[^]*?```/gu, ' ')
    .replace(/^> .*$/gmu, ' ')
    .replace(/^[^\n]*~~[^\n]*$/gmu, ' ')
    .replace(/“[^”]*”|`[^`]*`|\(?<[^>]*>\)?|https?:\/\/\S+/gu, ' ')
    .replace(/\b[A-Z]\w+\/\w+/gu, ' ')
    .replace(/Message Content Intent|\(Bot\)|MESSAGE_CONTENT=on|@\w+/gu, ' ')
    .replace(/\bid \S+/gu, ' ');
}

function latinWords(text: string): readonly string[] {
  return (text.match(/(?<![\p{L}’'])[A-Za-z]{2,}(?![\p{L}’'])/gu) ?? []).map((word) => word.toLowerCase());
}

/** Every word a catalogue uses, functions called with small numbers. */
function wordsOf(words: Locale): ReadonlySet<string> {
  return new Set(textsIn(words).flatMap(latinWords));
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [1, 2].map((count) => String((value as Telling)(count, count + 1, {}, {})));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

type Telling = (...given: readonly unknown[]) => unknown;
