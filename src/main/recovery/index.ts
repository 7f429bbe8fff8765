export { ConflictCopies } from './ConflictCopies';
export { DamagedArticles } from './DamagedArticles';
export { findCrash } from './findCrash';
export { recoveryHandlers } from './handlers';
