export { logHandlers } from './handlers';
export { Log } from './Log';
