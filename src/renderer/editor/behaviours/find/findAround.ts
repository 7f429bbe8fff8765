import type { Finder } from '../../../../shared/article/findWords';

/** The fields over the text, which are written in by themselves. */
type FieldName = 'headline' | 'standfirst';
export type FieldsAround = Record<FieldName, string>;

/** Words that were found in one of them, by UTF-16 units. */
export interface FieldHit {
  field: FieldName;
  from: number;
  to: number;
}

export const NO_FIELDS: FieldsAround = { headline: '', standfirst: '' };

export function findAround(find: Finder, { headline, standfirst }: FieldsAround): FieldHit[] {
  const hitsIn = (field: FieldName, text: string) =>
    find(text).map(({ from, to }): FieldHit => ({ field, from, to }));
  return [...hitsIn('headline', headline), ...hitsIn('standfirst', standfirst)];
}

/** "The headline has 1 more place. It is changed there." */
export function tellAround(hits: readonly FieldHit[], inText: number): string {
  const fields = new Set(hits.map(({ field }) => field));
  const [who, has] =
    fields.size === 2 ? ['Headline and standfirst', 'have'] : [`The ${[...fields].join('')}`, 'has'];
  const count = hits.length.toLocaleString('en');
  const more = inText === 0 ? '' : ' more';
  return hits.length === 1
    ? `${who} ${has} it once${more}, to be changed there.`
    : `${who} ${has} it ${count} times${more}, to be changed there.`;
}
