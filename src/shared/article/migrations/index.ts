import { addBin } from './0001-add-bin';
import type { Migration } from './migration';

/** Every migration, oldest first and without a gap. */
export const MIGRATIONS: readonly Migration[] = [addBin];
