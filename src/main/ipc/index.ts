export type { Handlers, HandlersOf } from './handlers';
export { listen, type Listening, tell } from './listen';
