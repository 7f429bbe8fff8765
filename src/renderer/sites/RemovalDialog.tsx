import { type ReactNode, useState } from 'react';
import { DialogButton, FormDialog, Gap } from '../ui';

export interface RemovalDialogProps {
  title: string;
  note: string;
  keep: string;
  remove: string;
  /** Why it cannot be removed, or null. */
  problem?: string | null;
  children?: ReactNode;
  /** Answers whether it is gone. */
  onRemove(): Promise<boolean>;
  onClose(): void;
  /** In the place of `onClose`, once it is gone. */
  onRemoved?(): void;
}

/** Asks before something goes that neither Undo nor the bin has. */
export function RemovalDialog(props: RemovalDialogProps) {
  const { title, note, keep, remove, problem = null, children, onRemove, onClose } = props;
  const [isBusy, setIsBusy] = useState(false);
  async function submit(): Promise<void> {
    if (isBusy || problem !== null) return;
    setIsBusy(true);
    const isGone = await onRemove();
    setIsBusy(false);
    if (isGone && props.onRemoved) props.onRemoved();
    else onClose();
  }
  return (
    <FormDialog
      title={title}
      note={note}
      alert={problem}
      onSubmit={() => void submit()}
      onEscape={onClose}
      buttons={
        <>
          <Gap />
          <DialogButton isFirst onClick={onClose}>
            {keep}
          </DialogButton>
          <DialogButton look="solid" aria-disabled={isBusy || problem !== null || undefined}>
            {remove}
          </DialogButton>
        </>
      }
    >
      {children}
    </FormDialog>
  );
}
