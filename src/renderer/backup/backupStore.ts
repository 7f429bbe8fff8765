import { create } from 'zustand';
import type { BackupDone, BackupPreview, BackupState, Restored } from '../../shared/backup/backup';
import type { Failure, Result } from '../../shared/lib/result';
import { call, listen } from '../bridge';

interface BackupStore {
  /** Null until main has answered. */
  state: BackupState | null;
  dialog: 'backups' | 'restore' | null;
  /** The backup that she may restore of, or null. */
  preview: BackupPreview | null;
  /** What the last thing that she did here failed of, or null. */
  failure: Failure | null;
  /** The backup that was made last in this window, or null. */
  done: BackupDone | null;
  open(): Promise<void>;
  chooseFolder(): Promise<void>;
  backUp(): Promise<void>;
  cancel(): void;
  /** Lets her choose a backup and compares it with the library. */
  choose(): Promise<void>;
  restore(ids: string[]): Promise<Restored | null>;
  close(): void;
  /** Keeps up with main from now on. */
  follow(): void;
}

export const useBackupStore = create<BackupStore>((set, get) => {
  /** The value of an answer; its failure is told. */
  function valueOf<Value>(answer: Result<Value>): Value | null {
    set({ failure: answer.ok ? null : answer.failure });
    return answer.ok ? answer.value : null;
  }

  return {
    state: null,
    dialog: null,
    preview: null,
    failure: null,
    done: null,
    async open() {
      set({ dialog: 'backups', failure: null, done: null });
      const state = valueOf(await call('backup.state', undefined));
      if (state !== null) set({ state });
    },
    async chooseFolder() {
      const state = valueOf(await call('backup.chooseFolder', undefined));
      if (state !== null) set({ state });
    },
    async backUp() {
      set({ done: null, failure: null });
      const answer = await call('backup.run', undefined);
      // A failure of a backup is in the state of the backups, and stays there while it is true.
      if (answer.ok) set({ done: answer.value });
      else if (get().state?.failure == null) set({ failure: answer.failure });
    },
    cancel: () => void call('backup.cancel', undefined),
    async choose() {
      set({ dialog: 'restore', preview: null, failure: null });
      const preview = valueOf(await call('backup.preview', undefined));
      const isTold = get().failure !== null;
      set(preview === null && !isTold ? { dialog: null } : { preview });
    },
    async restore(ids) {
      const { preview } = get();
      if (preview === null) return null;
      return valueOf(await call('backup.restore', { token: preview.token, ids }));
    },
    close: () => set({ dialog: null, preview: null, failure: null }),
    follow: () => void listen('backup', (state) => set({ state })),
  };
});
