export { Recorder } from './Recorder';
export { Revisions } from './Revisions';
