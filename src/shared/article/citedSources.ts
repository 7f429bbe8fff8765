import type { Body } from './article';
import { footnotesOf } from './footnotesOf';
import { quotationsOf } from './quotationsOf';

/** The ids of the sources that quotations and footnotes of a body name. */
export function citedSources(body: Body): Set<string> {
  const citing = [...quotationsOf(body), ...footnotesOf(body.root.children)];
  return new Set(citing.flatMap(({ sourceId }) => (sourceId === null ? [] : [sourceId])));
}
