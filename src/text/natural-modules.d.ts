declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  /** Jaro–Winkler similarity of two strings, 0 to 1. The package's own types describe only its folder's index. */
  export default function jaroWinkler(a: string, b: string, options: { readonly ignoreCase?: boolean }): number;
}

declare module 'natural/lib/natural/stemmers/lancaster_stemmer.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
