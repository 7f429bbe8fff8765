export { catalogueHandlers } from './handlers';
export { ScanCatalogue } from './ScanCatalogue';
