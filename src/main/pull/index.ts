export { pullHandlers, wxrHandlers } from './handlers';
export { Puller, unfinishedSchema } from './Puller';
export { WxrImport } from './wxr/WxrImport';
export { WxrReader } from './wxr/WxrReader';
