import { lazy } from 'react';

/** Fetches the editor, which is most of the app's code, once. */
export const loadEditor = () => import('./ArticleEditor');

/** The article's text. It comes after the window: what stands around it is there to be used first. */
export const ArticleEditor = lazy(async () => ({ default: (await loadEditor()).ArticleEditor }));
