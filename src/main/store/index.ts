import { Low } from 'lowdb';
import type { Disk } from './Disk';
import { DurableJsonAdapter } from './DurableJsonAdapter';

export { type Disk, realDisk } from './Disk';
export { DamagedFileError, type Damage, parseJson } from './DurableJsonAdapter';
export { diskFailure } from './diskFailure';
export { errno } from './errno';
export { isMissing } from './isMissing';
export { patiently } from './patiently';
export { readJson } from './readJson';
export { removeDurably } from './removeDurably';
export { makeFolder } from './makeFolder';
export { prepareFolder } from './prepareFolder';
export { RefusedWriteError } from './RefusedWriteError';
export { SettingsFile } from './SettingsFile';
export { syncFolder } from './syncFolder';
export { TurnQueue } from './TurnQueue';
export { isTemporary, sweepTemporaryFiles, temporaryBeside } from './temporaryFile';
export { watchFolder } from './watchFolder';
export { writeDurably } from './writeDurably';

/** A JSON file as a lowdb database: `data` is null while there is no such file. */
export function openDocument(path: string, disk: Disk): Low<object | null> {
  return new Low(new DurableJsonAdapter<object | null>(path, disk), null);
}
export { sizeOf } from './sizeOf';
