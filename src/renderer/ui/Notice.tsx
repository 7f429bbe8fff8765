import { CircleAlert, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import css from './notice.module.css';

export interface NoticeProps {
  /** `bad` announces itself at once; `quiet` waits its turn. */
  kind: 'bad' | 'quiet';
  children: ReactNode;
  /** Buttons at its end. */
  actions?: ReactNode;
}

/** A bar that stays as long as what it says is true, and covers no text. */
export function Notice({ kind, children, actions }: NoticeProps) {
  const Icon = kind === 'bad' ? CircleAlert : Info;
  return (
    <div className={css.notice} data-kind={kind} role={kind === 'bad' ? 'alert' : 'status'}>
      <Icon size={16} strokeWidth={1.4} aria-hidden />
      <p>{children}</p>
      {actions !== undefined && <span className={css.actions}>{actions}</span>}
    </div>
  );
}
