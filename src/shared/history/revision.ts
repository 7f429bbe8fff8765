/** Why a revision was taken. */
export const REVISION_REASONS = [
  'created',
  'opened',
  'pause',
  'writing',
  'left',
  'closed',
  'before-restore',
  'restored',
  'before-change',
  'before-import',
  'imported',
  'handed-over',
  'sent',
  'on-site',
] as const;
export type RevisionReason = (typeof REVISION_REASONS)[number];

/** What the history lists of a revision. */
export interface RevisionSummary {
  id: string;
  /** When it was taken, ISO 8601 in UTC. */
  at: string;
  reason: RevisionReason;
  /** Words of the text, as the desk counts them. */
  words: number;
  /** Those of them that it has and the one before it had not, and the other way round. */
  added: number;
  removed: number;
  /** The first words of the first paragraph that is new or changed in it, or ''. */
  firstWords: string;
  /** Its headline, another field, a source, a picture or a card is not as in the one before it. */
  hasOtherDetails: boolean;
}

export interface RevisionList {
  /** In the order in which they were taken, whatever the clock said. */
  revisions: RevisionSummary[];
  /** How many could not be read; their bytes are kept. */
  lost: number;
}
