import { lazy, Suspense } from 'react';
import { useStaticSiteStore } from './staticSiteStore';

const SiteForm = lazy(async () => ({ default: (await import('./SiteForm')).SiteForm }));

export interface SiteExportDialogProps {
  /** The newest words go to the disk before the site is written. */
  onWrite(agreed: boolean): Promise<void>;
}

/** The dialog “Export site”, while it is open. */
export function SiteExportDialog({ onWrite }: SiteExportDialogProps) {
  const isOpen = useStaticSiteStore((store) => store.isOpen);
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <SiteForm onWrite={onWrite} />
    </Suspense>
  );
}
