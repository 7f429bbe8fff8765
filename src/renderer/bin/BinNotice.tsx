import { tellPostsLeft } from '../../shared/publish/postsLeft';
import { daysKept, keptUntil } from '../../shared/library/keeping';
import { usePublishStore } from '../publish';
import { Button, longDay, Notice } from '../ui';
import { usePostsLeft } from './usePostsLeft';

export interface BinNoticeProps {
  articleId: string;
  /** Instant, ISO 8601. */
  binnedAt: string;
  onPutBack(): void;
  onPurge(): void;
}

/** Over an article of the bin: since when and for how long it is there, and why nothing can be typed. */
export function BinNotice({ articleId, binnedAt, onPutBack, onPurge }: BinNoticeProps) {
  const postsLeft = usePostsLeft(articleId);
  const openPublish = usePublishStore(({ open }) => open);
  const isPast = daysKept(binnedAt, new Date().toISOString()) === 0;
  return (
    <Notice
      kind="quiet"
      actions={
        <>
          <Button look="edged" onClick={onPutBack}>
            Put back
          </Button>
          {postsLeft !== null && postsLeft.articles > 0 && (
            <Button onClick={openPublish}>Show its post…</Button>
          )}
          <Button onClick={onPurge}>Delete for good…</Button>
        </>
      }
    >
      In the bin since {longDay(binnedAt)},{' '}
      {isPast
        ? 'and kept there until you delete it.'
        : `and kept at least until ${longDay(keptUntil(binnedAt))}.`}{' '}
      Put it back to change it.{postsLeft !== null && ` ${tellPostsLeft(postsLeft, 1, true)}`}
    </Notice>
  );
}
