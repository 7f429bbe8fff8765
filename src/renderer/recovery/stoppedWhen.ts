import type { Crash } from '../../shared/library/recovered';

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });

/** "Galley stopped at 13:58 without closing." */
export function stoppedWhen({ lastSign, computer }: Pick<Crash, 'lastSign' | 'computer'>): string {
  const at = new Date(lastSign);
  const where = computer === '' ? '' : ` on ${computer}`;
  if (Number.isNaN(at.getTime())) return `Galley stopped${where} without closing.`;
  const day = at.toDateString() === new Date().toDateString() ? '' : ` on ${DAY.format(at)}`;
  return `Galley stopped${where} at ${CLOCK.format(at)}${day} without closing.`;
}
