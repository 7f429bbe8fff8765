import type { Withdrawal } from '../../shared/publish/siteTask';

interface Asking {
  title: string;
  button: string;
  what: string;
}

/** Its status goes by all sites, and one that readers never had on any of them may be on a site of files. */
const HERE =
  'The words here stay. An article that no WordPress site shows any more is a draft here, and Export site leaves it out.';

/** What she is asked before a post is taken from its readers, who notice it at once. */
export function tellWithdrawal(siteName: string, task: Withdrawal): Asking {
  const says: Record<Withdrawal, Asking> = {
    unpublish: {
      title: `Unpublish on ${siteName}?`,
      button: 'Unpublish',
      what: `The post becomes a draft on ${siteName}, and readers do not see it any more. Its text stays there. ${HERE} To publish it again, send it once more.`,
    },
    bin: {
      title: `Move to the bin of ${siteName}?`,
      button: 'Move to the site’s bin',
      what: `The post goes into the bin of ${siteName}, and readers do not see it any more. Nothing is deleted by Galley, but many sites empty their bin after 30 days. ${HERE} Sent once more, the post comes out of the bin.`,
    },
  };
  return says[task];
}
