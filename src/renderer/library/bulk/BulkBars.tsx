import { tellFailure } from '../../../shared/lib/result';
import type { BulkProgress } from '../../../shared/library/change';
import { Button, catchFocus, goHome, Notice } from '../../ui';
import { useBulkStore } from '../bulkStore';
import css from './bulkPanel.module.css';
import { focusArticleList } from '../focusArticleList';
import { Report } from './Report';

/** How far the change to many is, and what became of it. */
export function BulkBars({ onUndo }: { onUndo(): void }) {
  const { progress, isWaiting, counts, report, failure, showExport, stop, dismiss } = useBulkStore();
  function leave(): void {
    dismiss();
    catchFocus(() => focusArticleList() || goHome());
  }
  return (
    <>
      {failure !== null && (
        <Notice kind="bad" actions={<Button onClick={leave}>Dismiss</Button>}>
          {tellFailure(failure)}
        </Notice>
      )}
      {report !== null && (
        <Report report={report} onUndo={onUndo} onShow={() => void showExport()} onDismiss={leave} />
      )}
      {progress !== null && (counts === 'Posts' || progress.total > (counts === 'Files' ? 0 : 1)) && (
        <div className={css.progress}>
          <progress aria-label={`${counts} done`} value={progress.done} max={progress.total || 1} />
          <span>
            {progress.total === 0 ? 'Looking for posts' : tellProgress(counts, progress)}
            <span role="status">{isWaiting && WAITING}</span>
          </span>
          <Button look="edged" onClick={() => void stop()}>
            Stop
          </Button>
        </div>
      )}
    </>
  );
}

const WAITING =
  '. The site does not answer now, or asks for a pause: Galley asks again within a minute. Stop keeps what has come.';

function tellProgress(counts: string, { done, total }: BulkProgress): string {
  return `${counts} ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`;
}
