export type { Handlers, HandlersOf } from './handlers';
export { isOwnPage, OWN_PAGE } from './isOwnPage';
export { listen, tell } from './listen';
