export { readInThread } from './stylesheet/readInThread';
export type { StylesheetParts } from './importStylesheet';
export { siteHandlers } from './handlers';
export { siteChoiceSchema, SiteShelf } from './SiteShelf';
export { ThemeShelf } from './ThemeShelf';
