export { DetailsPane } from './DetailsPane';
export { useSlugFollowing } from './useSlugFollowing';
