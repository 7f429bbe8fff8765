/** What is asked of a site for an article: its words are sent, or its post is taken from the readers. */
export const SITE_TASKS = ['send', 'unpublish', 'bin'] as const;
export type SiteTask = (typeof SITE_TASKS)[number];

/** Those that carry no words there. */
export const WITHDRAWALS = ['unpublish', 'bin'] as const;
export type Withdrawal = (typeof WITHDRAWALS)[number];

/** Of a post that was deleted on its site for good: none of WordPress's own words for what a post is. */
export const GONE = 'gone';
