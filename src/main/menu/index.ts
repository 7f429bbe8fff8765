export { roleHandlers } from './roleHandlers';
export { setMenu } from './setMenu';
