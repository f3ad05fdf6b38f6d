declare module 'natural/lib/natural/stemmers/lancaster_stemmer.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
