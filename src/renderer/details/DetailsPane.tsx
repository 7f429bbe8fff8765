import { LANGUAGE_NAMES, LANGUAGES } from '../../shared/article/language';
import { STATUS_NAMES, STATUSES } from '../../shared/article/status';
import { tellFailure } from '../../shared/lib/result';
import { useArticleStore } from '../article';
import { isDated } from '../../shared/site/permalink';
import { AttributionField, useSiteStore } from '../site';
import { TranslationsGroup } from '../translations';
import { Button, FormField, Notice, SelectField } from '../ui';
import { chooseLanguage } from './useLanguageFollowing';
import css from './details.module.css';
import { PublishedField } from './PublishedField';
import { SectionField } from './SectionField';
import { SlugField } from './SlugField';
import { TagField } from './TagField';
import { proposeSlug } from './useSlugFollowing';

const LANGUAGE_CHOICES = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));
const STATUS_CHOICES = STATUSES.map((value) => ({ value, label: STATUS_NAMES[value] }));

/** What the site needs to know of the article besides its text. */
export function DetailsPane({ onOpen }: { onOpen(id: string): void }) {
  const article = useArticleStore((store) => store.article);
  const { edit } = useArticleStore.getState();
  const { state, site, failure, setAttribution, choose } = useSiteStore();
  if (article === null) return null;
  return (
    <aside className={css.pane} aria-label="Details">
      {/* What is in the bin is read, and changed again once it is put back. */}
      <fieldset className={css.own} disabled={article.binnedAt !== null}>
        <FormField
          label="Byline"
          value={article.byline}
          lang={article.language}
          onChange={(byline) => edit({ byline })}
        />
        <SlugField key={`slug ${article.id}`} slug={article.slug} onChange={(slug) => edit({ slug })} />
        <p className={css.beside}>
          <Button look="text" onClick={() => void proposeSlug()}>
            Propose from the headline
          </Button>
        </p>
        <div className={css.pair}>
          <SectionField
            key={`section ${article.id}`}
            section={article.section}
            language={article.language}
            site={site}
            onChange={(section) => edit({ section })}
          />
          <SelectField
            label="Language"
            choices={LANGUAGE_CHOICES}
            value={article.language}
            onChange={chooseLanguage}
          />
        </div>
        <TagField key={`tags ${article.id}`} tags={article.tags} onChange={(tags) => edit({ tags })} />
        <div className={css.pair}>
          <SelectField
            label="Status"
            choices={STATUS_CHOICES}
            value={article.status}
            onChange={(status) => edit({ status })}
          />
          {article.publishedAt !== undefined && (
            <PublishedField
              key={`published ${article.id}`}
              publishedAt={article.publishedAt}
              timeZone={site?.timeZone ?? null}
              isInAddress={site !== null && isDated(site.permalink)}
              onChange={(publishedAt) => edit({ publishedAt })}
            />
          )}
        </div>
        <TranslationsGroup onOpen={onOpen} />
      </fieldset>
      {site !== null && (
        <>
          <h2 className={css.group}>Site: {site.name}</h2>
          {state !== null && state.sites.length > 1 && (
            <SelectField
              label={`Site for articles in ${LANGUAGE_NAMES[article.language]}`}
              choices={state.sites.map(({ id, name }) => ({ value: id, label: name }))}
              value={site.id}
              onChange={(siteId) => void choose(article.language, siteId)}
            />
          )}
          <AttributionField value={site.attribution} onChange={(style) => void setAttribution(style)} />
        </>
      )}
      {failure !== null && <Notice kind="bad">{tellFailure(failure)}</Notice>}
    </aside>
  );
}
