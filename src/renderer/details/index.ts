export { DetailsPane } from './DetailsPane';
export { useLanguageFollowing } from './useLanguageFollowing';
export { useSlugFollowing } from './useSlugFollowing';
