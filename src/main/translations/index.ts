export { translationHandlers } from './handlers';
export { Translations } from './Translations';
