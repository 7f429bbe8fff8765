export { guardDisk } from './guardDisk';
export type { LockCall } from './handlers';
export { LibraryLock, type Ours } from './LibraryLock';
export { thisProcess } from './thisProcess';
export { waitForLibrary } from './waitForLibrary';
