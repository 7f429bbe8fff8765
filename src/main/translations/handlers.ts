import type { HandlersOf } from '../ipc';
import type { Translations } from './Translations';

type TranslationCall = 'translations.of' | 'translations.link' | 'translations.unlink' | 'translations.make';

export function translationHandlers(translations: Translations): HandlersOf<TranslationCall> {
  return {
    'translations.of': ({ id }) => translations.of(id),
    'translations.link': ({ id, otherId }) => translations.link(id, otherId),
    'translations.unlink': ({ id, otherId }) => translations.unlink(id, otherId),
    'translations.make': ({ id, language }) => translations.make(id, language),
  };
}
