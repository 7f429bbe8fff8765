import type { Status } from '../../shared/article/status';
import css from './statusMark.module.css';

/** A shape beside the word, so that nothing hangs on colour. */
export function StatusMark({ status }: { status: Status }) {
  return (
    <svg className={css.mark} viewBox="0 0 12 12" aria-hidden>
      {SHAPES[status]}
    </svg>
  );
}

const RING = <circle cx="6" cy="6" r="4" />;
const SHAPES: Record<Status, React.ReactNode> = {
  draft: RING,
  'in-check': (
    <>
      {RING}
      <path d="M6 2a4 4 0 0 1 0 8z" fill="currentColor" stroke="none" />
    </>
  ),
  ready: <circle cx="6" cy="6" r="4.5" fill="currentColor" stroke="none" />,
  published: <path d="M2.25 6.4l2.5 2.5 5-5.6" />,
  changed: <path d="M6 2l4.25 7.75h-8.5z" />,
};
