import { lazy, Suspense } from 'react';
import { Boundary, Button, Notice } from '../ui';
import { useRecoveryStore } from './recoveryStore';
import { stoppedWhen } from './stoppedWhen';

/** Comes only after a crash. */
const RecoveryCard = lazy(async () => ({ default: (await import('./RecoveryCard')).RecoveryCard }));

export interface CrashNoticeProps {
  articleId: string | null;
  onShowHistory(): void;
}

/** Galley stopped without closing last time: what is there of the article that was open. */
export function CrashNotice({ articleId, onShowHistory }: CrashNoticeProps) {
  const crash = useRecoveryStore((store) => store.crash);
  const { dismissCrash } = useRecoveryStore.getState();
  if (crash === null) return null;
  const plain = (
    <Notice kind="quiet" actions={<Button onClick={dismissCrash}>Dismiss</Button>}>
      {stoppedWhen(crash)} All that was saved is here.
    </Notice>
  );
  if (crash.open === null || crash.open.now.id !== articleId) return plain;
  return (
    <Boundary message={`${stoppedWhen(crash)} All that was saved is here.`}>
      <Suspense fallback={null}>
        <RecoveryCard
          crash={crash}
          open={crash.open}
          otherwise={plain}
          onShowHistory={onShowHistory}
          onDismiss={dismissCrash}
        />
      </Suspense>
    </Boundary>
  );
}
