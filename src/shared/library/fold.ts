/** What a search looks through: accents, vowel signs and marks that are not seen. */
const UNSEEN = /[\p{M}\p{Cf}]+/gu;

/** Text as it is compared: without case, accents and width. "Café" and "ＣＡＦÉ" are both "cafe". */
export function fold(text: string): string {
  // Nearly all of English is ASCII, where lower case is all there is to do.
  if (!/[^\x00-\x7f]/.test(text)) return text.toLowerCase();
  // A sigma is written in two ways in lower case, by its place in the word.
  return text.normalize('NFKD').replace(UNSEEN, '').toLowerCase().replaceAll('ς', 'σ');
}

export interface FoldedText {
  text: string;
  /** The place in the unfolded text of each place of the folded one, and its end. */
  places: number[];
}

/** The same fold, with the way back: slower, for the few texts whose hits are shown. */
export function foldWithPlaces(text: string): FoldedText {
  const folded: FoldedText = { text: '', places: [] };
  let at = 0;
  for (const character of text) {
    const piece = fold(character);
    for (let count = 0; count < piece.length; count += 1) folded.places.push(at);
    folded.text += piece;
    at += character.length;
  }
  folded.places.push(at);
  return folded;
}
