import { useSiteStore } from '../site';
import css from './preview.module.css';

/** For which site the articles of this language are written, where the desk has several. */
export function SiteChoice() {
  const sites = useSiteStore((store) => store.state?.sites);
  const site = useSiteStore((store) => store.site);
  const language = useSiteStore((store) => store.language);
  const choose = useSiteStore((store) => store.choose);
  if (sites === undefined || sites.length < 2 || site === null) return null;
  return (
    <select
      className={css.site}
      aria-label="Site"
      value={site.id}
      onChange={(event) => void choose(language, event.target.value)}
    >
      {sites.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
