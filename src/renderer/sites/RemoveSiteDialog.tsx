import type { SiteSettings } from '../../shared/site/site';
import { useSiteStore } from '../site';
import { RemovalDialog } from './RemovalDialog';

export interface RemoveSiteDialogProps {
  site: SiteSettings;
  onClose(): void;
  onRemoved(): void;
}

export function RemoveSiteDialog({ site, onClose, onRemoved }: RemoveSiteDialogProps) {
  return (
    <RemovalDialog
      title={`Remove ${site.name}?`}
      note="Its settings, its furniture and your sign-in go, and the settings cannot be brought back, but from a backup. What waits to be sent there stays in the queue until you take it out. No article is touched, and nothing changes on the site itself."
      keep="Keep site"
      remove="Remove site"
      onRemove={() => useSiteStore.getState().remove(site.id)}
      onClose={onClose}
      onRemoved={onRemoved}
    />
  );
}
