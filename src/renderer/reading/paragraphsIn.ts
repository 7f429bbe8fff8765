import type { Block, Paragraph } from '../../shared/article/blocks/index';
import { blockText } from '../../shared/article/blockText';
import { tableCaption, tableCells } from '../../shared/article/blocks/table';
import type { Inline } from '../../shared/article/inline';
import { assertNever } from '../../shared/lib/assertNever';

/** The words of a block as paragraphs, in reading order; a separator has none, a table one a row. */
export function paragraphsIn(block: Block): Paragraph[] {
  switch (block.type) {
    case 'paragraph':
      return [block];
    case 'heading':
    case 'pullquote':
    case 'verse':
    case 'preformatted':
    case 'code':
      return [{ type: 'paragraph', children: block.children }];
    case 'quotation':
    case 'note':
    case 'details':
      return block.children;
    case 'list':
      return block.children.flatMap((item) => {
        const [first] = item.children;
        if (first?.type === 'list') return paragraphsIn(first);
        return [{ type: 'paragraph' as const, children: item.children as Inline[] }];
      });
    case 'embed': {
      const words = { type: 'text' as const, text: block.title || block.url, format: 0 };
      const author = { ...words, text: block.author };
      return [
        { type: 'paragraph', children: [{ type: 'link', url: block.url, children: [words] }] },
        ...(block.author === '' ? [] : [{ type: 'paragraph' as const, children: [author] }]),
      ];
    }
    case 'picture':
    case 'gallery':
    case 'opaque':
      return blockText(block)
        .split('\n')
        .filter((words) => words !== '')
        .map((text) => ({ type: 'paragraph', children: [{ type: 'text', text, format: 0 }] }));
    case 'table': {
      const rows = tableCells(block).map((cells) =>
        cells.flatMap((cell, index): Inline[] => (index > 0 ? [{ type: 'tab', text: '\t' }, ...cell] : cell)),
      );
      const caption = tableCaption(block);
      return (caption.length === 0 ? rows : [...rows, caption]).map((children) => ({
        type: 'paragraph',
        children,
      }));
    }
    case 'horizontalrule':
      return [];
    default:
      return assertNever(block);
  }
}
