export interface YamlLimits {
  /** In UTF-16 units. The parser needs seconds for a megabyte. */
  readonly longest: number;
  readonly mostBrackets: number;
}

/**
 * The YAML parser goes into nested values by recursion; where that exhausts the stack, Node 20 may abort while it compiles a regular
 * expression, which nothing can catch. So what nests deeply never reaches it.
 */
export function findOversize(
  yaml: string,
  { longest, mostBrackets }: YamlLimits,
): { expected: string; found: string } | undefined {
  if (yaml.length > longest) return { expected: `of at most ${longest} characters`, found: `${yaml.length}` };
  const brackets = yaml.match(/[[{]/gu)?.length ?? 0;
  if (brackets > mostBrackets) return { expected: `with at most ${mostBrackets} brackets`, found: `${brackets}` };
  return /(?:[-?:][ \t]+){20}/u.test(yaml)
    ? { expected: 'without lists inside lists', found: '20 of them on one line' }
    : undefined;
}
