import { $getState, $setState, createState } from 'lexical';
import { readUnsavedSource, type UnsavedSource } from '../../../sources';
import type { QuotationNode } from './QuotationNode';

/** Part of the quotation's node, so that it is saved, restored and undone with it. No export reads it. */
const unsavedSourceState = createState('unsavedSource', { parse: readUnsavedSource });

/** What she has typed about the quotation's source and not saved, or null. */
export function $unsavedSource(quotation: QuotationNode): UnsavedSource | null {
  return $getState(quotation, unsavedSourceState);
}

export function $keepUnsavedSource(quotation: QuotationNode, unsaved: UnsavedSource | null): void {
  $setState(quotation, unsavedSourceState, unsaved);
}
