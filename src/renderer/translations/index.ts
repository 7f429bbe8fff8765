export { TranslationDialogs } from './TranslationDialogs';
export { TranslationsGroup } from './TranslationsGroup';
export { usePostVersions } from './usePostVersions';
export { useTranslationsStore } from './translationsStore';
