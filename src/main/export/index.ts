export { chooseExistingFile } from './chooseExistingFile';
export { chooseFile, type FileProposal } from './chooseFile';
export { copyPost } from './copyPost';
export { exportHandlers, exportSettingsSchema } from './handlers';
