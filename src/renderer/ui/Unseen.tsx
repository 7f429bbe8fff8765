import type { ReactNode } from 'react';
import css from './unseen.module.css';

/** Words for a screen reader only: the eye has a colour, a line or a sign instead. */
export function Unseen({ as: Tag = 'span', children }: { as?: 'span' | 'h1'; children: ReactNode }) {
  return <Tag className={css.unseen}>{children}</Tag>;
}
