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

/** How some services say whose a copy is. Any other mark behind an article's name is a copy's too: its bytes say of what. */
const MARKS: RegExp[] = [
  // Nextcloud and ownCloud
  /^_conflict-(?:(?<from>.+)-)?\d{8}-\d{6}$/,
  // Dropbox and its kin, in the language of the computer: "(Ines's conflicted copy 2026-11-24)", "(Ines 的冲突副本)"
  /^ \((?<from>.+?)['’]s conflicted copy\b.*\)$/i,
  /^\s*[(（]?(?<from>[^\s(（].*?)\s*(?:的冲突|的衝突|の競合)/,
  // OneDrive: the computer, and a number where there are more
  /^-(?<from>[^-\s].*?)(?:-\d+)?$/,
];

/** Null for a name that is no conflict copy's. */
export function readConflictName(fileName: string): ConflictCopy | null {
  const [, articleId, mark] = NAME.exec(fileName) ?? [];
  if (articleId === undefined || mark === undefined) return null;
  const from = MARKS.map((pattern) => pattern.exec(mark)?.groups?.['from']).find(
    (name) => name !== undefined,
  );
  return { articleId: articleId.toLowerCase(), from: from ?? '', date: dateIn(mark) };
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
