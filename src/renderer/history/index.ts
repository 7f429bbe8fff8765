import { lazy } from 'react';

/** The article's history. It comes when she asks for it. */
export const HistoryView = lazy(async () => ({ default: (await import('./HistoryView')).HistoryView }));

/** Two versions of an article as one text, for whoever else compares them; within a Suspense. */
export const ComparedArticle = lazy(async () => ({
  default: (await import('./ComparedArticle')).ComparedArticle,
}));

/** One place of an article as it was and as it is; within a Suspense. */
export const ComparedPlace = lazy(async () => ({ default: (await import('./ComparedPlace')).ComparedPlace }));

export { putIntoArticle } from './restoring';

/** A text with its differences, for whoever else shows two versions of one; within a Suspense. */
export const Words = lazy(async () => ({ default: (await import('./Words')).Words }));
