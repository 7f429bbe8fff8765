export { linkHandlers } from './links';
export { lockDown } from './lockDown';
export { HELD_PAGE, isOwnPage, OWN_PAGE } from './ownPage';
export { servePage } from './servePage';
