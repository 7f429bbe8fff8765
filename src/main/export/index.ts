export { chooseExistingFile } from './chooseExistingFile';
export { chooseFile, type FileProposal } from './chooseFile';
export { chooseFolder } from './chooseFolder';
export { copyPost } from './copyPost';
export { exportHandlers, exportSettingsSchema } from './handlers';
export { OwnFiles } from './many';
