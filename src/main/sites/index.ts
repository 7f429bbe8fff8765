export { siteHandlers } from './handlers';
export { siteChoiceSchema, SiteShelf } from './SiteShelf';
export { ThemeShelf } from './ThemeShelf';
