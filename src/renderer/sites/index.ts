export { SitesDialogs } from './SitesDialogs';
export { hasUnsaved, useSitesStore } from './sitesStore';
export { UnsavedSiteNotice } from './UnsavedSiteNotice';
