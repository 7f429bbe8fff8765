import type { Body } from './article';
import type { Quotation } from './blocks';

/** The quotations of a body, in their order. */
export function quotationsOf(body: Body): Quotation[] {
  return body.root.children.filter((block) => block.type === 'quotation');
}
