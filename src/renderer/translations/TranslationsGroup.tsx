import { X } from 'lucide-react';
import { useEffect } from 'react';
import { namedArticle, shownHeadline } from '../../shared/article/headline';
import { LANGUAGE_NAMES } from '../../shared/article/language';
import { tellFailure } from '../../shared/lib/result';
import type { Version } from '../../shared/translations/translations';
import { useArticleStore } from '../article';
import { Button, IconButton, Notice } from '../ui';
import { missingLanguages } from './missingLanguages';
import css from './translations.module.css';
import { followTranslations, useTranslationsStore } from './translationsStore';

/** The other versions of the open article, and the ways to have more or fewer of them. */
export function TranslationsGroup({ onOpen }: { onOpen(id: string): void }) {
  const id = useArticleStore((store) => store.article?.id ?? null);
  const language = useArticleStore((store) => store.article?.language ?? 'en');
  const savedLanguage = useArticleStore((store) => (store.saveState.kind === 'saved' ? language : null));
  const { articleId, known, failure, show, unlink } = useTranslationsStore();
  useEffect(() => (id === null ? undefined : followTranslations(id)), [id, savedLanguage]);
  if (id === null || id !== articleId) return null;
  const versions = known?.versions ?? [];
  const lost = known?.lost ?? null;
  const isWhole = missingLanguages(language, versions).length === 0;
  return (
    <section className={css.group} aria-label="Translations">
      <h2>Translations</h2>
      {known !== null && versions.length === 0 && lost === null && (
        <p className={css.none}>No version in another language yet.</p>
      )}
      {(versions.length > 0 || lost !== null) && (
        <ul aria-label="Other versions">
          {versions.map((version) => (
            <li key={version.id}>
              <span className={css.words}>
                <Button look="text" lang={version.language} onClick={() => onOpen(version.id)}>
                  {shownHeadline(version.headline)}
                </Button>
                <small>{tellVersion(version)}</small>
              </span>
              <IconButton
                label={`Remove ${namedArticle(version.headline)} from the translations`}
                icon={<X size={14} strokeWidth={1.4} aria-hidden />}
                onClick={() => void unlink(id, version)}
              />
            </li>
          ))}
          {lost !== null && (
            <li>
              <span className={css.words}>
                <span>An article that is not in this library</span>
                <small>The link is kept, should it come.</small>
              </span>
              <IconButton
                label="Remove the link to an article that is not in this library"
                icon={<X size={14} strokeWidth={1.4} aria-hidden />}
                onClick={() => void unlink(id, { id: lost, headline: '' })}
              />
            </li>
          )}
        </ul>
      )}
      {!isWhole && (
        <p className={css.ways}>
          <Button look="text" onClick={() => show('translate')}>
            Translate…
          </Button>
          <Button look="text" onClick={() => show('link')}>
            Choose an article…
          </Button>
        </p>
      )}
      {failure !== null && <Notice kind="bad">{tellFailure(failure)}</Notice>}
    </section>
  );
}

function tellVersion({ language, isBinned, isSpare }: Version): string {
  const name = LANGUAGE_NAMES[language];
  if (isBinned) return `${name}, in the bin`;
  return isSpare ? `${name}, one too many: readers are not led to it` : name;
}
