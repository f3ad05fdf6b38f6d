/** The words that stand more than once in a list, each named once. */
export function repeated(words: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const again = words.filter((word) => seen.has(word) || !seen.add(word));
  return [...new Set(again)];
}
