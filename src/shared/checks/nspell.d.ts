/** What Galley asks of nspell. Its published types bring all of Node's into the window's. */
declare module 'nspell' {
  /** @param affixes and words: the text of hunspell's two files */
  const nspell: (
    affixes: string,
    words: string,
  ) => { correct(word: string): boolean; suggest(word: string): string[] };
  export = nspell;
}
