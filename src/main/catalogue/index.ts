export type { Catalogue } from './Catalogue';
export { catalogueHandlers } from './handlers';
export { ThreadCatalogue } from './ThreadCatalogue';
