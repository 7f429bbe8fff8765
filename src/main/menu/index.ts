export { editHandlers } from './editHandlers';
export { setMenu } from './setMenu';
