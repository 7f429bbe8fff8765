import { uuidv7 } from 'uuidv7';
import type { Source } from '../../../../shared/source/source';
import { $articleSources, $keepSource } from '../../articleSources';

/**
 * The article's id for each pasted source, by the id it came with. One that the article has already, the same in all
 * it says, is used again; any other is added, under an id of its own where the article knows another by that id, as a
 * duplicate of the article does.
 */
export function $adoptSources(sources: readonly Source[]): Map<string, string> {
  return new Map(sources.map((source) => [source.id, $adopt(source)]));
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
