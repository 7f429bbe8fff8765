export { chooseFile } from './chooseFile';
export { copyPost } from './copyPost';
export { exportHandlers, exportSettingsSchema } from './handlers';
