export { setMenu } from './setMenu';
