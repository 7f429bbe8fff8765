export { revisionHandlers } from './handlers';
export { Recorder } from './Recorder';
export { Revisions } from './Revisions';
