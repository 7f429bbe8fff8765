export { roleHandlers } from './roleHandlers';
export { setMenu, switchHandlers } from './setMenu';
