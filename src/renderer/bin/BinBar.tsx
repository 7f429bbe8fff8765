import { useEffect } from 'react';
import { KEPT_DAYS } from '../../shared/library/keeping';
import { tellFailure } from '../../shared/lib/result';
import { Button, Notice } from '../ui';
import { useBinStore } from './binStore';

export interface BinBarProps {
  /** Whatever changes with the bin's contents. */
  articles: unknown;
}

/** Under the bin's list: how long it keeps what is in it, and the way to delete what is past that. */
export function BinBar({ articles }: BinBarProps) {
  const { contents, failure, look, ask } = useBinStore();
  useEffect(() => void look(), [look, articles]);
  if (failure !== null) return <Notice kind="bad">{tellFailure(failure)}</Notice>;
  if (contents === null || contents.total === 0) return null;
  const { past } = contents;
  const deletePast = (
    <Button look="edged" onClick={() => void ask(past, undefined)}>
      Delete {past.length.toLocaleString('en')} past {KEPT_DAYS} days…
    </Button>
  );
  return (
    <Notice kind="quiet" actions={past.length > 0 && deletePast}>
      Nothing here goes by itself. What is past {KEPT_DAYS} days waits for you to delete it.
    </Notice>
  );
}
