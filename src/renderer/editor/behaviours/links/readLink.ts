import { safeUrl } from '../../../../shared/source/safeUrl';
import { readAddress, type Reading } from '../../../sources';

const MAIL = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/;

/**
 * The address of a link as it was typed: what `readAddress` makes of it, or what may be linked as it stands, such as
 * a mailto: that the text has already. A bare mail address gets its mailto:.
 */
export function readLink(typed: string): Reading {
  const text = typed.trim();
  if (MAIL.test(text)) return { ok: true, value: `mailto:${text}` };
  const reading = readAddress(text);
  const safe = reading.ok ? null : safeUrl(text);
  return safe === null ? reading : { ok: true, value: safe };
}
