import { ID_PATTERN } from '../article/idPattern';
import { isChinese, type Language } from '../article/language';

/** What the name of a sync service's conflict copy tells. */
export interface ConflictCopy {
  /** The article that it is another version of. */
  articleId: string;
  /** The computer or person that it came from, or ''. */
  from: string;
  /** Calendar date, or ''. */
  date: string;
}

const NAME = new RegExp(`^(${ID_PATTERN})(.+)\\.json$`, 'i');

/** How each service marks a copy behind the name of the file that it is of; the group `from`, where there is one, says whose. */
const MARKS: RegExp[] = [
  // Syncthing
  /^\.sync-conflict-\d{8}-\d{6}(-\w+)?$/,
  // Nextcloud and ownCloud
  /^_conflict-(?:(?<from>.+)-)?\d{8}-\d{6}$/,
  // Dropbox and its kin, in the language of the computer: "(Ines's conflicted copy 2026-11-24)", "(Ines 的冲突副本)"
  /^ \((?<from>.+?)['’]s conflicted copy\b.*\)$/i,
  /^ \((?<from>.+?)\s*(?:的冲突|的衝突|の競合).*\)$/,
  // Any other in brackets: Google Drive's number, "(case conflict)", the words of other languages
  /^ \(.+\)$/,
  // iCloud
  /^ \d+$/,
  // Copies made by hand
  /^ - .+$/,
  // OneDrive: the computer, and a number where there are more
  /^-(?<from>[^-\s].*?)(?:-\d+)?$/,
];

/** Null for a name that is no conflict copy's. */
export function readConflictName(fileName: string): ConflictCopy | null {
  const [, articleId, mark] = NAME.exec(fileName) ?? [];
  if (articleId === undefined || mark === undefined) return null;
  for (const pattern of MARKS) {
    const found = pattern.exec(mark);
    if (found) {
      return { articleId: articleId.toLowerCase(), from: found.groups?.['from'] ?? '', date: dateIn(mark) };
    }
  }
  return null;
}

/** What the copy's headline gets at its end: " (other version: NIGHT-DESK, 2026-11-24)". */
export function conflictMark({ from, date }: ConflictCopy, language: Language): string {
  const whence = [from, date].filter(Boolean);
  return isChinese(language)
    ? `（${['另一版本', whence.join('，')].filter(Boolean).join('：')}）`
    : ` (${['other version', whence.join(', ')].filter(Boolean).join(': ')})`;
}

function dateIn(mark: string): string {
  const [, year, month, day] = /(?<!\d)(20\d\d)-?([01]\d)-?([0-3]\d)(?!\d)/.exec(mark) ?? [];
  return year === undefined ? '' : `${year}-${month}-${day}`;
}
