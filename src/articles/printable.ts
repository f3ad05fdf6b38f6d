/**
 * Makes text of a file, a file's name included, fit to print: white space is folded as in any print, and what could drive the terminal or
 * turn the direction of the lines that follow is shown as a box.
 */
export function printable(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}
