export { ExportDialog } from './ExportDialog';
export { copyAsHtml } from './exportPost';
