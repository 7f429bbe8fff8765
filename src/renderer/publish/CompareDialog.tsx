import { Suspense, useEffect, useState } from 'react';
import { compareArticles } from '../../shared/history/compareArticles';
import { mergeArticles } from '../../shared/history/mergeArticles';
import { countOf } from '../../shared/lib/countOf';
import { type Failure, tellFailure } from '../../shared/lib/result';
import type { PostOnSite, PublishSite } from '../../shared/publish/publishing';
import type { Site } from '../../shared/site/site';
import { currentArticle } from '../article';
import { call } from '../bridge';
import { ComparedArticle, putIntoArticle } from '../history';
import { DialogButton, FormDialog, Gap, Whole } from '../ui';
import { type TheirArticle, theirArticle } from './theirArticle';

export interface CompareDialogProps {
  articleId: string;
  site: PublishSite;
  /** How the site writes its posts; null while that is not known. */
  theme: Site | null;
  onClose(): void;
}

interface Compared {
  post: PostOnSite;
  their: TheirArticle;
}

/** What somebody else has made of a post, in prose, and the way to have it in the article. */
export function CompareDialog({ articleId, site, theme, onClose }: CompareDialogProps) {
  const [compared, setCompared] = useState<Compared | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [done, setDone] = useState('');
  useEffect(() => {
    let isGone = false;
    void call('publish.changes', { articleId, siteId: site.id }).then((answer) => {
      if (isGone) return;
      if (!answer.ok) setFailure(answer.failure);
      else if (theme !== null) setCompared({ post: answer.value, their: theirArticle(answer.value, theme) });
    });
    return () => {
      isGone = true;
    };
  }, [articleId, site.id, theme]);

  async function take(): Promise<void> {
    const mine = currentArticle();
    if (compared === null || done !== '' || mine?.id !== articleId) return;
    const { article, conflicts } = mergeArticles(compared.post.article, mine, compared.their.article);
    const put = await putIntoArticle(article);
    setFailure(put.ok ? null : put.failure);
    if (put.ok) setDone(tellTaken(conflicts.length));
  }

  const isSame = compared !== null && isUnchanged(compared);
  return (
    <FormDialog
      title={`Changed on ${site.name}`}
      note={tellWhat(compared, isSame, failure, site.name)}
      alert={failure === null ? null : tellFailure(failure)}
      done={done}
      isWide
      onSubmit={() => void (done === '' && !isSame ? take() : onClose())}
      onEscape={onClose}
      buttons={
        <>
          <Gap />
          <DialogButton isFirst onClick={onClose}>
            Close
          </DialogButton>
          {compared !== null && !isSame && done === '' && (
            <DialogButton look="solid">Take into the article</DialogButton>
          )}
        </>
      }
    >
      {compared !== null && !isSame && (
        <Whole>
          <Suspense fallback={null}>
            <ComparedArticle compared={asCompared(compared)} onRestore={null} />
          </Suspense>
        </Whole>
      )}
    </FormDialog>
  );
}

function asCompared({ post, their }: Compared) {
  const [older, now] = [post.article, their.article];
  return { older, now, comparison: compareArticles(older, now) };
}

function isUnchanged({ post: { base, theirs } }: Compared): boolean {
  return base.title === theirs.title && base.content === theirs.content && base.excerpt === theirs.excerpt;
}

function tellWhat(compared: Compared | null, isSame: boolean, failure: Failure | null, name: string): string {
  if (compared === null) return failure === null ? `Asking ${name}…` : 'Nothing was changed here.';
  if (isSame) return `The post stands on ${name} as Galley sent it. Send the article once more.`;
  const { unplaced } = compared.their;
  const rest =
    unplaced === 0
      ? ''
      : ` ${countOf(unplaced, 'change')} more, such as in the list of the footnotes or in the order, stands only on the site.`;
  return `What somebody has changed in the post since you sent it.${rest}`;
}

function tellTaken(conflicts: number): string {
  const both =
    conflicts === 0
      ? ''
      : ` At ${countOf(conflicts, 'place')} you had changed the same: both texts stand there, yours first.`;
  return `It stands in the article now, and Undo takes it back.${both} Read it, and send it once more.`;
}
