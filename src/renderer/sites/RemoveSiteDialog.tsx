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
      note="Its settings and its furniture go and cannot be brought back, but from a backup. No article is touched, and nothing changes on the site itself."
      keep="Keep site"
      remove="Remove site"
      onRemove={() => useSiteStore.getState().remove(site.id)}
      onClose={onClose}
      onRemoved={onRemoved}
    />
  );
}
