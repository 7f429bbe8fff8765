export { Connections, connectionsSchema } from './Connections';
export { publishHandlers } from './handlers';
export { Passwords, passwordsSchema } from './Passwords';
export type { OnSite } from './publication';
export { type SiteHoldings, siteHoldings } from './siteHoldings';
export { siteAddress, type SitePlace, withOnSite } from './sitePlace';
export { postKey, type PostOfArticle, Publications } from './Publications';
export { PublishedVersions } from './PublishedVersions';
export { Publisher } from './Publisher';
