export { chooseFiles, chooseFolderToImport } from './chooseFiles';
export { ChosenPaths } from './ChosenPaths';
export { FileReader } from './FileReader';
export { importHandlers } from './handlers';
export { readBeside } from './readBeside';
