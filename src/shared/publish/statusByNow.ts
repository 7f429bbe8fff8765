/** What a post was on its site when Galley last heard of it; `date` says for when a scheduled one is, an instant in ISO 8601. */
export interface ScheduledPost {
  status: string;
  date: string | null;
}

/** Whether the time has come at which the site was to publish a post. Nobody has asked it since. */
export const hasCome = ({ status, date }: ScheduledPost, now: Date) =>
  status === 'future' && date !== null && Date.parse(date) <= now.getTime();

/** What a post is on its site by now, as far as can be known without asking. */
export function statusByNow(post: ScheduledPost, now: Date): string {
  return hasCome(post, now) ? 'publish' : post.status;
}
