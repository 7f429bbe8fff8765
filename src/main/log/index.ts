export { Log } from './Log';
