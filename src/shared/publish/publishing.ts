import type { Article } from '../article/article';
import type { Language } from '../article/language';
import type { Failure } from '../lib/result';
import type { PostText } from './heldPost';
import type { SitePicture } from './postFields';
import type { PostStatus } from './postStatus';
import type { SiteTask } from './siteTask';
import type { TakenChange } from './takenChanges';

/** What the window shows of a site that can be published to. */
export interface PublishSite {
  id: string;
  name: string;
  language: Language;
  /** Null until she has signed in to it. */
  connection: Connection | null;
}

export interface Connection {
  /** The site's own address, as it gives it. */
  address: string;
  /** With which she signs in, and the name that the site shows. */
  login: string;
  userName: string;
  /** What the site lets this user do; nothing else is offered. */
  may: SitePermissions;
  /** False until she gives the password again: it was never written where no key store keeps it. */
  hasPassword: boolean;
}

export interface SitePermissions {
  /** Whether her posts may be seen by readers without somebody else's doing. */
  publish: boolean;
  upload: boolean;
  /** Make categories that the site does not have yet. */
  addSections: boolean;
  /** Name somebody else as the author. */
  nameOthers: boolean;
  /** All markup as it is; from others WordPress takes some out. */
  anyMarkup: boolean;
}

/** Something that waits to be sent, is being sent or could not be. */
export interface QueueItem {
  id: string;
  articleId: string;
  headline: string;
  siteId: string;
  siteName: string;
  task: SiteTask;
  /** What the post is to be; of `send` alone. */
  status: PostStatus;
  /** When it is to be published, an instant in ISO 8601; of a post that is to be published at a time. */
  date: string | null;
  /** When she asked for it, an instant in ISO 8601: what she writes after that is not in it. */
  askedAt: string;
  /** When the article had last been changed then. */
  changedAt: string;
  state: QueueState;
}

export type QueueState =
  /** `failure` is why it waits; `retryAt` when it is tried again, an instant in ISO 8601. */
  | { kind: 'waiting'; failure: Failure | null; retryAt: string | null }
  | { kind: 'sending'; progress: SendProgress }
  /** Not tried again until she has done something about it. */
  | { kind: 'stopped'; failure: Failure };

export interface SendProgress {
  part: 'pictures' | 'text';
  /** Pictures that the site has, of how many. */
  done: number;
  total: number;
}

export interface PublishState {
  sites: PublishSite[];
  /** In the order in which they go. */
  queue: QueueItem[];
  /** Names of files of the queue that cannot be read: what they hold is not sent. */
  unread: readonly string[];
  /** Why it is not known what waits, and nothing is sent; or null. */
  unlisted: Failure | null;
  /** Whether a password can be kept safely on this computer; else it is asked for after each start. */
  keepsPasswords: boolean;
}

/** What came of one attempt. */
export interface Receipt {
  /** Instant, ISO 8601 in UTC. */
  at: string;
  siteName: string;
  task: SiteTask;
  /** What the post was to be; of `send` alone. */
  status: PostStatus;
  /** When it was to be published, an instant in ISO 8601; of a post that is published at a time. Left out by an older Galley. */
  date?: string | null | undefined;
  /** Null where it was done. */
  failure: Failure | null;
  /** Where the post stands, '' where it was not sent. */
  link: string;
  /** What the site made otherwise than it was sent, a sentence each. */
  differences: string[];
  /** The job that is over with this; none where it is tried again, and of an older Galley. */
  job?: string | undefined;
}

/** Another version that readers see, whose post does not say of this article's what is so now. */
export interface OtherVersion {
  articleId: string;
  headline: string;
  language: Language;
  /** The site that shows it. */
  siteId: string;
  /** Whether she has written in it since it was sent: sent again, that goes out too. */
  hasNewerWords: boolean;
}

/** A post as a site answered it last. */
export interface PostKnown {
  siteId: string;
  link: string;
  status: string;
  /** When it is to be published, an instant in ISO 8601, where that was a time to come; or null. */
  date: string | null;
  sentAt: string;
  /** Somebody else has changed it there, and that is neither in the article nor decided against. */
  isChanged: boolean;
}

/** What is known of an article on the sites. */
export interface ArticleOnSites {
  sites: PostKnown[];
  /** Sites where nothing was sent yet but a draft was begun, in which somebody has written. */
  written: string[];
  /** Posts of a WordPress that a site was signed in to before: nothing is done to them. */
  elsewhere: PostKnown[];
  /** The newest first. */
  receipts: Receipt[];
  /** Those that do not lead to this article's post yet, and those that still do though no reader finds it any more. */
  notLed: OtherVersion[];
  stillLed: OtherVersion[];
  /** Whether its own post leads to a version that readers do not see any more. */
  leadsToGone: boolean;
}

/** A post that somebody else may have changed, and the article that it was made of. */
export interface PostOnSite {
  /** As it was when it was last sent; null where Galley only began a draft, as far as it knows. */
  article: Article | null;
  /** What the site held then, nothing in a draft that was only begun, and what it holds now. */
  base: PostText;
  theirs: PostText;
  /** What is set otherwise there since, such as "section". */
  fields: string[];
  /** Of what it holds now: by this she says that she has taken it in. */
  state: string;
  /** Those that the site has, by the name of the stored file. */
  pictures: Record<string, SitePicture>;
  /** What she took in before and has not sent since, and of which state that was; null where nothing. */
  taken: { state: string; changes: TakenChange[] } | null;
  /** Whether that was all of what it holds now, or she has said so. */
  isSettled: boolean;
}

/** Of what she gives to sign in. */
export const MOST_PASSWORD_LETTERS = 200;
