import { Check, CircleAlert, Clock, Send } from 'lucide-react';
import { type MouseEvent, type ReactNode, type Ref, type RefObject, useId, useRef, useState } from 'react';
import { shownHeadline } from '../../shared/article/headline';
import { textLanguage } from '../../shared/article/passages';
import type { QueueItem } from '../../shared/publish/publishing';
import { useArticleStore } from '../article';
import { Button, moment } from '../ui';
import css from './publish.module.css';
import { type SentPost, usePublishStore } from './publishStore';
import { sendPost } from './sendPost';
import { hasNewerWords, partsOf, tellAsOf, tellState } from './tellQueue';
import { tellDone, tellTask } from './tellTask';
import { VersionLines } from './VersionLines';

const ICON = { size: 16, strokeWidth: 1.4, 'aria-hidden': true } as const;
const ICONS = { waiting: Clock, sending: Send, stopped: CircleAlert };

/** Of many that went the last ones say how things are. */
const SHOWN = 20;

export interface QueueProps {
  /** What went since the window was opened, of other articles than the open one. */
  sent: readonly SentPost[];
  ref?: Ref<HTMLElement>;
  /** Whether somebody else has changed the post of the open article, and she has not taken that in. */
  isChanged(item: QueueItem): boolean;
  /** The site whose post the dialog offers to compare elsewhere. */
  comparedSiteId: string | null;
  onCopyAddress(link: string): void;
  /** Copies an article that can go nowhere. */
  onCopyArticle(item: QueueItem): void;
}

/** What waits, is being sent or could not be, with what can be done about it, and what went. */
export function Queue(props: QueueProps) {
  const { sent, ref, isChanged, comparedSiteId, onCopyAddress, onCopyArticle } = props;
  const queue = usePublishStore((store) => store.state?.queue) ?? [];
  const heading = useRef<HTMLHeadingElement>(null);
  const [isWhole, setWhole] = useState(false);
  const id = useId();
  if (queue.length + sent.length === 0) return null;
  return (
    <section ref={ref}>
      <div className={css.title}>
        <h3 ref={heading} id={id} tabIndex={-1}>
          Queue
        </h3>
        <span>Pictures go first. A retry never posts twice.</span>
        {sent.length > SHOWN && (
          <Button look="text" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? `Show the last ${SHOWN} sent` : `Show all ${sent.length.toLocaleString('en')} sent`}
          </Button>
        )}
      </div>
      <ul className={css.queue} aria-labelledby={id}>
        {queue.map((item) => (
          <Waiting
            key={item.id}
            item={item}
            heading={heading}
            isChanged={isChanged(item)}
            canCompare={item.siteId !== comparedSiteId}
            onCopy={() => onCopyArticle(item)}
          />
        ))}
        {(isWhole ? sent : sent.slice(0, SHOWN)).map(({ item, receipt, versions }) => (
          <Row
            key={item.id}
            headline={item.headline}
            icon={<Check {...ICON} />}
            actions={(headlineId) =>
              receipt.link !== '' && (
                <Button look="text" aria-describedby={headlineId} onClick={() => onCopyAddress(receipt.link)}>
                  Copy address
                </Button>
              )
            }
          >
            <p>{tellDone(receipt, ` ${moment(receipt.at)}`)}.</p>
            {receipt.differences.map((difference) => (
              <p key={difference}>{difference}</p>
            ))}
            <VersionLines versions={versions} />
          </Row>
        ))}
      </ul>
    </section>
  );
}

interface WaitingProps {
  item: QueueItem;
  heading: RefObject<HTMLElement | null>;
  isChanged: boolean;
  canCompare: boolean;
  onCopy(): void;
}

function Waiting({ item, heading, isChanged, canCompare, onCopy }: WaitingProps) {
  const { state: publishing, tryNow, takeOut, sign, compare } = usePublishStore();
  const openId = useArticleStore(({ article }) => article?.id);
  const openChangedAt = useArticleStore(({ article }) => article?.changedAt) ?? null;
  const changedAt = item.articleId === openId ? openChangedAt : null;
  const { id, headline, siteId, task, state } = item;
  const Icon = ICONS[state.kind];
  const isBusy = state.kind === 'sending';
  const parts = isBusy && task === 'send' ? partsOf(state.progress) : null;
  const failure = state.kind === 'sending' ? null : state.failure;
  const site = publishing?.sites.find((each) => each.id === siteId);

  async function leave({ currentTarget }: MouseEvent<HTMLElement>): Promise<void> {
    // Its button goes with it. The focus goes first, to what a second press does nothing to: a row, or the heading.
    const row = currentTarget.closest('li');
    const near = row?.nextElementSibling ?? row?.previousElementSibling;
    (near instanceof HTMLElement ? near : heading.current)?.focus();
    if (!(await takeOut(id))) currentTarget.focus();
  }

  /** What she has written since takes the place of what waits. */
  async function sendAgain({ currentTarget }: MouseEvent<HTMLElement>): Promise<void> {
    // Another row comes in the place of this one.
    heading.current?.focus();
    const sent = await sendPost(siteId, item.status, item.date);
    usePublishStore.setState({ failure: sent.ok ? null : sent.failure });
    if (!sent.ok) currentTarget.focus();
  }

  return (
    <Row
      headline={headline}
      icon={<Icon {...ICON} />}
      isBad={state.kind === 'stopped'}
      actions={(headlineId) => (
        <>
          {failure?.code === 'signed-out' && site !== undefined && (
            <Button
              look="text"
              aria-describedby={headlineId}
              onClick={() => sign({ siteId: site.id, way: 'in' })}
            >
              Sign in…
            </Button>
          )}
          {failure?.code === 'stale' && canCompare && site !== undefined && item.articleId === openId && (
            <Button look="text" aria-describedby={headlineId} onClick={() => compare(site.id)}>
              Compare…
            </Button>
          )}
          {/* What somebody changed on the site is looked at first. */}
          {hasNewerWords(item, changedAt) && !isChanged && site !== undefined && (
            <Button look="text" aria-describedby={headlineId} onClick={(event) => void sendAgain(event)}>
              Send again
            </Button>
          )}
          {failure?.code === 'not-found' && (
            <Button look="text" aria-describedby={headlineId} onClick={onCopy}>
              Copy all
            </Button>
          )}
          {/* While it is being sent both stay, or the focus would be lost. */}
          <Button
            look="text"
            aria-describedby={headlineId}
            aria-disabled={isBusy || undefined}
            onClick={() => isBusy || void tryNow(id)}
          >
            Try now
          </Button>
          <Button
            look="text"
            aria-describedby={headlineId}
            aria-disabled={isBusy || undefined}
            onClick={(event) => isBusy || void leave(event)}
          >
            Take out
          </Button>
        </>
      )}
    >
      <p>
        {state.kind === 'stopped' && <b>Not {task === 'send' ? 'sent' : 'done'}. </b>}
        {tellTask(item)}.{' '}
        {state.kind === 'sending' && task !== 'send' ? 'Asking the site.' : tellState(state, new Date())}{' '}
        {tellAsOf(item, changedAt, new Date())}
      </p>
      {parts !== null && (
        <progress aria-label={`${parts.done} of ${parts.of} parts sent`} value={parts.done} max={parts.of} />
      )}
    </Row>
  );
}

interface RowProps {
  headline: string;
  icon: ReactNode;
  isBad?: boolean;
  /** The buttons are many of one name, and so are described by the headline. */
  actions(headlineId: string): ReactNode;
  children: ReactNode;
}

function Row({ headline, icon, isBad = false, actions, children }: RowProps) {
  const id = useId();
  return (
    <li tabIndex={-1} aria-labelledby={id} data-bad={isBad || undefined}>
      {icon}
      <div className={css.about}>
        <p id={id} className={css.headline} lang={textLanguage(headline, 'en', 'zh-Hans')}>
          {shownHeadline(headline)}
        </p>
        {children}
        <span className={css.actions}>{actions(id)}</span>
      </div>
    </li>
  );
}
