import type { ReactNode } from 'react';
import css from './compared.module.css';

/** What did not change, behind its title until she wants to read it; without a title it is nothing to read. */
export function Folded({ title, children }: { title: string | null; children: ReactNode }) {
  if (title === null) return null;
  return (
    <details className={css.folded}>
      <summary>
        <span>{title}</span>
      </summary>
      {children}
    </details>
  );
}
