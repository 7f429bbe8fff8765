import { lazy } from 'react';

/** The article's history. It comes when she asks for it. */
export const HistoryView = lazy(async () => ({ default: (await import('./HistoryView')).HistoryView }));
export { Words } from './Words';
