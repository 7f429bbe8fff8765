export { TranslationDialogs } from './TranslationDialogs';
export { TranslationsGroup } from './TranslationsGroup';
export { useTranslationsStore } from './translationsStore';
