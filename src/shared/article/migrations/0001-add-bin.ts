import type { Migration } from './migration';

/** Version 1 had no bin: none of its articles is in it. */
export const addBin: Migration = {
  from: 1,
  name: 'add-bin',
  up: (stored) => ({ ...stored, binnedAt: null }),
};
