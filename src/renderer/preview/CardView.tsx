import { articleCard, type CardKind } from '../../shared/site/articleCards';
import { shownAddress, usePictureLooks } from '../media';
import { useSiteStore } from '../site';
import css from './card.module.css';
import { useSettledArticle } from './useSettledArticle';

export interface CardViewProps {
  kind: CardKind;
  isDark: boolean;
}

const NAMES: Record<CardKind, string> = {
  front: 'Front-page card',
  search: 'Search result',
  social: 'Social card',
};

/** The article as a reader meets it outside its page, and what that lacks. */
export function CardView({ kind, isDark }: CardViewProps) {
  const article = useSettledArticle();
  const site = useSiteStore((store) => store.site);
  usePictureLooks(article);
  if (article === null || site === null) return null;
  const { title, text, from, picture, remarks } = articleCard(kind, article, site);
  const address = picture === null ? null : shownAddress(picture);
  const image = address !== null && <img src={address} alt="" />;
  const { language } = article;
  return (
    <div className={css.view}>
      <article
        className={`${css.card} ${css[kind]}`}
        data-dark={isDark || undefined}
        aria-label={NAMES[kind]}
        lang={language}
      >
        {kind === 'search' ? (
          <>
            <p className={css.site}>
              <b>{site.name}</b>
              <span>{from}</span>
            </p>
            <h3>{title}</h3>
            <p>{text}</p>
          </>
        ) : kind === 'social' ? (
          <>
            {image}
            <div>
              <p className={css.from}>{from.split('/')[0]}</p>
              <h3>{title}</h3>
              {text !== '' && <p>{text}</p>}
            </div>
          </>
        ) : (
          <>
            {image}
            <h3>{title}</h3>
            <p className={css.from}>{from}</p>
            {text !== '' && <p>{text}</p>}
          </>
        )}
      </article>
      <ul className={css.remarks} aria-label="What is missing or cut">
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </div>
  );
}
