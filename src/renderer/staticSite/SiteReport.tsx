import { shownHeadline } from '../../shared/article/headline';
import { countOf } from '../../shared/lib/countOf';
import { tellFailure } from '../../shared/lib/result';
import type { SiteAnswer } from '../../shared/staticSite/siteExport';
import css from './staticSite.module.css';

/** More could not be read here. */
const MOST_SHOWN = 100;

/** What an export came to, and what she should know of it. */
export function SiteReport({ answer }: { answer: SiteAnswer }) {
  if (answer.kind === 'asks') return null;
  if (answer.kind === 'cancelled') {
    const { written } = answer;
    return (
      <p className={css.said}>
        {written === 0
          ? 'You cancelled it before anything was written.'
          : `You cancelled it. ${countOf(written, 'file')} of the site ${written === 1 ? 'is' : 'are'} new, the others are as they were; exporting again finishes it.`}
      </p>
    );
  }
  const { folder, articles, written, unchanged, removed, left, remarks, deadLinks, failed } = answer.done;
  return (
    <>
      <p className={css.said}>
        {countOf(articles, 'article')} in {folder}: {countOf(written, 'file')} written,{' '}
        {unchanged.toLocaleString('en')} unchanged, {removed.toLocaleString('en')} taken away.
      </p>
      <Rows
        title={`${countOf(deadLinks.length, 'link')} that ${deadLinks.length === 1 ? 'leads' : 'lead'} nowhere`}
        rows={deadLinks.map(({ headline, link }) => [headline || 'A page of the site', link])}
      />
      <Rows
        title={`${countOf(left.length, 'file')} left as ${left.length === 1 ? 'it is' : 'they are'}`}
        note="Somebody else wrote or changed them. To have Galley’s, take them away and export again."
        rows={left.map((path) => [path, ''])}
      />
      <Rows
        title={
          remarks.length === 1
            ? 'An address to know of'
            : `${remarks.length.toLocaleString('en')} addresses to know of`
        }
        rows={remarks.map(({ headline, what }) => [shownHeadline(headline), what])}
      />
      <Rows
        title={`${countOf(failed.length, 'article')} not read`}
        note="What the site has of them is as it was."
        rows={failed.map(({ headline, failure }) => [
          headline || 'An article that cannot be read',
          tellFailure(failure),
        ])}
      />
    </>
  );
}

function Rows({ title, note, rows }: { title: string; note?: string; rows: [string, string][] }) {
  if (rows.length === 0) return null;
  const more = rows.length - MOST_SHOWN;
  return (
    <details className={css.rows} open>
      <summary>{title}</summary>
      {note !== undefined && <p className={css.said}>{note}</p>}
      <ul>
        {rows.slice(0, MOST_SHOWN).map(([first, second], at) => (
          <li key={at}>
            {first}
            {second !== '' && <small>{second}</small>}
          </li>
        ))}
        {more > 0 && <li>And {more.toLocaleString('en')} more.</li>}
      </ul>
    </details>
  );
}
