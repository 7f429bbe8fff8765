import { useState } from 'react';
import type { SiteSettings } from '../../shared/site/site';
import { useSiteStore } from '../site';
import { DialogButton, FormDialog, Gap } from '../ui';

export interface RemoveSiteDialogProps {
  site: SiteSettings;
  onClose(): void;
  onRemoved(): void;
}

/** Asks before a site goes: neither Undo nor the bin has it. */
export function RemoveSiteDialog({ site, onClose, onRemoved }: RemoveSiteDialogProps) {
  const [isBusy, setIsBusy] = useState(false);
  async function remove(): Promise<void> {
    if (isBusy) return;
    setIsBusy(true);
    const isGone = await useSiteStore.getState().remove(site.id);
    setIsBusy(false);
    if (isGone) onRemoved();
    else onClose();
  }
  return (
    <FormDialog
      title={`Remove ${site.name}?`}
      note="Its settings and its furniture go and cannot be brought back, but from a backup. No article is touched, and nothing changes on the site itself."
      onSubmit={() => void remove()}
      onEscape={onClose}
      buttons={
        <>
          <Gap />
          <DialogButton isFirst onClick={onClose}>
            Keep site
          </DialogButton>
          <DialogButton look="solid" aria-disabled={isBusy || undefined}>
            Remove site
          </DialogButton>
        </>
      }
    >
      {null}
    </FormDialog>
  );
}
