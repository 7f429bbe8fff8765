export { useBulkStore } from './bulkStore';
export { DamagedPage } from './DamagedPage';
export { findArticles } from './findArticles';
export { findNewest } from './findNewest';
export { LibraryColumn } from './LibraryColumn';
export { useLibraryStore } from './libraryStore';
export { dayOf, timeOf } from './dayOf';
export { focusArticleList } from './focusArticleList';
export { nearestUnselected } from './nearestUnselected';
