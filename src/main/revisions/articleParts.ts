import type { Article } from '../../shared/article/article';
import { migrate } from '../../shared/article/migrations/migrate';
import type { Result } from '../../shared/lib/result';
import { checksum } from './logLine';

/** A part of an article as the log keeps it: its JSON, by the checksum of that. */
export interface Part {
  sum: string;
  json: string;
}

/** An article in parts: those that did not change are the same parts, and cost a log nothing. */
export interface ArticleParts {
  /** Everything but the parts below. */
  frame: Part;
  sources: Part[];
  blocks: Part[];
}

/** When it was changed and binned is no part of what she wrote. */
export function partsOf({ sources, body, changedAt: _, binnedAt: __, ...fields }: Article): ArticleParts {
  const { children, ...root } = body.root;
  return {
    frame: part({ ...fields, body: { ...body, root } }),
    sources: sources.map(part),
    blocks: children.map(part),
  };
}

function part(value: object): Part {
  const json = JSON.stringify(value);
  return { sum: checksum(json), json };
}

interface Frame {
  body: { root: object };
}

export interface StoredParts {
  frame: string;
  sources: string[];
  blocks: string[];
}

/** The article again, brought up to today's shape; `id` and `changedAt` are what they are to be. Never throws. */
export function articleOf(stored: StoredParts, id: string, changedAt: string): Result<Article> {
  return migrate(assemble(stored, id, changedAt));
}

/** Null where the parts of a log that somebody else made fit no article. */
function assemble({ frame, sources, blocks }: StoredParts, id: string, changedAt: string): object | null {
  try {
    const fields = JSON.parse(frame) as Frame;
    const children = blocks.map((json) => JSON.parse(json) as object);
    const body = { ...fields.body, root: { ...fields.body.root, children } };
    const own = { id, changedAt, binnedAt: null };
    return { ...fields, ...own, body, sources: sources.map((json) => JSON.parse(json) as object) };
  } catch {
    return null;
  }
}
