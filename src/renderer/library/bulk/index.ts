export { BulkBars } from './BulkBars';
export { BulkPanel } from './BulkPanel';
