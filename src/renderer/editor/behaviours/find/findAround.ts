import type { Finder, Found } from '../../../../shared/article/findWords';

/** The fields over the text, which are written in by themselves. */
export type FieldName = 'headline' | 'standfirst';
export type FieldsAround = Record<FieldName, string>;

/** Words that were found in one of them, by UTF-16 units. */
export interface FieldHit extends Found {
  field: FieldName;
}

export const NO_FIELDS: FieldsAround = { headline: '', standfirst: '' };

export function findAround(find: Finder, { headline, standfirst }: FieldsAround): FieldHit[] {
  const hitsIn = (field: FieldName, text: string) =>
    find(text).map((found): FieldHit => ({ ...found, field }));
  return [...hitsIn('headline', headline), ...hitsIn('standfirst', standfirst)];
}

/** "The headline has it once more." */
export function tellAround(hits: readonly FieldHit[], inText: number): string {
  const fields = new Set(hits.map(({ field }) => field));
  const [who, has] =
    fields.size === 2 ? ['Headline and standfirst', 'have'] : [`The ${[...fields].join('')}`, 'has'];
  const count = hits.length.toLocaleString('en');
  const more = inText === 0 ? '' : ' more';
  return hits.length === 1 ? `${who} ${has} it once${more}.` : `${who} ${has} it ${count} times${more}.`;
}

/** The fields with other words in the place of what was found. */
export function replacedAround(
  around: FieldsAround,
  hits: readonly FieldHit[],
  replacement: string,
): FieldsAround {
  const replaced = { ...around };
  // From the last, so that the places before stay where they are.
  for (const { field, from, to, replaceWith } of hits.toReversed())
    replaced[field] = replaced[field].slice(0, from) + replaceWith(replacement) + replaced[field].slice(to);
  return replaced;
}

/** What became of the words that were found, where these came in their place. */
export function replacedBy(replacement: string): string {
  return replacement === '' ? 'deleted' : 'replaced';
}
