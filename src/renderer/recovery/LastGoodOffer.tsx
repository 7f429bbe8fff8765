import { useEffect, useState } from 'react';
import { namedArticle } from '../../shared/article/headline';
import { type Failure, tellFailure } from '../../shared/lib/result';
import type { LastGood } from '../../shared/library/recovered';
import { countOf } from '../../shared/lib/countOf';
import { call } from '../bridge';
import { Button, dateFormat, PageActions } from '../ui';

export interface LastGoodOfferProps {
  /** Name of the damaged file. */
  fileName: string;
  /** The good version stands in its place. */
  onRestored(id: string): void;
  /** There is no such version: she looks in a backup. */
  onUseBackup(): void;
}

const moment = dateFormat({
  ...{ day: 'numeric', month: 'long' },
  ...{ hour: '2-digit', minute: '2-digit' },
});

/** The last version in the history of an article whose file is damaged, and the way back to it. */
export function LastGoodOffer({ fileName, onRestored, onUseBackup }: LastGoodOfferProps) {
  const id = fileName.replace(/\.json$/, '');
  /** Undefined until the history was asked. */
  const [lastGood, setLastGood] = useState<LastGood | null>();
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    setLastGood(undefined);
    setFailure(null);
    // A file of another name than an article's is refused, and there is nothing to offer for it.
    void call('recovery.lastGood', { id }).then((answer) => setLastGood(answer.ok ? answer.value : null));
  }, [id]);
  if (lastGood === undefined) return null;
  if (lastGood === null)
    return (
      <PageActions>
        <Button look="solid" onClick={onUseBackup}>
          Restore from a backup…
        </Button>
      </PageActions>
    );

  async function restore(): Promise<void> {
    const restored = await call('recovery.restoreDamaged', { id });
    if (restored.ok) onRestored(restored.value.id);
    else setFailure(restored.failure);
  }

  const { at, headline, words } = lastGood;
  return (
    <>
      <p>
        The history has a good version of {moment(new Date(at))}: {namedArticle(headline)},{' '}
        {countOf(words, 'word')}. Restoring it keeps the damaged file aside.
      </p>
      <PageActions>
        <Button look="solid" onClick={() => void restore()}>
          Restore this version
        </Button>
      </PageActions>
      {failure !== null && <p role="alert">{tellFailure(failure)}</p>}
    </>
  );
}
