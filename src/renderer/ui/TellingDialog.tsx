import type { ReactNode } from 'react';
import { DialogButton, FormDialog, Gap, Whole } from './FormDialog';

export interface TellingDialogProps {
  title: string;
  children: ReactNode;
  onClose(): void;
}

/** Says something that leaves nothing to choose. */
export function TellingDialog({ title, children, onClose }: TellingDialogProps) {
  return (
    <FormDialog
      title={title}
      onSubmit={onClose}
      onEscape={onClose}
      buttons={
        <>
          <Gap />
          <DialogButton look="solid" isFirst>
            Close
          </DialogButton>
        </>
      }
    >
      <Whole>{children}</Whole>
    </FormDialog>
  );
}
