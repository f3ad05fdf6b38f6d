/** Parts shorter than this are more often chance than a compound: `car` and `pet` in `carpet`. */
const SHORTEST_PART = 4;

/** Endings that derive a word from another: `organ` does not begin a compound in `organization`. */
const DERIVED =
  /^(?:s|es|ed|er|ers|ing|ings|ly|al|ally|ment|ments|mental|ness|nesses|ship|ships|hood|able|ably|ible|ibly|ability|abilities|ality|alities|ation|ations|ational|ization|isation|ically|istic|istics|ative|atives|iveness|fulness|lessness|ising|izing|ised|ized)$/u;

/**
 * Whether a closed compound begins with a word: `cyberattack` with `cyber`, but not `organization` with `organ`.
 *
 * @param isWord whether the sources know a word; what follows is one of them, or long enough to be a word of its own.
 */
export function beginsCompound(part: string, whole: string, isWord: (word: string) => boolean): boolean {
  const rest = whole.slice(part.length);
  if (part.length < SHORTEST_PART || rest.length < SHORTEST_PART || DERIVED.test(rest)) return false;
  return isWord(rest) || rest.length > SHORTEST_PART;
}
