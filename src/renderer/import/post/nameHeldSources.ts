import { inQuotationMarks } from '../../../shared/lib/inQuotationMarks';
import { isChinese, type Language } from '../../../shared/article/language';
import { creditHtml } from '../../../shared/export/html/creditHtml';
import { creditOf, creditText } from '../../../shared/source/creditOf';
import type { Source } from '../../../shared/source/source';
import { normalForm } from './normalForm';

/** No address is there: it stands for the id of a source until the text is read. */
const HELD = 'https://held-source.invalid/';

/**
 * Finds the credits of a post that say what Galley writes there of a source that the article has: that source it is, with all
 * that no credit says. Its address there is `cite`, and a credit under a quotation is taken out. Answers with the ids of these addresses.
 * @param language of the article
 */
export function nameHeldSources(
  root: HTMLElement,
  sources: readonly Source[],
  language: Language,
): Map<string, string> {
  const addresses = new Map<string, string>();
  if (sources.length === 0) return addresses;
  const found = (id: string | undefined): string | null => {
    if (id === undefined) return null;
    const address = HELD + encodeURIComponent(id);
    addresses.set(address, id);
    return address;
  };
  const set = creditsOf(sources, language, (title) => `<em>${title}</em>`);
  for (const credit of root.querySelectorAll('blockquote > cite')) {
    const address = found(set.get(formOf(credit.innerHTML)));
    if (address === null) continue;
    credit.parentElement!.setAttribute('cite', address);
    credit.remove();
  }
  for (const quotation of root.querySelectorAll('blockquote:not([cite])')) {
    const address = found(takeBracket(quotation, sources, language));
    if (address !== null) quotation.setAttribute('cite', address);
  }
  const marked = isChinese(language) ? (title: string) => title : inQuotationMarks;
  const cited = creditsOf(sources, language, marked);
  for (const credit of root.querySelectorAll('span.cited')) {
    const address = found(cited.get(formOf(credit.innerHTML)));
    if (address !== null) credit.setAttribute('cite', address);
  }
  return addresses;
}

/** A source that has no address to link is named in the bracket that ends a quotation: that goes, and its id is answered. */
function takeBracket(quotation: Element, sources: readonly Source[], language: Language): string | undefined {
  const end = textsIn(quotation).findLast(({ nodeValue }) => nodeValue?.trim() !== '');
  const words = end?.nodeValue?.trimEnd() ?? '';
  for (const source of sources) {
    const bracket = ` [${creditText(creditOf(source, language), language)}]`;
    if (end === undefined || !words.endsWith(bracket)) continue;
    end.nodeValue = words.slice(0, -bracket.length);
    return source.id;
  }
  return undefined;
}

function textsIn(node: Node): Node[] {
  return [...node.childNodes].flatMap((child) =>
    child.nodeType === Node.TEXT_NODE ? [child] : textsIn(child),
  );
}

/** Ids of the sources by what their credits say; of two that say the same, the first. */
function creditsOf(
  sources: readonly Source[],
  language: Language,
  title: (html: string) => string,
): Map<string, string> {
  const said = sources.map((source): [string, string] => [
    formOf(creditHtml(creditOf(source, language), language, title)),
    source.id,
  ]);
  return new Map(said.reverse().filter(([credit]) => credit !== ''));
}

const formOf = (markup: string) => normalForm(markup, () => null);
