export { chooseFiles } from './chooseFiles';
export { FileReader } from './FileReader';
export { importHandlers } from './handlers';
