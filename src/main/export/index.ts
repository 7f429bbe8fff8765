export { exportHandlers, exportSettingsSchema, type ExportSettings } from './handlers';
