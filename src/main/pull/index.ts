export { pullHandlers } from './handlers';
export { Puller, unfinishedSchema } from './Puller';
