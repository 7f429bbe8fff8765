export { SitesDialogs } from './SitesDialogs';
export { useSitesStore } from './sitesStore';
