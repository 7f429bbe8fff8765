export { binHandlers } from './handlers';
