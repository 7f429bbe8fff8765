import { Heading, TextQuote } from 'lucide-react';
import { type OutlineEntry, outlineOf } from '../../shared/outline/outlineOf';
import { useArticleStore, useSettled } from '../article';
import { goToBlock } from '../editor';
import { stepFocus, Unseen } from '../ui';
import css from './outline.module.css';

const ICON = { size: 14, strokeWidth: 1.4, 'aria-hidden': true } as const;

/** Where what stands in the article: a click, or Enter, goes there. */
export function OutlinePane() {
  const entries = useSettled(outlineOf) ?? [];
  const language = useArticleStore((store) => store.article?.language);
  return (
    <aside className={css.pane} aria-label="Outline">
      {entries.length === 0 ? (
        <p className={css.empty}>
          Headings and quotations of the article are listed here. A line of it goes to its place in the text.
        </p>
      ) : (
        <>
          {/* Each line says the unit to a screen reader. */}
          <p className={css.unit} aria-hidden>
            Words
          </p>
          <ol
            className={css.list}
            lang={language}
            onKeyDown={(event) => stepFocus(event, 'ArrowUp', 'ArrowDown')}
          >
            {entries.map((entry) => (
              <li key={entry.at} style={{ paddingInlineStart: `${(entry.level - 2) * 16}px` }}>
                <Entry entry={entry} />
              </li>
            ))}
          </ol>
        </>
      )}
    </aside>
  );
}

function Entry({ entry }: { entry: OutlineEntry }) {
  const { kind, label, words, at } = entry;
  const Icon = kind === 'heading' ? Heading : TextQuote;
  const number = kind === 'quotation' ? entry.number : null;
  const isMissing = kind === 'quotation' && number === null;
  return (
    <button type="button" data-kind={kind} onClick={() => goToBlock(at)}>
      {number === null ? (
        <Icon {...ICON} />
      ) : (
        <span className={css.number} lang="en" aria-hidden>
          {number}
        </span>
      )}
      <span className={css.label}>
        <Unseen>
          {kind === 'heading'
            ? `Heading ${entry.level}: `
            : number === null
              ? 'Quotation: '
              : `Quotation of source ${number}: `}
        </Unseen>
        {label}
        {isMissing && <span className={css.missing}> Source missing</span>}
      </span>
      <span className={css.words} lang="en">
        {words.toLocaleString('en')}
        <Unseen>{words === 1 ? ' word' : ' words'}</Unseen>
      </span>
    </button>
  );
}
