export { showDate, sourceDates, sourceName } from './describeSource';
export { DialogButton, FormDialog, Gap, Whole } from './FormDialog';
export { FormField } from './FormField';
export { ModalDialog } from './ModalDialog';
export { readAddress } from './readAddress';
export { SourceDialog } from './SourceDialog';
