import { Suspense, useEffect, useState } from 'react';
import { type Failure, tellFailure } from '../../shared/lib/result';
import type { PublishSite } from '../../shared/publish/publishing';
import type { Site } from '../../shared/site/site';
import { currentArticle } from '../article';
import { call } from '../bridge';
import { ComparedArticle, putIntoArticle } from '../history';
import { loadPostReading } from '../import';
import { DialogButton, FormDialog, Gap, localDay, Whole } from '../ui';
import { type CompareView, compareView } from './compareView';

export interface CompareDialogProps {
  articleId: string;
  site: PublishSite;
  /** How the site writes its posts; null while that is not known. */
  theme: Site | null;
  onClose(): void;
}

/** The post beside the article, in prose: what somebody else has made of it, or what she has changed since she sent it. */
export function CompareDialog({ articleId, site, theme, onClose }: CompareDialogProps) {
  const [view, setView] = useState<CompareView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [done, setDone] = useState('');
  useEffect(() => {
    let isGone = false;
    const asked = call('publish.changes', { articleId, siteId: site.id });
    void Promise.all([asked, loadPostReading()]).then(([answer, reading]) => {
      const mine = currentArticle();
      if (isGone) return;
      if (!answer.ok) setFailure(answer.failure);
      else if (theme !== null && mine?.id === articleId)
        setView(compareView(answer.value, mine, theme, localDay(new Date()), reading));
    });
    return () => {
      isGone = true;
    };
  }, [articleId, site.id, theme]);
  const offer = done === '' ? view?.offer : null;

  async function take(): Promise<void> {
    if (!offer) return;
    const put = await putIntoArticle(offer.article);
    setFailure(put.ok ? null : put.failure);
    if (put.ok) setDone(offer.done);
  }

  return (
    <FormDialog
      title={view?.title ?? `Compared with ${site.name}`}
      note={view?.says ?? (failure === null ? `Asking ${site.name}…` : 'Nothing was changed here.')}
      alert={failure === null ? null : tellFailure(failure)}
      done={done}
      isWide
      onSubmit={() => void take()}
      onEscape={onClose}
      buttons={
        <>
          <Gap />
          <DialogButton isFirst onClick={onClose}>
            Close
          </DialogButton>
          {offer && <DialogButton look="solid">{offer.label}</DialogButton>}
        </>
      }
    >
      {view !== null && view.compared !== null && (
        <Whole>
          <Suspense fallback={null}>
            <ComparedArticle compared={view.compared} onRestore={null} />
          </Suspense>
        </Whole>
      )}
    </FormDialog>
  );
}
