export { SiteExportDialog } from './SiteExportDialog';
export { useStaticSiteStore } from './staticSiteStore';
