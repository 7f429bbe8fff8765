export { DialogButton, FormDialog, Gap, Whole } from './FormDialog';
export { FieldFrame, FormField } from './FormField';
export { ModalDialog } from './ModalDialog';
export { Boundary } from './Boundary';
export { Button, IconButton } from './Button';
export { Notice } from './Notice';
export { RadioCards, Segments } from './Segments';
export { SelectField } from './SelectField';
export { Switch } from './Switch';
