export { sourceDates, sourceName } from './describeSource';
export { readAddress } from './readAddress';
export { SourceDialog } from './SourceDialog';
