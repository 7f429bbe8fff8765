export { SiteExportDialog } from './SiteExportDialog';
export { scriptsOf } from './scriptsOf';
export { useStaticSiteStore } from './staticSiteStore';
