export type { Handlers, HandlersOf } from './handlers';
export { listen, tell } from './listen';
