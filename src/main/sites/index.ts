export { siteHandlers } from './handlers';
export { SiteShelf, siteSettingsSchema, type SiteSettings } from './SiteShelf';
