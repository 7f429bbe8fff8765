import type { PictureWords } from './media';

/** Says quietly what a picture lacks: "No credit, no alt text"; empty where it lacks nothing. */
export function lacksOf({ alt, credit }: Pick<PictureWords, 'alt' | 'credit'>): string {
  const lacks = [credit.trim() === '' && 'credit', alt.trim() === '' && 'alt text'].filter(Boolean);
  return lacks.length === 0 ? '' : `No ${lacks.join(', no ')}`;
}
