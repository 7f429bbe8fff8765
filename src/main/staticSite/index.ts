export { chooseSiteFolder } from './chooseSiteFolder';
export { staticSiteHandlers } from './handlers';
export { StaticSites, staticSiteSettingsSchema } from './StaticSites';
