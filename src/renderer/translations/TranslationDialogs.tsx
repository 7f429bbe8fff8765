import { useEffect } from 'react';
import type { Language } from '../../shared/article/language';
import { useArticleStore } from '../article';
import { TellingDialog } from '../ui';
import { LinkDialog } from './LinkDialog';
import { missingLanguages } from './missingLanguages';
import { TranslateDialog } from './TranslateDialog';
import { useTranslationsStore } from './translationsStore';

export interface TranslationDialogsProps {
  /** Makes the draft and opens it. */
  onTranslate(language: Language): void;
}

/** The dialogs "Translate" and "Link a translation", while one is open. */
export function TranslationDialogs({ onTranslate }: TranslationDialogsProps) {
  const { dialog, known, articleId, load, show, link } = useTranslationsStore();
  const id = useArticleStore((store) => store.article?.id ?? null);
  const language = useArticleStore((store) => store.article?.language ?? 'en');
  const isOpen = dialog !== null;
  useEffect(() => {
    if (isOpen && id !== null) void load(id);
  }, [isOpen, id, load]);
  if (dialog === null || id === null || id !== articleId || known === null) return null;
  const close = () => show(null);
  const languages = missingLanguages(language, known.versions);
  if (languages.length === 0)
    return (
      <TellingDialog title="Translate" onClose={close}>
        The article has a version in each language already. They stand in Details, under Translations.
      </TellingDialog>
    );
  if (dialog === 'translate')
    return (
      <TranslateDialog
        languages={languages}
        onClose={close}
        onTranslate={(chosen) => {
          close();
          onTranslate(chosen);
        }}
      />
    );
  return (
    <LinkDialog
      languages={languages}
      onClose={close}
      onLink={(other) => {
        close();
        void link(id, other);
      }}
    />
  );
}
