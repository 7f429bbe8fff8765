export { BulkRun } from './BulkRun';
export { libraryHandlers } from './handlers';
export { LibraryChanges } from './LibraryChanges';
export { idsOf } from './idsOf';
