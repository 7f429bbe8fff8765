export { guardDisk } from './guardDisk';
export type { LockCall } from './handlers';
export { LibraryLock } from './LibraryLock';
export { thisProcess } from './thisProcess';
export { waitForLibrary } from './waitForLibrary';
