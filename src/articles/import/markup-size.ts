import type { ImportSource } from './import-file';
import { ImportError } from './markdown-file';

/** Bytes of text and markup: reading them stops the process, two megabytes of the densest for some seconds. */
const MOST_MARKUP = 2 * 1024 * 1024;

/** @throws ImportError if reading it would stop the process for long */
export function checkMarkup({ name, bytes }: ImportSource): void {
  const size = /\.docx$/iu.test(name) ? unpackedSize(Buffer.from(bytes)) : /\.pdf$/iu.test(name) ? 0 : bytes.length;
  if (size > MOST_MARKUP) throw new ImportError(`${name}: expected at most 2 MB of text and markup, found more`);
}

/** @returns bytes of the XML in a ZIP archive, as its directory tells */
function unpackedSize(zip: Buffer): number {
  let size = 0;
  for (let at = zip.indexOf(ZIP_ENTRY); at >= 0 && at + 46 <= zip.length; at = zip.indexOf(ZIP_ENTRY, at + 4)) {
    const name = zip.toString('latin1', at + 46, at + 46 + zip.readUInt16LE(at + 28));
    if (name.endsWith('.xml')) size += zip.readUInt32LE(at + 24);
  }
  return size;
}

const ZIP_ENTRY = 'PK\x01\x02';
