import type { Remark } from '../../shared/export/post';

/** So many places are named of those that one remark is about. */
const PLACES = 3;

export interface RemarkRow {
  what: string;
  /** The first words of the places it is about, and how many more there are. */
  where: string;
}

/** One row a remark, however many places of the article it is about, in the order in which each comes first. */
export function remarkRows(remarks: readonly Remark[]): RemarkRow[] {
  const places = new Map<string, string[]>();
  for (const { what, where } of remarks) {
    const known = places.get(what) ?? [];
    places.set(what, where === '' || known.includes(where) ? known : [...known, where]);
  }
  return [...places].map(([what, all]) => {
    const more = all.length - PLACES;
    const named = all.slice(0, PLACES).join(' · ');
    return { what, where: more > 0 ? `${named} · and ${more.toLocaleString('en')} more` : named };
  });
}
