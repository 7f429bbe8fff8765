import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { namedArticle, shownHeadline } from '../../shared/article/headline';
import { type Failure, tellFailure } from '../../shared/lib/result';
import { POST_STATUS_NAMES } from '../../shared/publish/postStatus';
import type { ArticleOnSites, QueueItem } from '../../shared/publish/publishing';
import { statusByNow } from '../../shared/publish/statusByNow';
import { currentArticle } from '../article';
import { call } from '../bridge';
import { Remarks } from '../export';
import { useSite, useSiteStore } from '../site';
import {
  clockTime,
  copyText,
  DialogButton,
  FormDialog,
  FormField,
  Gap,
  instantOf,
  longDay,
  SelectField,
  Unseen,
  Whole,
} from '../ui';
import { AboutSite } from './AboutSite';
import { copyAll } from './copyAll';
import { offeredStatuses, proposedStatus, tellStatusChange } from './offeredStatuses';
import { FeaturedField } from './FeaturedField';
import css from './publish.module.css';
import { OverPublish } from './OverPublish';
import { usePublishStore } from './publishStore';
import { proposedSite, tellNoSite } from './proposedSite';
import { Queue } from './Queue';
import { Receipts } from './Receipts';
import { receiptsBeside } from './receiptsBeside';
import { sendPost } from './sendPost';
import { whyNotAt } from './sendTime';
import { WarningLine } from './SiteLines';
import { standsThere } from './standsThere';
import { useOnSites } from './useOnSites';
import { usePostRemarks } from './usePostRemarks';
import { whyNotSent } from './whyNotSent';

/** Sends the article to a site, and shows what waits, what went and what did not. Sending closes nothing: here she sees what comes of it. */
export function PublishDialog() {
  const publishing = usePublishStore();
  const { state, choices, choose, sign, close } = publishing;
  const { site: writtenFor, failure: siteFailure } = useSiteStore();
  const [article, setArticle] = useState(currentArticle);
  // What was taken in over this dialog is to be sent.
  const isComparing = publishing.comparing !== null;
  useEffect(() => {
    if (!isComparing) setArticle(currentArticle());
  }, [isComparing]);
  const onSites = useOnSites(article?.id ?? null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isTimeAsked, setTimeAsked] = useState(false);
  const [note, setNote] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  /** What is proposed unseen might take the post from its readers, or go over what somebody wrote. */
  const isUnseen = onSites.known === null;
  const isWaiting = isBusy || (isUnseen && onSites.failure === null);
  const form = useRef<HTMLFormElement>(null);
  const queue = useRef<HTMLElement>(null);

  const sites = state?.sites ?? [];
  const choice = choices[article?.id ?? ''] ?? {};
  // An article that has a post goes into that, whatever site is its language's.
  const [sentTo] = onSites.known?.sites.toSorted((a, b) => b.sentAt.localeCompare(a.sentAt)) ?? [];
  const site = proposedSite(sites, {
    ...{ chosen: choice.siteId ?? null, sentTo: sentTo?.siteId ?? null, writtenFor },
    language: article?.language ?? 'en',
  });
  const noSite = state && article && tellNoSite(sites, site, { writtenFor, language: article.language });
  const theme = useSite(site?.id);
  const post = onSites.known?.sites.find(({ siteId }) => siteId === site?.id);
  // A second press of the key that sent it must not go over what nobody has looked at.
  const isChanged = site !== undefined && isChangedOn(site.id, onSites.known);
  const isCompared = isChanged || (post !== undefined && standsThere(post));
  const mine = (state?.queue ?? []).filter(({ articleId }) => articleId === article?.id);
  const onSite = post === undefined ? null : statusByNow(post, new Date());
  const remarks = usePostRemarks(article, theme, site?.connection?.may.anyMarkup === false);
  const offered = offeredStatuses(site?.connection ?? null);
  const status = offered.find((each) => each === choice.status) ?? proposedStatus(offered, onSite);
  const time = choice.time ?? '';
  const timeError = status === 'future' && (isTimeAsked || time !== '') ? whyNotAt(time, new Date()) : null;
  // Of a change to a site it says nothing here.
  const noSites = site === undefined && writtenFor === null ? siteFailure : null;
  const problem = failure ?? publishing.failure ?? state?.unlisted ?? onSites.failure ?? noSites;

  function change(next: Parameters<typeof choose>[1]): void {
    if (article !== null) choose(article.id, next);
    setRefusal(null);
    setFailure(null);
    setNote('');
  }

  async function send(over = false): Promise<void> {
    if (isWaiting || article === null || site === undefined) return;
    if (isUnseen) {
      onSites.askAgain();
      return;
    }
    setNote('');
    setFailure(null);
    const refused = whyNotSent(currentArticle() ?? article);
    setRefusal(refused);
    if (refused !== null) return;
    if (site.connection === null) {
      sign({ siteId: site.id, way: 'in' });
      return;
    }
    flushSync(() => setTimeAsked(status === 'future'));
    if (status === 'future' && whyNotAt(time, new Date()) !== null) {
      form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
      return;
    }
    setIsBusy(true);
    const sent = await sendPost(site.id, status, status === 'future' ? instantOf(time) : null, over);
    setIsBusy(false);
    if (!sent.ok) setFailure(sent.failure);
    // In a low window it stands further down.
    else requestAnimationFrame(() => queue.current?.scrollIntoView({ block: 'nearest' }));
  }

  async function copy(): Promise<void> {
    setRefusal(null);
    const copied = await copyAll(theme);
    setFailure(copied.ok ? null : copied.failure);
    setNote(copied.ok ? copied.value : '');
  }

  async function copyArticle({ articleId, headline }: QueueItem): Promise<void> {
    const copied = await call('export.copy', { articleId, format: 'wordpress-blocks' });
    setFailure(copied.ok ? null : copied.failure);
    setNote(
      copied.ok ? `${namedArticle(headline)}, as it is now, is on the clipboard as WordPress blocks.` : '',
    );
  }

  function copyAddress(link: string): void {
    setNote(copyText(link) ? `${link} is on the clipboard.` : `${link} could not be copied. Select it here.`);
  }

  async function open(link: string): Promise<void> {
    const opened = await call('app.openLink', { url: link });
    setFailure(opened.ok ? null : opened.failure);
  }

  return (
    <>
      <FormDialog
        ref={form}
        title="Publish"
        note={article === null ? 'No article is open.' : shownHeadline(article.headline)}
        noteLang={article?.language}
        alert={refusal ?? (problem === null ? null : tellFailure(problem))}
        done={note}
        isWide
        onSubmit={() => (isChanged ? publishing.compare(site?.id ?? null) : void send())}
        onEscape={close}
        buttons={
          <>
            {article !== null && (
              <DialogButton look="quiet" onClick={() => void copy()}>
                Copy all
              </DialogButton>
            )}
            <Gap />
            <DialogButton onClick={close}>Close</DialogButton>
            {/* While it sends it stays enabled: a disabled button would lose the focus. */}
            {isChanged && (
              <DialogButton aria-disabled={isBusy || undefined} onClick={() => void send(true)}>
                Send over it
              </DialogButton>
            )}
            {article !== null && (
              <DialogButton look="solid" disabled={site === undefined} aria-disabled={isWaiting || undefined}>
                {isChanged ? 'Compare…' : 'Send'}
              </DialogButton>
            )}
          </>
        }
      >
        {article !== null && (
          <>
            <SelectField
              label="Site"
              choices={[
                ...(site === undefined ? [{ value: '', label: 'Choose a site' }] : []),
                ...sites.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value={site?.id ?? ''}
              onChange={(siteId) => change({ siteId })}
            />
            <SelectField
              label="Post status"
              choices={offered.map((value) => ({ value, label: POST_STATUS_NAMES[value] }))}
              value={status}
              hint={site?.connection === null ? MORE_STATUSES : undefined}
              onChange={(next) => change({ status: next })}
            />
            <FeaturedField article={article} />
            {noSite !== null && (
              <Whole>
                <div className={css.lines}>
                  <WarningLine>{noSite}</WarningLine>
                </div>
              </Whole>
            )}
            {status === 'future' && (
              <Whole>
                <FormField
                  label="Date and time"
                  type="datetime-local"
                  value={time}
                  error={timeError}
                  hint={tellTime(instantOf(time))}
                  onChange={(next) => change({ time: next })}
                />
              </Whole>
            )}
            {site !== undefined && (
              <AboutSite
                site={site}
                known={onSites.known}
                isChanged={isChanged}
                isToldBelow={mine.some((item) => item.siteId === site.id && isStale(item))}
                warning={tellStatusChange(onSite, status, site.name)}
                onOpen={(link) => void open(link)}
                onCopyAddress={copyAddress}
              />
            )}
            {remarks !== null && (
              <Whole>
                <Remarks
                  label="Before you send"
                  nothing="The site’s format loses nothing of it."
                  {...remarks}
                />
              </Whole>
            )}
          </>
        )}
        <Whole>
          <div role="status" aria-label="Queue state">
            <Unseen>{publishing.said}</Unseen>
          </div>
          <Queue
            ref={queue}
            isChanged={({ articleId, siteId }) =>
              articleId === article?.id && isChangedOn(siteId, onSites.known)
            }
            comparedSiteId={isCompared ? (site?.id ?? null) : null}
            sent={publishing.sent.filter(({ item }) => item.articleId !== article?.id)}
            onCopyAddress={copyAddress}
            onCopyArticle={(item) => void copyArticle(item)}
          />
          <Receipts
            receipts={receiptsBeside(onSites.known?.receipts ?? [], mine)}
            onCopyAddress={copyAddress}
          />
        </Whole>
      </FormDialog>
      <OverPublish articleId={article?.id ?? null} />
    </>
  );
}

const MORE_STATUSES = 'Once you are signed in, you can also publish it, or set a time.';

function tellTime(instant: string | null): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  if (instant === null) return `By the clock of this computer (${timeZone}).`;
  return `On ${longDay(instant)} at ${clockTime(instant)} by the clock of this computer (${timeZone}).`;
}

/** Whether somebody has changed the post there, or a draft that was only begun, and that is neither taken in nor decided against. */
function isChangedOn(siteId: string, known: ArticleOnSites | null): boolean {
  const post = known?.sites.find((each) => each.siteId === siteId);
  return post?.isChanged === true || known?.written.includes(siteId) === true;
}

const isStale = ({ state }: QueueItem) => state.kind === 'stopped' && state.failure.code === 'stale';
