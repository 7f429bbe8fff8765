import { lazy } from 'react';

/** It shows what a format would lose, and so comes with all that writes a post. */
export const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog')).ExportDialog }));
export { copyAsHtml, copyPost, showExported } from './exportPost';
export { Remarks } from './Remarks';
