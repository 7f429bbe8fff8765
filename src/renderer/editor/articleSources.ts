import { $getRoot, $getState, $setState, createState } from 'lexical';
import type { Source } from '../../shared/source/source';

/**
 * The article's sources, kept on the root while she edits, so that one history restores text and source in one step.
 * The snapshot takes them out again: the file has them beside the body, not in it.
 */
const sourcesState = createState('sources', {
  parse: (value): readonly Source[] => (Array.isArray(value) ? (value as Source[]) : []),
});

export function $articleSources(): readonly Source[] {
  return $getState($getRoot(), sourcesState);
}

export function $sourceById(id: string | null): Source | null {
  return $articleSources().find((source) => source.id === id) ?? null;
}

export function $setArticleSources(sources: readonly Source[]): void {
  $setState($getRoot(), sourcesState, sources);
}

/** Adds the source, or replaces the one with its id. */
export function $keepSource(source: Source): void {
  const known = $articleSources();
  const isNew = known.every((other) => other.id !== source.id);
  const next = isNew ? [...known, source] : known.map((other) => (other.id === source.id ? source : other));
  $setArticleSources(next);
}
