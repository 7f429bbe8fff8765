import { ok } from '../../shared/lib/result';
import type { AdoptedCopy } from '../../shared/library/recovered';
import type { HandlersOf } from '../ipc';
import type { DamagedArticles } from './DamagedArticles';

type RecoveryCall = 'recovery.copies' | 'recovery.lastGood' | 'recovery.restoreDamaged';

interface RecoveryParts {
  /** Resolves once the conflict copies that were there at the start are adopted. */
  adopted: Promise<AdoptedCopy[]>;
  damaged: DamagedArticles;
}

export function recoveryHandlers({ adopted, damaged }: RecoveryParts): HandlersOf<RecoveryCall> {
  return {
    'recovery.copies': async () => ok(await adopted),
    'recovery.lastGood': ({ id }) => damaged.lastGood(id),
    'recovery.restoreDamaged': ({ id }) => damaged.restore(id),
  };
}
