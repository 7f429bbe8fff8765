export { type SiteStore, useSiteStore } from './siteStore';
export { useSite } from './useSite';
