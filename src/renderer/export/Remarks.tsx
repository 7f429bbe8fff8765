import { Info, TriangleAlert } from 'lucide-react';
import type { Remark } from '../../shared/export/post';
import { remarkRows } from './remarkRows';
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
  const rows = [
    ...remarkRows(losses).map((row) => ({ ...row, kind: 'loss', Icon: TriangleAlert })),
    ...remarkRows(notes).map((row) => ({ ...row, kind: 'note', Icon: Info })),
  ];
  const more = rows.length - SHOWN;
  return (
    <ul className={css.remarks} aria-label={label}>
      {rows.slice(0, SHOWN).map(({ what, where, kind, Icon }) => (
        <li key={`${kind} ${what}`} data-kind={kind}>
          <Icon size={16} strokeWidth={1.4} aria-hidden />
          <span>
            {what}
            {where !== '' && <small>{where}</small>}
          </span>
        </li>
      ))}
      {more > 0 && <li>And {more} more.</li>}
    </ul>
  );
}
