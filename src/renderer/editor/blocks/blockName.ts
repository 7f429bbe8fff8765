import type { HorizontalRuleNode } from '@lexical/extension';
import type { ListNode, ListType } from '@lexical/list';
import type { HeadingNode } from '@lexical/rich-text';
import type { LexicalNode, ParagraphNode } from 'lexical';
import { firstWords } from '../../../shared/article/blockText';
import type { BlockKind } from '../../../shared/article/blocks/index';
import { noteLabel } from '../../../shared/article/noteLabel';
import { countOf } from '../../../shared/lib/countOf';
import type { DetailsNode } from './details/DetailsNode';
import type { FieldsNode } from './fields/FieldsNode';
import type { LineBlockNode } from './lines/LineBlockNode';
import { $isOfItsOwn } from './list/ownItems';
import type { NoteNode } from './note/NoteNode';
import { $quotationName } from './quotation/quotationName';
import type { QuotationNode } from './quotation/QuotationNode';
import { separatorName } from './separator/separatorMark';
import type { TableNode } from './table/TableNode';

interface NodeOf {
  paragraph: ParagraphNode;
  heading: HeadingNode;
  list: ListNode;
  horizontalrule: HorizontalRuleNode;
  quotation: QuotationNode;
  pullquote: LineBlockNode;
  verse: LineBlockNode;
  preformatted: LineBlockNode;
  code: LineBlockNode;
  note: NoteNode;
  details: DetailsNode;
  picture: FieldsNode;
  gallery: FieldsNode;
  embed: FieldsNode;
  table: TableNode;
  opaque: FieldsNode;
}

const LISTS: Record<ListType, string> = { bullet: 'Bulleted', number: 'Numbered', check: 'Check' };

const lineName = (block: LineBlockNode) => withWords(block.look().name, block);
const fieldsName = (block: FieldsNode) => block.getName();

const NAMES: { [Kind in BlockKind]: (block: NodeOf[Kind]) => string } = {
  paragraph: (block) => withWords('Paragraph', block),
  heading: (block) => withWords(`Heading ${block.getTag().slice(1)}`, block),
  list: (block) =>
    `${LISTS[block.getListType()]} list, ${countOf(block.getChildren().filter($isOfItsOwn).length, 'item')}`,
  horizontalrule: separatorName,
  quotation: $quotationName,
  pullquote: lineName,
  verse: lineName,
  preformatted: lineName,
  code: lineName,
  note: (block) => noteLabel(block.getNote(), 'en'),
  details: (block) => withWords('Details', block.getFirstChild() ?? block),
  picture: fieldsName,
  gallery: fieldsName,
  embed: fieldsName,
  table: (block) => block.getName(),
  opaque: fieldsName,
};

/** What a screen reader says of a block of the body: "Quotation from Reuters, 4 paragraphs". */
export function $blockName(block: LexicalNode): string {
  const name: ((block: never) => string) | undefined = NAMES[block.getType() as BlockKind];
  return name(block as never);
}

function withWords(name: string, block: LexicalNode): string {
  const words = firstWords(block.getTextContent());
  return words === '' ? name : `${name}, ${words}`;
}
