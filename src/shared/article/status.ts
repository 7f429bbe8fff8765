export const STATUSES = ['draft', 'in-check', 'ready', 'published', 'changed'] as const;
export type Status = (typeof STATUSES)[number];

export const STATUS_NAMES: Record<Status, string> = {
  draft: 'Draft',
  'in-check': 'In check',
  ready: 'Ready',
  published: 'Published',
  changed: 'Changed',
};

/** Those of articles that readers have. */
export const PUBLIC_STATUSES: readonly Status[] = ['published', 'changed'];

export function isPublic(status: Status): boolean {
  return PUBLIC_STATUSES.includes(status);
}
