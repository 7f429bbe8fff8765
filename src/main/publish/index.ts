export { Connections, connectionsSchema } from './Connections';
export { publishHandlers } from './handlers';
export { Passwords, passwordsSchema } from './Passwords';
export { Publications } from './Publications';
export { Publisher } from './Publisher';
