export { ConflictCopies } from './ConflictCopies';
export { copyAside } from './copyAside';
export { DamagedArticles } from './DamagedArticles';
export { findCrash } from './findCrash';
export { recoveryHandlers } from './handlers';
