export { exportHandlers, exportSettingsSchema } from './handlers';
