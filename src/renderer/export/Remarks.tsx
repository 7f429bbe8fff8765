import { Info, TriangleAlert } from 'lucide-react';
import type { Remark } from '../../shared/export/post';
import css from './remarks.module.css';

const SHOWN = 6;

export interface RemarksProps {
  label: string;
  /** What is said where there is nothing to remark. */
  nothing: string;
  losses: readonly Remark[];
  notes: readonly Remark[];
}

/** What a post does not carry of the article, and what was done for it. */
export function Remarks({ label, nothing, losses, notes }: RemarksProps) {
  if (losses.length + notes.length === 0) return <p className={css.nothing}>{nothing}</p>;
  const shown = [...losses, ...notes].slice(0, SHOWN);
  const more = losses.length + notes.length - shown.length;
  return (
    <ul className={css.remarks} aria-label={label}>
      {shown.map((remark, at) => {
        const Icon = at < losses.length ? TriangleAlert : Info;
        return (
          <li key={`${remark.what} ${remark.where}`} data-kind={at < losses.length ? 'loss' : 'note'}>
            <Icon size={16} strokeWidth={1.4} aria-hidden />
            <span>
              {remark.what}
              {remark.where !== '' && <small>{remark.where}</small>}
            </span>
          </li>
        );
      })}
      {more > 0 && <li>And {more} more of the kind.</li>}
    </ul>
  );
}
