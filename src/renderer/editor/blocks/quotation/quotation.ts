import type { EditorBlock } from '../EditorBlock';
import { QuotationCreditExtension } from './QuotationCreditExtension';
import { QuotationKeysExtension } from './QuotationKeysExtension';
import { QuotationShapeExtension } from './QuotationShapeExtension';

export const quotation: EditorBlock = {
  extensions: [QuotationShapeExtension, QuotationCreditExtension, QuotationKeysExtension],
  theme: {},
};
