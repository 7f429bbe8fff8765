import { ok } from '../../shared/lib/result';
import type { AdoptedCopy, Crash } from '../../shared/library/recovered';
import type { z } from 'zod';
import type { underWayFileSchema } from '../../shared/library/underWay';
import type { HandlersOf } from '../ipc';
import type { SettingsFile } from '../store';
import type { DamagedArticles } from './DamagedArticles';

type RecoveryCall =
  | 'recovery.crash'
  | 'recovery.copies'
  | 'recovery.cutOff'
  | 'recovery.underWay'
  | 'recovery.lastGood'
  | 'recovery.restoreDamaged';

interface RecoveryParts {
  /** Null where the Galley before this one ended cleanly. */
  crash: Promise<Crash> | null;
  /** Resolves once the conflict copies that were there at the start are adopted. */
  adopted: Promise<AdoptedCopy[]>;
  damaged: DamagedArticles;
  /** `under-way.json`. */
  underWay: Pick<SettingsFile<z.infer<typeof underWayFileSchema>>, 'read' | 'write'>;
  log(event: string, error: unknown): void;
}

export function recoveryHandlers(parts: RecoveryParts): HandlersOf<RecoveryCall> {
  const { crash, adopted, damaged, underWay, log } = parts;
  return {
    'recovery.crash': async () => ok(await crash),
    'recovery.copies': async () => ok(await adopted),
    'recovery.cutOff': async () => ok((await underWay.read()).run),
    'recovery.underWay': async ({ run }) => {
      // It is kept for after a crash alone: without it nothing is lost, and what goes on must not end for it.
      await underWay.write({ run }).catch((error: unknown) => log('under-way.json not written', error));
      return ok(undefined);
    },
    'recovery.lastGood': ({ id }) => damaged.lastGood(id),
    'recovery.restoreDamaged': ({ id }) => damaged.restore(id),
  };
}
