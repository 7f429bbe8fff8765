import { create } from 'zustand';
import type { Failure } from '../../shared/lib/result';
import type { Site } from '../../shared/site/site';
import type { AttributionStyle } from '../../shared/source/attribution';
import { call } from '../bridge';

export interface SiteStore {
  site: Site | null;
  /** Why the site could not be read or its setting not be kept. */
  failure: Failure | null;
  load(): Promise<void>;
  setAttribution(style: AttributionStyle): Promise<void>;
}

/** The site that she writes for, and its house style. */
export const useSiteStore = create<SiteStore>((set, get) => ({
  site: null,
  failure: null,
  async load() {
    const answer = await call('sites.current', undefined);
    set(answer.ok ? { site: answer.value, failure: null } : { failure: answer.failure });
  },
  async setAttribution(attribution) {
    const { site } = get();
    if (site === null) return;
    const answer = await call('sites.setAttribution', { siteId: site.id, attribution });
    set(answer.ok ? { site: answer.value, failure: null } : { failure: answer.failure });
  },
}));
