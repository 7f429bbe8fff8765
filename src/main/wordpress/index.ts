export { findSite } from './findSite';
export { findAuthor, findTerms } from './findTerms';
export { binPost, fillPost, placePost, postsWithSlug, readPost, removePlaced, unpublishPost } from './posts';
export { newestRevision, wasSavedOnce, wasSavedSince } from './revisions';
export { gonePictures, sendPicture } from './sendPictures';
export { signIn } from './signIn';
export { asResult, type SiteAnswer, SiteClient, type SiteRequest } from './SiteClient';
