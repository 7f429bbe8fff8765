import type { ReactNode } from 'react';
import css from './plainPage.module.css';

export interface PlainPageProps {
  label: string;
  title: string;
  /** Paragraphs, and a `PageActions`. */
  children: ReactNode;
}

/** Why what she looks for is not to be seen, in its place. */
export function PlainPage({ label, title, children }: PlainPageProps) {
  return (
    <main className={css.page} aria-label={label}>
      <div>
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}

/** The buttons of such a page. */
export function PageActions({ children }: { children: ReactNode }) {
  return <div className={css.actions}>{children}</div>;
}
