import { type LinkTo, plainLink } from '../../shared/article/link';
import { safeUrl } from '../../shared/source/safeUrl';

/** Where an element links its words to, with its title and `nofollow`; null where it is no link, or an unsafe one. */
export function readLink(element: Element): LinkTo | null {
  const url = element.tagName === 'A' ? safeUrl(element.getAttribute('href') ?? '') : null;
  if (url === null) return null;
  return plainLink({ url, title: element.getAttribute('title'), rel: element.getAttribute('rel') });
}
