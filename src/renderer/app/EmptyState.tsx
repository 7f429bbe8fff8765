import { type ReactNode, useEffect, useRef } from 'react';
import { COMMANDS, type CommandId } from '../../shared/commands/catalogue';
import { type Platform, shortcutLabel } from '../../shared/commands/shortcut';
import { Bars, Button, isFocusLost } from '../ui';
import css from './app.module.css';

export interface EmptyStateProps {
  platform: Platform;
  /** Bars over the invitation. */
  notices?: ReactNode;
  onNew(): void;
  onRun(id: CommandId): void;
}

/** How the articles that she has elsewhere come in. */
const WAYS_IN = ['import.open', 'pull.open', 'handover.open', 'backup.restore'] as const;

/** What she meets before there is an article. */
export function EmptyState({ platform, notices, onNew, onRun }: EmptyStateProps) {
  const start = useRef<HTMLButtonElement>(null);
  // She may have gone into the search while the last article was on its way into the bin.
  useEffect(() => {
    if (isFocusLost()) start.current?.focus();
  }, []);
  return (
    <main className={css.blank} data-part="start" aria-label="Article">
      <div className={css.bars}>
        <Bars>{notices}</Bars>
      </div>
      <div className={css.invitation}>
        <svg viewBox="0 0 16 16" aria-hidden>
          <path d="M3 2.5v11M3 2.5h10M3 6.2h10M3 9.9h10M3 13.5h6.5" />
        </svg>
        <h1>Start with a headline</h1>
        <p>Articles live on this computer, in one folder, and need no connection.</p>
        <Button ref={start} look="solid" onClick={onNew}>
          Start writing
          <kbd>{shortcutLabel(COMMANDS['article.new'].shortcut ?? '', platform)}</kbd>
        </Button>
        <h2>Or bring in what you have</h2>
        <div className={css.waysIn}>
          {WAYS_IN.map((id) => (
            <Button key={id} look="edged" onClick={() => onRun(id)}>
              {COMMANDS[id].label}
            </Button>
          ))}
        </div>
      </div>
    </main>
  );
}
