import { Clock, Globe, Languages, TriangleAlert, UserRound } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import type { ArticleOnSites, PublishSite } from '../../shared/publish/publishing';
import { useArticleStore } from '../article';
import { Button, clockTimeAndDay, moment } from '../ui';
import { offeredWithdrawals, tellOnSite } from './offeredStatuses';
import css from './publish.module.css';
import { usePublishStore } from './publishStore';
import { useCaughtFocus } from './useCaughtFocus';
import { standsThere } from './standsThere';
import type { ToldVersions } from './tellVersions';
import { VersionLines } from './VersionLines';

const ICON = { size: 16, strokeWidth: 1.4, 'aria-hidden': true } as const;

interface LineProps {
  icon: ReactNode;
  isWarning?: boolean;
  /** Of one that gets the keyboard where its button goes. */
  ref?: Ref<HTMLDivElement>;
  children: ReactNode;
}

function Line({ icon, isWarning = false, ref, children }: LineProps) {
  return (
    <div
      ref={ref}
      tabIndex={ref === undefined ? undefined : -1}
      className={css.line}
      data-warning={isWarning || undefined}
    >
      {icon}
      <div>{children}</div>
    </div>
  );
}

/** As whom she publishes, and the ways to change that. */
export function SignedInLine({ site }: { site: PublishSite }) {
  const { sign, signing } = usePublishStore();
  const { id, name, connection } = site;
  const line = useCaughtFocus<HTMLDivElement>(
    `${signing === null} ${connection?.hasPassword === true}`,
    true,
  );
  const signIn = (label: string) => (
    <Button look="text" onClick={() => sign({ siteId: id, way: 'in' })}>
      {label}
    </Button>
  );
  if (connection === null) {
    return (
      <Line ref={line} icon={<UserRound {...ICON} />}>
        <p>
          Not signed in to {name} yet. {signIn('Sign in…')}
        </p>
      </Line>
    );
  }
  const { userName, login, address, hasPassword, may } = connection;
  return (
    <Line ref={line} icon={<UserRound {...ICON} />}>
      <p>
        Signed in as {userName || login} at <span className={css.address}>{address}</span>.{' '}
        {!hasPassword && 'The password was kept nowhere, so it is asked for again. '}
        {!hasPassword && signIn('Sign in again…')}
        <Button look="text" onClick={() => sign({ siteId: id, way: 'out' })}>
          Sign out…
        </Button>
      </p>
      {!may.publish && <p>There somebody else publishes what {userName || login} sends.</p>}
      {!may.anyMarkup && (
        <p>
          From this user the site takes out markup that it does not trust. What it changed, the receipt says.
        </p>
      )}
    </Line>
  );
}

export interface OnSiteLineProps {
  site: PublishSite;
  post: ArticleOnSites['sites'][number] | undefined;
  /** How many lines stand under it of versions to be sent again: one that goes leaves the keyboard here. */
  versions: number;
  /** Somebody else has changed it: the dialog's own button compares. */
  isChanged: boolean;
  onOpen(link: string): void;
  onCopyAddress(link: string): void;
}

/** What the site has of the article already. */
export function OnSiteLine({ site, post, versions, isChanged, onOpen, onCopyAddress }: OnSiteLineProps) {
  const { compare, askWithdraw } = usePublishStore();
  const line = useCaughtFocus<HTMLDivElement>(`${post?.status} ${versions}`);
  if (post === undefined) return null;
  const { link, status, sentAt } = post;
  const now = new Date();
  const withdrawals = offeredWithdrawals(status);
  return (
    <Line ref={line} icon={<Globe {...ICON} />}>
      <p>
        On {site.name} since {moment(sentAt)}, {tellOnSite(post, now)}.
      </p>
      {standsThere(post) && (
        <>
          <p className={css.address}>{link}</p>
          <p className={css.links}>
            <Button look="text" onClick={() => onOpen(link)}>
              Open in browser
            </Button>
            <Button look="text" onClick={() => onCopyAddress(link)}>
              Copy address
            </Button>
            {!isChanged && (
              <Button look="text" onClick={() => compare(site.id)}>
                Compare…
              </Button>
            )}
            {withdrawals.map((task) => (
              <Button key={task} look="text" onClick={() => askWithdraw({ siteId: site.id, task })}>
                {task === 'bin' ? 'Move to the site’s bin…' : 'Unpublish…'}
              </Button>
            ))}
          </p>
        </>
      )}
    </Line>
  );
}

/** That sending it once more takes a link out that leads readers nowhere. */
export function LeadsToGoneLine() {
  const language = useArticleStore(({ article }) => article?.language);
  return (
    <Line icon={<Languages {...ICON} />}>
      <p>
        Its post still leads to {language === 'en' ? 'the Chinese' : 'another'} version, which readers do not
        see any more. Send it once more.
      </p>
    </Line>
  );
}

/** The versions in other languages that could lead readers to the post by now, or do so still though it is gone. */
export function OtherVersionLines({ versions }: { versions: ToldVersions }) {
  return (
    <VersionLines
      versions={versions}
      line={(children) => <Line icon={<Languages {...ICON} />}>{children}</Line>}
    />
  );
}

/** What was sent before the site was another WordPress: numbers of posts there mean nothing here. */
export function ElsewhereLine({ site, posts }: { site: PublishSite; posts: ArticleOnSites['elsewhere'] }) {
  const [last] = posts;
  if (last === undefined || site.connection === null) return null;
  return (
    <WarningLine>
      This article was sent to <span className={css.address}>{last.link}</span> {moment(last.sentAt)}, and{' '}
      {site.name} is signed in to <span className={css.address}>{site.connection.address}</span> now. It was
      never sent there: Send makes a new post, and the other one stays as it is.
    </WarningLine>
  );
}

/** What she should know before she sends where nothing can be reached. */
export function OfflineLine({ site, isOnline }: { site: PublishSite; isOnline: boolean }) {
  const offlineSince = usePublishStore((store) => store.offlineSince);
  if (isOnline && !offlineSince.has(site.id)) return null;
  const since = offlineSince.get(site.id) ?? null;
  return (
    <Line icon={<Clock {...ICON} />}>
      <p>
        No connection{since === null ? '' : ` since ${clockTimeAndDay(since, new Date())}`}. Send puts the
        article in the queue; it goes when the connection is back.
      </p>
    </Line>
  );
}

/** What readers will notice beside the words. */
export function WarningLine({ children }: { children: ReactNode }) {
  return (
    <Line icon={<TriangleAlert {...ICON} />} isWarning>
      <p>{children}</p>
    </Line>
  );
}
