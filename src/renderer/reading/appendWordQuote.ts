import type { Block, Paragraph } from '../../shared/article/blocks/index';

/** Word's styles of quotations, whatever language it speaks: “Quote”, “Intense Quote” and “Block Text”. */
const QUOTE = /^Mso(?:(?:Intense)?Quote|BlockText)(?:CxSp(?:First|Middle|Last))?$/;
const fromWord = new WeakSet<Block>();

export function isWordQuote({ classList }: Element, tagName: string): boolean {
  return tagName === 'P' && [...classList].some((name) => QUOTE.test(name));
}

/** Word has a paragraph of that style for each of the quotation's: those in a row are one, as in an imported document. */
export function appendWordQuote(blocks: Block[], children: Paragraph[]): void {
  if (children.length === 0) return;
  const last = blocks.at(-1);
  if (last?.type === 'quotation' && fromWord.has(last)) {
    last.children.push(...children);
    return;
  }
  const quotation: Block = { type: 'quotation', sourceId: null, children };
  fromWord.add(quotation);
  blocks.push(quotation);
}
