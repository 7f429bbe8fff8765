import { useState } from 'react';
import { isNoFollow, type LinkTo, linkTitle, relWith } from '../../../../shared/article/link';
import { safeUrl } from '../../../../shared/source/safeUrl';
import { cleanTyped } from '../../../sources';
import { DialogButton, FormDialog, FormField, Gap, Switch, Whole } from '../../../ui';
import { readLink } from './readLink';

export interface LinkDialogProps {
  /** The link at the caret; null for a new one. */
  link: LinkTo | null;
  onSave(link: LinkTo): void;
  onRemove(): void;
  /** Shows the page in her browser. */
  onOpen(url: string): void;
  onClose(): void;
}

const CLEANED = 'Cleaned of tracking. Pasted once more, it stays as it is.';

export function LinkDialog({ link, onSave, onRemove, onOpen, onClose }: LinkDialogProps) {
  const [typed, setTyped] = useState(link?.url ?? '');
  /** The address as it was before it was cleaned. */
  const [raw, setRaw] = useState<string | null>(null);
  const [title, setTitle] = useState(link === null ? '' : linkTitle(link));
  const [noFollow, setNoFollow] = useState(link !== null && isNoFollow(link));
  const [error, setError] = useState<string | null>(null);

  /** What she types is hers to the letter; what another program copied counts its readers. */
  function take(value: string, isPasted: boolean): void {
    const clean = isPasted ? cleanTyped(value, [link?.url ?? null, raw]) : null;
    if (clean !== null) setRaw(value);
    setTyped(clean ?? value);
    setError(null);
  }

  function save(): void {
    const reading = readLink(typed);
    const rel = relWith(link?.rel, noFollow);
    if (!reading.ok) setError(reading.why);
    else if (reading.value !== '') onSave({ url: reading.value, title: title.trim() || null, rel });
    else if (link !== null) onRemove();
    else setError('Type the address that the words should lead to.');
  }

  const isCleaned = raw !== null && typed === cleanTyped(raw, []);

  return (
    <FormDialog
      title="Link"
      onSubmit={save}
      onEscape={onClose}
      buttons={
        <>
          {link !== null && (
            <>
              <DialogButton look="quiet" onClick={onRemove}>
                Remove link
              </DialogButton>
              {safeUrl(link.url) !== null && (
                <DialogButton look="quiet" onClick={() => onOpen(link.url)}>
                  Open link
                </DialogButton>
              )}
            </>
          )}
          <Gap />
          <DialogButton onClick={onClose}>Cancel</DialogButton>
          <DialogButton look="solid">Save link</DialogButton>
        </>
      }
    >
      <Whole>
        <FormField
          label="Address"
          value={typed}
          error={error}
          hint={isCleaned ? CLEANED : undefined}
          onChange={take}
        />
      </Whole>
      <Whole>
        <FormField
          label="Title"
          value={title}
          hint="Optional. Shown when the pointer rests on the link."
          onChange={setTitle}
        />
      </Whole>
      <Whole>
        <Switch
          label="Ask search engines not to follow it (nofollow)"
          isOn={noFollow}
          onChange={setNoFollow}
        />
      </Whole>
    </FormDialog>
  );
}
