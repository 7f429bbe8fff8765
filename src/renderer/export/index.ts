import { lazy } from 'react';

/** It shows what a format would lose, and so comes with all that writes a post. */
export const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog')).ExportDialog }));
export { ExportArticles } from './ExportArticles';
export { useExportArticlesStore } from './exportArticlesStore';
export { copyAsHtml, copyPost, showExported } from './exportPost';
export { Remarks } from './Remarks';
