import { safeUrl } from '../../shared/source/safeUrl';
import { INERT_SRC } from './inertHtml';

/** What the text can hold of a thing that it has no kind for. */
export interface AsItIs {
  words: string;
  /** Where the thing is; null where there is no telling. */
  url: string | null;
}

/** A picture, a video or a frame as a link to where it is, a field as its value; null where there is nothing to hold. */
export function asItIs(element: Element, tagName: string): AsItIs | null {
  if (tagName === 'INPUT') return worded(element.getAttribute('value'));
  if (tagName === 'SELECT')
    return worded(
      (element.querySelector('option[selected]') ?? element.querySelector('option'))?.textContent,
    );
  const url = addressOf(element);
  const name = element.getAttribute('alt')?.trim() || element.getAttribute('title')?.trim() || '';
  if (url === null && name === '') return null;
  return { words: `[${name || NAMES[tagName] || 'Frame'}]`, url };
}

const NAMES: Readonly<Record<string, string>> = { IMG: 'Picture', VIDEO: 'Video', AUDIO: 'Sound' };

function worded(text: string | null | undefined): AsItIs | null {
  const words = text?.trim() ?? '';
  return words === '' ? null : { words, url: null };
}

/** Pages that load their pictures late have the address elsewhere. */
function addressOf(element: Element): string | null {
  const source = element.querySelector(`source[${INERT_SRC}]`);
  const found = [
    element.getAttribute('src'),
    element.getAttribute(INERT_SRC),
    element.getAttribute('data-src'),
    element.getAttribute('data'),
    source?.getAttribute(INERT_SRC),
  ];
  return found.map((address) => safeUrl(address ?? '')).find((address) => address !== null) ?? null;
}
