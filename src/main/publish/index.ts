export { Connections, connectionsSchema } from './Connections';
export { publishHandlers } from './handlers';
export { Passwords, passwordsSchema } from './Passwords';
export type { OnSite } from './publication';
export { type SitePlace, withOnSite } from './sitePlace';
export { type PostOfArticle, Publications } from './Publications';
export { PublishedVersions } from './PublishedVersions';
export { Publisher } from './Publisher';
export { asResult, type SiteAnswer, type SiteRequest } from './wordpress/SiteClient';
