export { ConflictCopies } from './ConflictCopies';
export { DamagedArticles } from './DamagedArticles';
export { recoveryHandlers } from './handlers';
