export { HeldPage } from './HeldPage';
