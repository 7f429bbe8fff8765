import { $generateNodesFromSerializedNodes } from '@lexical/clipboard';
import { $getSelection, $setSelection, type BaseSelection } from 'lexical';
import { $adoptSources } from './adoptSources';
import { $addressesIn, type PastedAddress } from './cleanAddresses';
import { $insertBlocks } from './insertBlocks';
import type { PastedBlocks } from '../../../reading';

/** Puts blocks with their sources in the place of the selection; the addresses among them that count readers. */
export function $putBlocks({ blocks, sources }: PastedBlocks, selection: BaseSelection): PastedAddress[] {
  if ($getSelection() !== selection) $setSelection(selection);
  const nodes = $generateNodesFromSerializedNodes(blocks);
  const addresses = $addressesIn(nodes);
  $adoptSources(nodes, sources);
  $insertBlocks(nodes);
  return addresses;
}
