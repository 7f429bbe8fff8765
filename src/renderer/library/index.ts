export { DamagedPage } from './DamagedPage';
export { LibraryColumn } from './LibraryColumn';
export { useLibraryStore } from './libraryStore';
export { dayOf, timeOf } from './dayOf';
export { focusArticleList } from './focusArticleList';
