export { DamagedPage } from './DamagedPage';
export { LibraryColumn } from './LibraryColumn';
export { useLibraryStore } from './libraryStore';
export { focusArticleList } from './focusArticleList';
