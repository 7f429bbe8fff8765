import { type PostStatus, POST_STATUS_NAMES } from '../../shared/publish/postStatus';
import type { SiteTask } from '../../shared/publish/siteTask';
import { moment } from '../ui';

interface Asked {
  siteName: string;
  task: SiteTask;
  status: PostStatus;
  date?: string | null | undefined;
}

/** What is asked of a site, as a label: "Lampwright, draft on the site". */
export function tellTask({ siteName, task, ...how }: Asked): string {
  return `${siteName}, ${task === 'send' ? statusInWords(how) : WANTED[task]}`;
}

/** What was done: "Sent to Lampwright, draft on the site". @param when put behind the verb */
export function tellDone({ siteName, task, ...how }: Asked, when = ''): string {
  if (task === 'send') return `Sent${when} to ${siteName}, ${statusInWords(how)}`;
  return task === 'bin'
    ? `Moved${when} to the bin of ${siteName}`
    : `Unpublished${when} on ${siteName}, a draft there now`;
}

/** For behind a headline: `${headline} was not …`. */
export function tellWanted({ siteName, task }: Pick<Asked, 'siteName' | 'task'>): string {
  const words: Record<SiteTask, string> = {
    send: `sent to ${siteName}`,
    unpublish: `unpublished on ${siteName}`,
    bin: `moved to the bin of ${siteName}`,
  };
  return words[task];
}

const WANTED = { unpublish: 'to be unpublished', bin: 'to be moved to its bin' };

/** "draft on the site", "to be published on 1 Dec 2026, 09:30", for the middle of a sentence. */
export function statusInWords({ status, date }: Pick<Asked, 'status' | 'date'>): string {
  if (status === 'future' && date) return `to be published on ${moment(date)}`;
  return POST_STATUS_NAMES[status].replace(/^./, (first) => first.toLowerCase());
}
