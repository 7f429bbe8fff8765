import { Suspense, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Failure, tellFailure } from '../../shared/lib/result';
import type { PublishSite } from '../../shared/publish/publishing';
import { currentArticle, isInBin, useArticleStore, withPresentStatus } from '../article';
import { call } from '../bridge';
import { ComparedArticle, putIntoArticle } from '../history';
import { Button, DialogButton, FormDialog, Gap, localDay, Whole } from '../ui';
import { askPost } from './askPost';
import { CollisionList, tellUndecided } from './CollisionList';
import css from './collisions.module.css';
import type { CompareOffer, NoteOffer, SayOffer, TakeOffer } from './compareOffer';
import { type CompareView, compareView } from './compareView';
import { type Decisions, stillDecided, textsOf } from './keptDecisions';
import { usePublishStore } from './publishStore';
import { UnplacedList } from './UnplacedList';

export interface CompareDialogProps {
  articleId: string;
  site: PublishSite;
  onClose(): void;
}

/** The post beside the article, in prose: what somebody else has made of it, or what she has changed since she sent it. */
export function CompareDialog({ articleId, site, onClose }: CompareDialogProps) {
  const [view, setView] = useState<CompareView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  /** Of the post as it is shown here. */
  const [state, setState] = useState('');
  const [found, setOffer] = useState<CompareOffer | null>(null);
  const [done, setDone] = useState('');
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const [texts, setTexts] = useState('');
  const [dropped, setDropped] = useState('');
  const place = `${articleId} ${site.id}`;
  const [isAsked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    let isGone = false;
    void askPost(articleId, site.id, site.name).then((answer) => {
      const mine = currentArticle();
      if (isGone) return;
      if (!answer.ok) setFailure(answer.failure);
      else if (mine?.id === articleId) {
        const { post, reading } = answer.value;
        const { state } = post;
        setState(state);
        const seen = compareView(post, mine, answer.value.site, localDay(new Date()), reading);
        setView(seen);
        setOffer(seen.offer);
        const of = textsOf(post, mine);
        const kept = stillDecided(usePublishStore.getState().decided[place], of);
        setTexts(of);
        setDecisions(kept.decisions);
        setDropped(kept.isDropped && seen.collisions !== null ? DROPPED : '');
        const settling = { articleId, siteId: site.id, state, changes: seen.standing, isAll: true };
        if (seen.standing !== null) void call('publish.settle', settling);
      }
    });
    return () => {
      isGone = true;
    };
  }, [articleId, site.id, site.name, place]);
  const isReadOnly = useArticleStore(isInBin);
  const offer = isReadOnly ? null : found;
  const at = { articleId, siteId: site.id, state };
  const collisions = done === '' ? (view?.collisions ?? null) : null;
  // What was to be decided is no longer what stands beside it.
  const isOver = done !== '' && view?.collisions !== null;
  const waiting = failure === null ? `Asking ${site.name}…` : 'Nothing was changed here.';
  const inBin = isReadOnly && found !== null ? IN_BIN : '';
  const told = view === null ? waiting : `${view.says}${dropped}${inBin}`;
  const undecided = collisions === null ? '' : tellUndecided(collisions, decisions);
  const isRefused = isAsked && collisions !== null && decisions.size < collisions.merged.conflicts.length;
  const refusal = isRefused ? `Nothing was taken in yet: ${undecided}` : null;

  function decide(next: Decisions): void {
    setDecisions(next);
    usePublishStore.getState().decide(place, { texts, decisions: next });
  }

  function over({ done: said }: CompareOffer, next: CompareOffer | null): void {
    setDone(said);
    usePublishStore.getState().decide(place, null);
    setOffer(next);
    // What she pressed goes, and another press of the key does nothing.
    form.current?.closest('dialog')?.querySelector<HTMLElement>('[data-first]')?.focus();
  }

  async function say(said: SayOffer): Promise<void> {
    const settled = await call('publish.settle', { ...at, changes: null, isAll: true });
    setFailure(settled.ok ? null : settled.failure);
    if (settled.ok) over(said, null);
  }

  async function note(noted: NoteOffer): Promise<void> {
    const put = await putIntoArticle(withPresentStatus(noted.article()));
    setFailure(put.ok ? null : put.failure);
    if (put.ok) over(noted, null);
  }

  async function take(taking: TakeOffer): Promise<void> {
    const conflicts = collisions?.merged.conflicts ?? [];
    const made = conflicts.flatMap((_, at) => decisions.get(at) ?? []);
    if (made.length < conflicts.length) {
      flushSync(() => setAsked(true));
      form.current?.querySelector<HTMLElement>('[aria-invalid] input')?.focus();
      return;
    }
    // What she decided against, and all else that they made of it, stays in the history.
    const kept = await call('history.keepOnSite', { article: taking.keeps });
    const article = withPresentStatus(taking.article(made));
    const put = kept.ok ? await putIntoArticle(article) : kept;
    setFailure(put.ok ? null : put.failure);
    if (!put.ok) return;
    // Where this fails she is asked once more.
    await call('publish.settle', { ...at, changes: taking.taken(article), isAll: taking.next === null });
    over(taking, taking.next);
  }

  function go(): void {
    if (offer?.kind === 'take') void take(offer);
    if (offer?.kind === 'note') void note(offer);
  }

  return (
    <FormDialog
      ref={form}
      title={view?.title ?? `Compared with ${site.name}`}
      note={isOver ? null : told}
      alert={failure === null ? refusal : tellFailure(failure)}
      done={refusal === null ? undecided || done : ''}
      isWide
      isBroad={collisions !== null}
      onSubmit={go}
      onEscape={onClose}
      buttons={
        <>
          <Gap />
          <DialogButton isFirst onClick={onClose}>
            Close
          </DialogButton>
          {offer !== null && offer.kind !== 'say' && <DialogButton look="solid">{offer.label}</DialogButton>}
        </>
      }
    >
      {collisions !== null && (
        <Whole>
          <Suspense fallback={null}>
            <CollisionList
              collisions={collisions}
              decisions={decisions}
              isAsked={isAsked}
              onDecide={decide}
            />
          </Suspense>
        </Whole>
      )}
      {view !== null && view.unplaced.length > 0 && (
        <Whole>
          <Suspense fallback={null}>
            <UnplacedList unplaced={view.unplaced} language={site.language}>
              {/* Not where she pressed what comes before it: a second press comes easily. */}
              {offer?.kind === 'say' && (
                <Button look="edged" onClick={() => void say(offer)}>
                  {offer.label}
                </Button>
              )}
            </UnplacedList>
          </Suspense>
        </Whole>
      )}
      {view !== null && view.compared !== null && !isOver && (
        <Whole>
          {collisions !== null && <h3 className={css.alone}>Changed there alone: this goes in as it is</h3>}
          <Suspense fallback={null}>
            <ComparedArticle compared={view.compared} onRestore={null} changesOnly={collisions !== null} />
          </Suspense>
        </Whole>
      )}
    </FormDialog>
  );
}

const IN_BIN = ' The article is in the bin. Put the article back first, and compare it once more.';
const DROPPED = ' One of the three texts is another one since you decided here, so you are asked once more.';
