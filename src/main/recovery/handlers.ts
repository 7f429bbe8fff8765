import { ok } from '../../shared/lib/result';
import type { AdoptedCopy, Crash } from '../../shared/library/recovered';
import type { HandlersOf } from '../ipc';
import type { DamagedArticles } from './DamagedArticles';

type RecoveryCall = 'recovery.crash' | 'recovery.copies' | 'recovery.lastGood' | 'recovery.restoreDamaged';

interface RecoveryParts {
  /** Null where the Galley before this one ended cleanly. */
  crash: Promise<Crash> | null;
  /** Resolves once the conflict copies that were there at the start are adopted. */
  adopted: Promise<AdoptedCopy[]>;
  damaged: DamagedArticles;
}

export function recoveryHandlers({ crash, adopted, damaged }: RecoveryParts): HandlersOf<RecoveryCall> {
  return {
    'recovery.crash': async () => ok(await crash),
    'recovery.copies': async () => ok(await adopted),
    'recovery.lastGood': ({ id }) => damaged.lastGood(id),
    'recovery.restoreDamaged': ({ id }) => damaged.restore(id),
  };
}
