/** An article file as JSON.parse gave it, in the shape of some version. */
export type StoredArticle = Record<string, unknown>;

/**
 * One step from a schema version to the next. Once it has shipped it is never edited:
 * files in that shape lie on disks that we cannot see.
 */
export interface Migration {
  /** The version it starts from; the result is one higher. */
  from: number;
  name: string;
  /** Pure. Reads no more than it needs, since the file has not been checked yet. */
  up(stored: StoredArticle): StoredArticle;
}
