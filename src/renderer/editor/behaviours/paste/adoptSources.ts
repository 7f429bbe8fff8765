import { $isElementNode, type LexicalNode } from 'lexical';
import { uuidv7 } from 'uuidv7';
import type { Source } from '../../../../shared/source/source';
import { $articleSources, $keepSource } from '../../articleSources';
import { $isQuotationNode } from '../../blocks/quotation/QuotationNode';
import { $keepUnsavedSource, $unsavedSource } from '../../blocks/quotation/unsavedSource';
import { $citesSource, type CitesSource } from '../../citesSource';

/**
 * Brings the sources of pasted quotations and footnotes into the article. One that the article has already, the same in
 * all it says, is used again; any other is added, under an id of its own where the article knows another by that id, as a
 * duplicate of the article does. A source that did not come along is none.
 */
export function $adoptSources(nodes: readonly LexicalNode[], sources: readonly Source[]): void {
  const ids = new Map(sources.map((source) => [source.id, $adopt(source)]));
  const idHere = (id: string | null) => ids.get(id ?? '') ?? null;
  for (const node of nodes.flatMap($citing)) {
    node.setSourceId(idHere(node.getSourceId()));
    if (!$isQuotationNode(node)) continue;
    const unsaved = $unsavedSource(node);
    if (unsaved !== null) $keepUnsavedSource(node, { ...unsaved, sourceId: idHere(unsaved.sourceId) });
  }
}

function $citing(node: LexicalNode): (LexicalNode & CitesSource)[] {
  const inside = $isElementNode(node) ? node.getChildren().flatMap($citing) : [];
  return $citesSource(node) ? [node, ...inside] : inside;
}

function $adopt(source: Source): string {
  const all = $articleSources();
  const known =
    all.find((other) => saysTheSame(other, source)) ??
    (isBareLink(source) ? all.find((other) => other.url === source.url) : undefined);
  if (known !== undefined) return known.id;
  const id = all.some((other) => other.id === source.id) ? uuidv7() : source.id;
  $keepSource({ ...source, id });
  return id;
}

function saysTheSame(one: Source, other: Source): boolean {
  return JSON.stringify(sayingsOf(one)) === JSON.stringify(sayingsOf(other));
}

function sayingsOf({ id: _id, ...sayings }: Source): [string, unknown][] {
  return Object.entries(sayings).sort(([one], [other]) => (one < other ? -1 : 1));
}

/** The `cite` of a blockquote: an address of which nothing else is known. */
function isBareLink({ url, outlet, author, title, published, accessed, archived }: Source): boolean {
  return (
    url !== '' && [outlet, author, title, published, accessed, archived].every((saying) => saying === '')
  );
}
