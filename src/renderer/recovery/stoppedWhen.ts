import type { Crash } from '../../shared/library/recovered';
import { clockTimeAndDay } from '../ui';

/** "Galley stopped at 13:58 without closing." */
export function stoppedWhen({ lastSign, computer }: Pick<Crash, 'lastSign' | 'computer'>): string {
  const where = computer === '' ? '' : ` on ${computer}`;
  if (Number.isNaN(Date.parse(lastSign))) return `Galley stopped${where} without closing.`;
  return `Galley stopped${where} at ${clockTimeAndDay(lastSign, new Date())} without closing.`;
}
