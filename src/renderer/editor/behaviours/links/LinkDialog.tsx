import { useState } from 'react';
import { DialogButton, FormDialog, FormField, Gap, Whole } from '../../../ui';
import { readLink } from './readLink';

export interface LinkDialogProps {
  /** Empty for a new link. */
  address: string;
  onSave(url: string): void;
  onRemove(): void;
  onClose(): void;
}

export function LinkDialog({ address, onSave, onRemove, onClose }: LinkDialogProps) {
  const [typed, setTyped] = useState(address);
  const [error, setError] = useState<string | null>(null);

  function save(): void {
    const reading = readLink(typed);
    if (!reading.ok) setError(reading.why);
    else if (reading.value !== '') onSave(reading.value);
    else if (address !== '') onRemove();
    else setError('Type the address that the words should lead to.');
  }

  return (
    <FormDialog
      title="Link"
      onSubmit={save}
      onEscape={onClose}
      buttons={
        <>
          {address !== '' && (
            <DialogButton look="quiet" onClick={onRemove}>
              Remove link
            </DialogButton>
          )}
          <Gap />
          <DialogButton onClick={onClose}>Cancel</DialogButton>
          <DialogButton look="solid">Save link</DialogButton>
        </>
      }
    >
      <Whole>
        <FormField label="Address" value={typed} error={error} onChange={setTyped} />
      </Whole>
    </FormDialog>
  );
}
