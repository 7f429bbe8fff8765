import type { EditorBlock } from '../EditorBlock';
import { frameShape } from '../frame/frameShape';
import { QuotationCreditExtension } from './QuotationCreditExtension';
import { QuotationNode } from './QuotationNode';

export const quotation: EditorBlock = {
  extensions: [frameShape('galley/quotation', QuotationNode), QuotationCreditExtension],
  theme: {},
};
