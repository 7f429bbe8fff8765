import { cleanLink } from '../../shared/source/cleanLink';

/** Cleans the addresses of a text of what counts its readers, as a paste is; how many it were. */
export function cleanAddresses(root: HTMLElement): number {
  let cleaned = 0;
  for (const element of root.querySelectorAll('a[href], [cite]')) {
    for (const name of ['href', 'cite']) {
      const raw = element.getAttribute(name) ?? '';
      const clean = cleanLink(raw);
      if (clean === raw) continue;
      element.setAttribute(name, clean);
      if (name === 'href' && element.textContent === raw) element.textContent = clean;
      cleaned += 1;
    }
  }
  return cleaned;
}
