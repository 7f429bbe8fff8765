export { catalogueHandlers } from './handlers';
export { ThreadCatalogue } from './ThreadCatalogue';
