/** Part of a text, in UTF-16 units. */
export interface Span {
  from: number;
  to: number;
}

/** A word that may be wrong. It is only shown; nothing is changed unasked. */
export interface Finding extends Span {
  kind: 'spelling' | 'style';
  /** What the house style puts in its place; null where it only advises, and for spelling, whose suggestions are asked for. */
  replacement: string | null;
  /** Why, in the words of the house style; may be empty. */
  advice: string;
}
