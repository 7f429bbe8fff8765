export { sourceDates, sourceName, sourceWords } from './describeSource';
export type { Reading } from './Reading';
export { readAddress } from './readAddress';
export { SourceDialog } from './SourceDialog';
export { cleanTyped } from './sourceDraft';
export { readUnsavedSource, renewUnsavedSource, type UnsavedSource } from './unsavedSource';
