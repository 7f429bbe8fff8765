import { lazy } from 'react';

/** The article in the site's page. It comes after the window's first frame, with all that writes a page. */
export const PreviewPane = lazy(async () => ({ default: (await import('./PreviewPane')).PreviewPane }));
