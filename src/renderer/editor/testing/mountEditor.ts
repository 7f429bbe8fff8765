import type { LexicalEditor } from 'lexical';
import type { Block } from '../../../shared/article/blocks/index';
import { tableCaption, tableCells } from '../../../shared/article/blocks/table';
import { BOLD, ITALIC, type TextRun } from '../../../shared/article/inline';
import { hasDots } from '../../../shared/article/blocks/separator';
import { checkMark } from '../../../shared/article/checkMark';
import { runLanguage } from '../../../shared/article/runLanguage';
import { inElements } from '../../../shared/article/textFormat';
import type { Source } from '../../../shared/source/source';
import { type BodySnapshot, takeSnapshot } from '../bodySnapshot';
import { createArticleEditor } from '../createArticleEditor';
import { drawIn } from '../longText';

/** An editor in the test's document, with short ways to look at it. Needs the environment jsdom. */
export function mountEditor(blocks: Block[], sources: Source[] = []) {
  const editor = createArticleEditor({ body: { root: { type: 'root', children: blocks } }, sources });
  const root = document.createElement('div');
  root.contentEditable = 'true';
  document.body.append(root);
  drawIn(editor, root);
  return {
    editor,
    root,
    snapshot: () => takeSnapshot(editor.getEditorState()),
    outline: () => outline(editor),
  };
}

/** Changes the state at once, as a key would. */
export function act(editor: LexicalEditor, $change: () => void): void {
  editor.update($change, { discrete: true });
}

export function p(text: string): Block {
  return { type: 'paragraph', children: text === '' ? [] : [{ type: 'text', text, format: 0 }] };
}

export function q(sourceId: string | null, ...texts: string[]): Block {
  return { type: 'quotation', sourceId, children: texts.map(p) as never };
}

/** The body in short: "p:words", "h2:words", "q(s1):[one|two]", "ul:[one|two]", "hr". */
function outline(editor: LexicalEditor): string[] {
  const { body } = takeSnapshot(editor.getEditorState()) satisfies BodySnapshot;
  return body.root.children.map(outlineBlock);
}

const LIST_NAMES = { bullet: 'ul', number: 'ol', check: 'checks' };

function outlineBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `p:${textOf(block)}`;
    case 'heading':
      return `${block.tag}:${textOf(block)}`;
    case 'pullquote':
    case 'verse':
    case 'preformatted':
    case 'code':
      return `${block.type}:${textOf(block)}`;
    case 'picture':
      return `picture(${block.media.slice(0, 4)}):${block.caption}|${block.credit}`;
    case 'gallery': {
      const pictures = block.pictures.map(({ caption, credit }) => `${caption}|${credit}`);
      return `gallery(${block.columns || ''}):[${pictures.join(' ; ')}]${block.caption}`;
    }
    case 'embed':
      return `embed:${block.url}|${block.title}|${block.author}|${block.date}`;
    case 'opaque':
      return `opaque:${block.markup}`;
    case 'horizontalrule':
      return hasDots(block) ? 'dots' : 'hr';
    case 'list':
      return `${LIST_NAMES[block.listType]}:[${block.children.map(textOf).join('|')}]`;
    case 'note':
      return `${block.noteKind}(${block.date}):[${block.children.map(textOf).join('|')}]`;
    case 'details':
      return `details:[${block.children.map(textOf).join('|')}]`;
    case 'table': {
      const rows = tableCells(block).map((cells) => cells.map((children) => textOf({ children })).join('|'));
      const caption = textOf({ children: tableCaption(block) });
      const headers = (block.headerRow ? 'r' : '') + (block.headerColumn ? 'c' : '');
      return `table${headers}:[${rows.join(' ; ')}]${caption}`;
    }
    case 'quotation':
      return `q(${block.sourceId ?? ''}):[${block.children.map(textOf).join('|')}]`;
  }
}

/** Bold words in **, italic ones in _, other formats in their elements, links in brackets, footnotes in ^[]. */
function textOf(node: unknown): string {
  const { type, text, format, children, url, checked } = node as {
    type: string;
    text?: string;
    format?: number;
    url?: string;
    checked?: boolean;
    children?: unknown[];
  };
  if (type === 'linebreak') return '/';
  if (type === 'text') {
    const lang = runLanguage(node as TextRun);
    const said = lang === null ? (text ?? '') : `<span lang="${lang}">${text}</span>`;
    const words = inElements(said, format ?? 0, BOLD | ITALIC);
    const bold = (format ?? 0) & BOLD ? `**${words}**` : words;
    return (format ?? 0) & ITALIC ? `_${bold}_` : bold;
  }
  const mark = checkMark(checked ?? null);
  const words = mark + (children ?? []).map(textOf).join('');
  if (type === 'link') return `[${words}](${url})`;
  if (type === 'footnote') return `^[${words}]`;
  return type === 'list' ? `(${words})` : words;
}
