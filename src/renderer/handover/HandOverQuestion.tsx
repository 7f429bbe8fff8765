import { lazy, Suspense } from 'react';
import type { HandOverPreview, HandOverWay } from '../../shared/handover/handOver';
import type { Failure } from '../../shared/lib/result';
import { useHandOverStore } from './handOverStore';

const HandOverDialog = lazy(async () => ({ default: (await import('./HandOverDialog')).HandOverDialog }));

export interface HandOverQuestionProps {
  /** Takes it in; answers with why that failed, or null. */
  onTake(offer: HandOverPreview, way: HandOverWay): Promise<Failure | null>;
}

/** What she is asked about a hand-over, while she is asked. */
export function HandOverQuestion({ onTake }: HandOverQuestionProps) {
  const { offer, failure, close } = useHandOverStore();
  if (offer === null && failure === null) return null;
  return (
    <Suspense fallback={null}>
      <HandOverDialog
        key={offer?.token ?? 'failure'}
        offer={offer}
        failure={failure}
        onTake={onTake}
        onClose={close}
      />
    </Suspense>
  );
}
