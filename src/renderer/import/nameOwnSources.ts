import { sourceMark } from '../../shared/frontMatter/frontMatter';
import type { Source } from '../../shared/source/source';

/** No address is there: it stands for an id until the quotations are read. */
const OWN = 'https://own-source.invalid/';

/**
 * Takes out of Galley's own Markdown what says where a quotation or a footnote is from, and leaves its address there as
 * `cite`: of the sources that the front matter lists, by their marks. Answers with the ids of these addresses; a mark of
 * another source stays words.
 */
export function nameOwnSources(root: HTMLElement, sources: readonly Source[]): Map<string, string> {
  const ids = new Map(sources.map(({ id }) => [sourceMark(id), id]));
  const addresses = new Map<string, string>();
  for (const marked of root.querySelectorAll('span[data-source]')) {
    const mark = marked.getAttribute('data-source') ?? '';
    const id = ids.get(mark);
    if (id === undefined) continue;
    const address = `${OWN}${mark}`;
    addresses.set(address, id);
    if (marked.classList.contains('cited')) marked.setAttribute('cite', address);
    else takeCredit(marked, address);
  }
  return addresses;
}

/** The last line of a quotation, which is Galley's own; with more words in it, it stays. */
function takeCredit(marked: Element, address: string): void {
  const line = marked.parentElement;
  const quotation = line?.parentElement;
  if (line?.tagName !== 'P' || quotation?.tagName !== 'BLOCKQUOTE' || line.nextElementSibling !== null)
    return;
  quotation.setAttribute('cite', address);
  if ((line.textContent ?? '').trim() === (marked.textContent ?? '').trim()) line.remove();
}
