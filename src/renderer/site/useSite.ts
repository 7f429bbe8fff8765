import { useEffect, useState } from 'react';
import type { Site } from '../../shared/site/site';
import { useSiteStore } from './siteStore';

/** A site with its theme by its id, kept up to date; null until it is there. */
export function useSite(siteId: string | undefined): Site | null {
  const sites = useSiteStore((store) => store.state?.sites);
  const [site, setSite] = useState<Site | null>(null);
  useEffect(() => {
    if (siteId === undefined) return;
    let isLatest = true;
    void useSiteStore
      .getState()
      .open(siteId)
      .then((opened) => {
        if (isLatest) setSite(opened);
      });
    return () => {
      isLatest = false;
    };
  }, [siteId, sites]);
  return site?.id === siteId ? site : null;
}
