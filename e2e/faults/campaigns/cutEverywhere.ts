import { expect } from 'vitest';
import { type Files, statesAfterCut } from './powerCut';
import type { RecordingDisk } from './RecordingDisk';
import type { tryFolder } from './tryFolder';

/** What a start may find: the newest version that was told as kept, or one that was being kept. */
interface Bounds {
  atLeast: number;
  atMost: number;
}

/**
 * Cuts the power at every step of a record and looks at each state that the disk may be in.
 * Answers with how many states there were.
 */
export async function cutEverywhere(
  folder: ReturnType<typeof tryFolder>,
  disk: RecordingDisk,
  before: Files,
  from: string,
  look: (place: string, bounds: Bounds, about: string) => Promise<void>,
): Promise<number> {
  let states = 0;
  for (let cut = 0; cut <= disk.steps.length; cut += 1) {
    const told = disk.steps.slice(0, cut).findLast((step) => step.kind === 'told')?.version ?? 0;
    // Where a folder cannot be synced, a version may still be lost that was told; it is never torn.
    const bounds = { atLeast: disk.canSyncFolders ? told : 0, atMost: told + 1 };
    const about = `cut at step ${cut}, before ${disk.steps[cut]?.kind ?? 'the end'}, state ${states}`;
    for (const files of statesAfterCut(before, disk.steps, cut)) {
      await look(await folder.with(files, from), bounds, about);
      states += 1;
    }
  }
  return states;
}

export function within({ atLeast, atMost }: Bounds, version: number, about: string): void {
  expect(version, about).toBeGreaterThanOrEqual(atLeast);
  expect(version, about).toBeLessThanOrEqual(atMost);
}
