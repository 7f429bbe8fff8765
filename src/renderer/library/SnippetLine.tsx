import type { Language } from '../../shared/article/language';
import type { Snippet } from '../../shared/library/libraryPage';
import css from './articleOption.module.css';
import { MarkedParts } from './Marked';

/** What the words stand in, where that is not the text itself. */
const FIELD_NAMES: Record<Snippet['field'], string | null> = {
  body: null,
  standfirst: null,
  quotation: 'Quotation',
  source: 'Source',
  tags: 'Tag',
  byline: 'Byline',
  section: 'Section',
};

/** Where else than in the headline the article has what she searches for. */
export function SnippetLine({ snippet, lang }: { snippet: Snippet; lang: Language }) {
  const name = FIELD_NAMES[snippet.field];
  return (
    <p className={css.snippet} lang={lang}>
      {name !== null && (
        <span className={css.field} lang="en-GB">
          {name}:{' '}
        </span>
      )}
      <MarkedParts parts={snippet.parts} />
    </p>
  );
}
