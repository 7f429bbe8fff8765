import type { Block } from '../../shared/article/blocks';
import { BLOCK_NAMES } from '../../shared/article/blockNames';
import { type ArticleField, FIELD_NAMES } from '../../shared/article/fields';
import type { MergeConflict } from '../../shared/history/mergeArticles';
import { linesOf } from '../../shared/history/unitOf';

/** Where in the article a collision is, and which side took it out: "Quotation, a paragraph of it". */
export function collisionName(conflict: MergeConflict): string {
  if (conflict.place === 'field') return FIELD_NAMES[conflict.field as ArticleField] ?? conflict.field;
  if (conflict.place === 'source') return 'Source';
  const { line, base, mine, theirs } = conflict;
  const block = mine ?? theirs ?? base;
  if (block === null) return 'Text';
  const name = capitalised(BLOCK_NAMES[block.type]) + (line === null ? '' : `, ${lineName(block)}`);
  if (mine === null) return `${name}, which you took out`;
  return theirs === null ? `${name}, which they took out` : name;
}

function lineName(block: Block): string {
  if (block.type === 'list') return 'an item of it';
  if (block.type !== 'table') return 'a paragraph of it';
  return linesOf(block)?.[0]?.type === 'tablecaption' ? 'its caption' : 'a row of it';
}

const capitalised = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
