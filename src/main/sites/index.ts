export { siteHandlers } from './handlers';
export { SiteShelf, siteSettingsSchema } from './SiteShelf';
