/** What the bin holds. */
export interface BinContents {
  total: number;
  /** Ids of those that have been in it for longer than it keeps an article. */
  past: string[];
}
