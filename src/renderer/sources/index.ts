export { showDate, sourceDates, sourceName } from './describeSource';
export { FormField } from './FormField';
export { ModalDialog } from './ModalDialog';
export { readAddress } from './readAddress';
export { SourceDialog } from './SourceDialog';
