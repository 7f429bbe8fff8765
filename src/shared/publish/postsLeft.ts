import { countOf } from '../lib/countOf';
import { partOf } from '../lib/partOf';

/** The posts that stay on their sites where articles go to the bin, or for good. */
export interface PostsLeft {
  /** Articles that have a post on a site. */
  articles: number;
  /** Those of them that readers see there. */
  shown: number;
  /** Those that readers do not see yet, and the site publishes at a time to come. */
  scheduled: number;
  /** The names of the sites. */
  sites: string[];
  /** Articles of which it cannot be read whether a site has them. */
  unread: number;
  /** Versions in other languages that still lead readers to a post of them which these do not find any more. */
  stillLed: number;
}

export const NO_POSTS: PostsLeft = { articles: 0, shown: 0, scheduled: 0, sites: [], unread: 0, stillLed: 0 };

/** Whether readers see one of them, or will. */
export const hasReaders = ({ shown, scheduled }: PostsLeft) => shown + scheduled > 0;

/**
 * That the posts stay where they are, and how they are taken from their readers; '' where there is none.
 *
 * @param total of how many articles it is said
 * @param isShown whether that is the one that she has before her, in the bin
 */
export function tellPostsLeft(posts: PostsLeft, total: number, isShown = false): string {
  const isOne = total === 1;
  const said = [
    posts.articles === 0 ? '' : (isOne ? tellOne : tellMany)(posts, namesOf(posts.sites), total),
    hasReaders(posts) ? tellUnpublish(posts, isOne, isShown) : '',
    tellStillLed(posts, isOne),
    tellUnread(posts, isOne),
  ];
  return said.filter((sentence) => sentence !== '').join(' ');
}

function tellUnpublish({ articles }: PostsLeft, isOne: boolean, isShown: boolean): string {
  if (isShown) return 'To take it from them, choose Show its post… and there Unpublish.';
  const [post, article] = [articles === 1 ? 'it' : 'one', isOne ? 'the article' : 'its article'];
  return `To take ${post} from them, open ${article} in the bin and choose Unpublish in Publish.`;
}

const namesOf = (sites: readonly string[]) => new Intl.ListFormat('en').format(sites);

function tellOne({ shown, scheduled }: PostsLeft, where: string): string {
  if (shown > 0) return `Its post stays on ${where}, and readers see it there.`;
  if (scheduled > 0) return `Its post stays on ${where}, and goes to readers there when its time comes.`;
  return `Its post stays on ${where}, where no reader sees it.`;
}

function tellMany({ articles, shown, scheduled }: PostsLeft, where: string, total: number): string {
  const which = partOf(articles, total);
  if (articles === 1) {
    const seen = shown > 0 ? 'see it' : scheduled > 0 ? 'will see it when its time comes' : 'do not see it';
    return `${which} has a post on ${where}, and it stays there. Readers ${seen}.`;
  }
  const seen = [
    ...(shown > 0 ? [`see ${partOf(shown, articles).toLowerCase()}`] : []),
    ...(scheduled > 0 ? [`will see ${scheduled.toLocaleString('en')} when the time comes`] : []),
  ];
  return `${which} have posts on ${where}, and these stay there. Readers ${seen.length === 0 ? 'see none of them' : seen.join(', and ')}.`;
}

function tellStillLed({ stillLed }: PostsLeft, isOne: boolean): string {
  if (stillLed === 0) return '';
  const post = isOne ? 'its post' : stillLed === 1 ? 'one of their posts' : 'their posts';
  const [lead, again] =
    stillLed === 1
      ? ['A version in another language still leads', 'Send that version again: then it does not.']
      : [
          `${stillLed.toLocaleString('en')} versions in other languages still lead`,
          'Send these versions again: then they do not.',
        ];
  return `${lead} readers to ${post}, which they do not find any more. ${again}`;
}

function tellUnread({ unread }: PostsLeft, isOne: boolean): string {
  if (unread === 0) return '';
  const them = isOne ? 'it' : countOf(unread, 'article');
  return `Whether a site has a post of ${them} is not known: what Galley knows of the sites cannot be read.`;
}
