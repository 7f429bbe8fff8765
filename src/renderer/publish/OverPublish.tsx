import { CompareDialog } from './CompareDialog';
import { usePublishStore } from './publishStore';
import { SignInDialog } from './SignInDialog';
import { SignOutDialog } from './SignOutDialog';
import { WithdrawDialog } from './WithdrawDialog';

interface OverPublishProps {
  /** Null while no article is open: what waits of others is there all the same. */
  articleId: string | null;
}

/** What is asked over the dialog _Publish_, one at a time. */
export function OverPublish({ articleId }: OverPublishProps) {
  const publishing = usePublishStore();
  const { state, signing, sign, withdrawing, comparing } = publishing;
  const siteOf = (id: string | undefined) => state?.sites.find((site) => site.id === id);
  const signingTo = siteOf(signing?.siteId);
  const comparingTo = siteOf(comparing ?? undefined);
  const withdrawFrom = siteOf(withdrawing?.siteId);
  return (
    <>
      {articleId !== null && comparingTo !== undefined && (
        <CompareDialog articleId={articleId} site={comparingTo} onClose={() => publishing.compare(null)} />
      )}
      {signingTo !== undefined && signing?.way === 'in' && (
        <SignInDialog
          site={signingTo}
          keepsPasswords={state?.keepsPasswords ?? true}
          onClose={() => sign(null)}
        />
      )}
      {articleId !== null && withdrawing !== null && withdrawFrom !== undefined && (
        <WithdrawDialog
          site={withdrawFrom}
          task={withdrawing.task}
          onClose={() => publishing.askWithdraw(null)}
          onWithdraw={() => void publishing.withdraw(articleId, withdrawFrom.id, withdrawing.task)}
        />
      )}
      {signingTo !== undefined && signing?.way === 'out' && (
        <SignOutDialog
          site={signingTo}
          onClose={() => sign(null)}
          onSignOut={() => {
            sign(null);
            void publishing.disconnect(signingTo.id);
          }}
        />
      )}
    </>
  );
}
