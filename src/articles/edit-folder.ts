import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { formOfSentence } from './article';
import { aliasReader } from './front-matter/front-matter';
import { HIDDEN_FILE, readHidden, withHidden, withoutHidden } from './hidden-sentences';
import { SPEAKERS_FILE } from './load-articles';
import { replaceFile } from './replace-file';

/** What moderators change in the folder of the articles. Who watches the folder reads it again. Throws if a file cannot be written. */
export interface FolderEdits {
  /** @param form another form of the name, in all articles. @returns false if the name or the form would mean two speakers. */
  settle(sentence: string, name: string, form?: string): boolean;
  /** @param comment in one line */
  hide(sentence: string, comment: string): void;
  show(sentence: string): void;
  hidden(): readonly string[];
}

export function editFolder(folder: string): FolderEdits {
  const textOf = (file: string): string => {
    const path = join(folder, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  const replace = (file: string, text: string): void => {
    const path = join(folder, file);
    // A link stays one.
    replaceFile(existsSync(path) ? realpathSync(path) : path, [Buffer.from(text)]);
  };
  return {
    settle: (sentence, name, form) => {
      const entry = { name, sentence: formOfSentence(sentence), ...(form !== undefined && { form }) };
      const settled = aliasReader().settleSpeaker(SPEAKERS_FILE, textOf(SPEAKERS_FILE), entry);
      if (settled !== undefined) replace(SPEAKERS_FILE, settled);
      return settled !== undefined;
    },
    hide: (sentence, comment) => {
      replace(HIDDEN_FILE, withHidden(textOf(HIDDEN_FILE), sentence, comment));
    },
    show: (sentence) => {
      replace(HIDDEN_FILE, withoutHidden(textOf(HIDDEN_FILE), sentence));
    },
    hidden: () => readHidden(textOf(HIDDEN_FILE)).hidden,
  };
}
