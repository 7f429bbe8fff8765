export { BulkPanel } from './BulkPanel';
