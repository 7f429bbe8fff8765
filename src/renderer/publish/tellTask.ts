import { type PostStatus, POST_STATUS_NAMES } from '../../shared/publish/postStatus';
import type { SiteTask } from '../../shared/publish/siteTask';

interface Asked {
  siteName: string;
  task: SiteTask;
  status: PostStatus;
}

/** What is asked of a site, as a label: "Lampwright, draft on the site". */
export function tellTask({ siteName, task, status }: Asked): string {
  return `${siteName}, ${task === 'send' ? statusInWords(status) : WANTED[task]}`;
}

/** What was done: "Sent to Lampwright, draft on the site". @param when put behind the verb */
export function tellDone({ siteName, task, status }: Asked, when = ''): string {
  if (task === 'send') return `Sent${when} to ${siteName}, ${statusInWords(status)}`;
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

/** "draft on the site", for the middle of a sentence. */
export function statusInWords(status: PostStatus): string {
  return POST_STATUS_NAMES[status].replace(/^./, (first) => first.toLowerCase());
}
