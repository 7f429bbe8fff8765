import { shownHeadline } from '../../../shared/article/headline';
import type { BulkLosses } from '../../../shared/library/change';

/** More could not be read here, and the rest is as the first. */
export const MOST_SHOWN = 100;

export interface RemarkOfMany {
  what: string;
  /** Of the articles that it is said of; the last says how many more there are. */
  headlines: string[];
}

/** Each thing to be said, once, with the headlines that it is said of: of what the files carry, or of the files themselves. */
export function remarksByWhat(losses: readonly BulkLosses[], areOfFiles: boolean): RemarkOfMany[] {
  const byWhat = new Map<string, Set<string>>();
  for (const { headline, losses: remarks } of losses) {
    for (const { what, isOfFile = false } of remarks) {
      if (isOfFile !== areOfFiles) continue;
      byWhat.set(what, (byWhat.get(what) ?? new Set()).add(shownHeadline(headline)));
    }
  }
  return Array.from(byWhat, ([what, headlines]) => {
    const more = headlines.size - MOST_SHOWN;
    const shown = [...headlines].slice(0, MOST_SHOWN);
    return { what, headlines: more > 0 ? [...shown, `and ${more.toLocaleString('en')} more`] : shown };
  });
}
