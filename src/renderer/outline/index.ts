import { lazy } from 'react';

/** The headings and quotations of the article; it is only fetched when it is shown. */
export const OutlinePane = lazy(async () => ({ default: (await import('./OutlinePane')).OutlinePane }));
