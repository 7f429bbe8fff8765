import { Heading, TextQuote } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { type OutlineEntry, outlineOf } from '../../shared/outline/outlineOf';
import { useArticleStore, useSettled } from '../article';
import { goToBlock } from '../editor';
import css from './outline.module.css';

const ICON = { size: 14, strokeWidth: 1.4, 'aria-hidden': true } as const;

/** Where what stands in the article: a click, or Enter, goes there. */
export function OutlinePane() {
  const entries = useSettled(outlineOf) ?? [];
  const language = useArticleStore((store) => store.article?.language);
  const list = useRef<HTMLOListElement>(null);

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    event.preventDefault();
    buttons[buttons.indexOf(event.target as HTMLButtonElement) + step]?.focus();
  }

  return (
    <aside className={css.pane} aria-label="Outline">
      {entries.length === 0 ? (
        <p className={css.empty}>
          Headings and quotations of the article are listed here. A line of it goes to its place in the text.
        </p>
      ) : (
        <ol ref={list} className={css.list} lang={language} onKeyDown={onKeyDown}>
          {entries.map((entry) => (
            <li key={entry.at} style={{ paddingInlineStart: `${(entry.level - 2) * 16}px` }}>
              <Entry entry={entry} />
            </li>
          ))}
        </ol>
      )}
    </aside>
  );
}

function Entry({ entry }: { entry: OutlineEntry }) {
  const { kind, label, words, at } = entry;
  const Icon = kind === 'heading' ? Heading : TextQuote;
  const isMissing = kind === 'quotation' && !entry.hasSource;
  return (
    <button type="button" data-kind={kind} onClick={() => goToBlock(at)}>
      <Icon {...ICON} />
      <span className={css.label}>
        <span className={css.kind}>{kind === 'heading' ? `Heading ${entry.level}: ` : 'Quotation: '}</span>
        {label}
        {isMissing && <span className={css.missing}> Source missing</span>}
      </span>
      <span className={css.words} lang="en">
        {words.toLocaleString('en')}
        <span className={css.kind}>{words === 1 ? ' word' : ' words'}</span>
      </span>
    </button>
  );
}
