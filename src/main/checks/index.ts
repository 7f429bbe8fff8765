export { checkHandlers } from './handlers';
export { HouseStyleFile } from './HouseStyleFile';
