import { type FormEvent, useState } from 'react';
import { FormField, ModalDialog, readAddress } from '../../../sources';
import css from '../../../sources/dialog.module.css';

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

  function save(event: FormEvent): void {
    event.preventDefault();
    const reading = readAddress(typed);
    if (!reading.ok) setError(reading.why);
    else if (reading.value !== '') onSave(reading.value);
    else if (address !== '') onRemove();
    else setError('Type the address that the words should lead to.');
  }

  return (
    <ModalDialog title="Link" onEscape={onClose}>
      <form onSubmit={save} noValidate>
        <div className={css.head}>
          <h2>Link</h2>
        </div>
        <div className={css.fields}>
          <div className={css.whole}>
            <FormField label="Address" value={typed} error={error} onChange={setTyped} />
          </div>
        </div>
        <div className={css.foot}>
          {address !== '' && (
            <button type="button" className={css.quiet} onClick={onRemove}>
              Remove link
            </button>
          )}
          <span className={css.gap} />
          <button type="button" className={css.button} onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className={css.solid}>
            Save link
          </button>
        </div>
      </form>
    </ModalDialog>
  );
}
