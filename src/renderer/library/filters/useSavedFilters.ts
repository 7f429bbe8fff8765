import { useEffect, useState } from 'react';
import type { Failure } from '../../../shared/lib/result';
import type { SavedFilter } from '../../../shared/library/savedFilter';
import { call } from '../../bridge';

/** The filters that she named, and the way to keep others instead. */
export function useSavedFilters() {
  const [saved, setSaved] = useState<SavedFilter[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    void call('library.filters', undefined).then((answer) => answer.ok && setSaved(answer.value));
  }, []);

  async function keep(filters: SavedFilter[]): Promise<boolean> {
    const kept = await call('library.keepFilters', { filters });
    setFailure(kept.ok ? null : kept.failure);
    if (kept.ok) setSaved(filters);
    return kept.ok;
  }
  return { saved, failure, keep };
}
