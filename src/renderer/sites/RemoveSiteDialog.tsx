import type { SiteSettings } from '../../shared/site/site';
import { usePublishStore } from '../publish';
import { useSiteStore } from '../site';
import { Whole } from '../ui';
import { RemovalDialog } from './RemovalDialog';

export interface RemoveSiteDialogProps {
  site: SiteSettings;
  onClose(): void;
  onRemoved(): void;
}

export function RemoveSiteDialog({ site, onClose, onRemoved }: RemoveSiteDialogProps) {
  const queue = usePublishStore(({ state }) => state?.queue) ?? [];
  const waiting = queue.filter(({ siteId }) => siteId === site.id).length;
  return (
    <RemovalDialog
      title={`Remove ${site.name}?`}
      note="Its settings, its furniture and your sign-in go, and the settings cannot be brought back, but from a backup. No article is touched, and nothing changes on the site itself."
      keep="Keep site"
      remove="Remove site"
      onRemove={() => useSiteStore.getState().remove(site.id)}
      onClose={onClose}
      onRemoved={onRemoved}
    >
      {waiting > 0 && <Whole>{tellWaiting(waiting)}</Whole>}
    </RemovalDialog>
  );
}

function tellWaiting(count: number): string {
  return count === 1
    ? 'One article waits in the queue for it, and will not go. It stays there, which you are told, until you take it out.'
    : `${count} articles wait in the queue for it, and will not go. They stay there, which you are told, until you take them out.`;
}
