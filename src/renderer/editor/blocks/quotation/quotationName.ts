import { countOf } from '../../../../shared/lib/countOf';
import { sourceName } from '../../../sources';
import { $sourceById } from '../../articleSources';
import type { QuotationNode } from './QuotationNode';

/** "Quotation from Reuters, 4 paragraphs" */
export function $quotationName(quotation: QuotationNode): string {
  const source = $sourceById(quotation.getSourceId());
  const from = source === null ? 'without a source' : `from ${sourceName(source)}`;
  return `Quotation ${from}, ${countOf(quotation.getChildrenSize(), 'paragraph')}`;
}
