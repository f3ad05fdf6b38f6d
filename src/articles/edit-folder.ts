import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { formOfSentence } from './article';
import { aliasReader } from './front-matter/front-matter';
import { HIDDEN_FILE, readHidden, withHidden, withoutHidden } from './hidden-sentences';
import { SPEAKERS_FILE } from './load-articles';
import { replaceFile } from './replace-file';

/** Files of the articles, wherever they are kept. */
interface EditableFiles {
  /** @returns an empty text if there is no such file. */
  readonly textOf: (file: string) => Promise<string>;
  /** Rejects if the file cannot be written. @param change returns undefined to leave the file. @returns whether it was changed */
  readonly change: (file: string, change: (text: string) => string | undefined) => Promise<boolean>;
}

/** What moderators change beside the articles, which are read again then. Rejects if a file cannot be written. */
export interface ArticleEdits {
  /** @param form another form of the name, in all articles. @returns false if the name or the form would mean two speakers. */
  settle(sentence: string, name: string, form?: string): Promise<boolean>;
  /** @param comment in one line */
  hide(sentence: string, comment: string): Promise<unknown>;
  show(sentence: string): Promise<unknown>;
  hidden(): Promise<readonly string[]>;
}

export function editArticles({ textOf, change }: EditableFiles): ArticleEdits {
  return {
    settle: (sentence, name, form) => {
      const entry = { name, sentence: formOfSentence(sentence), ...(form !== undefined && { form }) };
      return change(SPEAKERS_FILE, (text) => aliasReader().settleSpeaker(SPEAKERS_FILE, text, entry));
    },
    hide: (sentence, comment) => change(HIDDEN_FILE, (text) => withHidden(text, sentence, comment)),
    show: (sentence) => change(HIDDEN_FILE, (text) => withoutHidden(text, sentence)),
    hidden: async () => readHidden(await textOf(HIDDEN_FILE)).hidden,
  };
}

export function filesIn(folder: string): EditableFiles {
  const textIn = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');
  // Reads and writes without a pause, so that two changes at once are both made.
  const changeNow = (path: string, change: (text: string) => string | undefined): boolean => {
    const text = change(textIn(path));
    if (text === undefined) return false;
    // A link stays one.
    replaceFile(existsSync(path) ? realpathSync(path) : path, [Buffer.from(text)]);
    return true;
  };
  return {
    textOf: (file) => Promise.resolve().then(() => textIn(join(folder, file))),
    change: (file, change) => Promise.resolve().then(() => changeNow(join(folder, file), change)),
  };
}
