export { handOverHandlers } from './handlers';
export { HandOvers, handOverSettingsSchema } from './HandOvers';
export { LaunchedFiles } from './LaunchedFiles';
