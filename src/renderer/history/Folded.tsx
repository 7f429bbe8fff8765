import type { ReactNode } from 'react';
import css from './compared.module.css';

interface FoldedProps {
  title: string | null;
  /** Not folded at all. */
  isOpen?: boolean;
  children: ReactNode;
}

/** What did not change, behind its title until she wants to read it; without a title it is nothing to read. */
export function Folded({ title, isOpen = false, children }: FoldedProps) {
  if (isOpen) return children;
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
