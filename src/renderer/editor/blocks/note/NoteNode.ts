import {
  $applyNodeReplacement,
  $getNodeByKey,
  type EditorConfig,
  ElementNode,
  enumValue,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  nodeSchema,
  type SerializedElementNode,
  type SerializedPartial,
  SKIP_DOM_SELECTION_TAG,
  type Spread,
  stringValue,
  withField,
} from 'lexical';
import { type Note, NOTE_KINDS, type NoteKind } from '../../../../shared/article/blocks/note';
import { drawBeside, drawWords, FrameNode } from '../frame/FrameNode';
import { drawNoteHead } from './drawNoteHead';
import css from './note.module.css';

type SerializedNoteNode = Spread<{ noteKind: NoteKind; date: string }, SerializedElementNode>;

const noteSchema = nodeSchema<NoteNode>()({
  noteKind: withField(enumValue(NOTE_KINDS), { field: '__noteKind' }),
  date: withField(stringValue(), { field: '__date' }),
});

// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- Lexical gives a node its typed JSON so
export interface NoteNode {
  exportJSON(compact?: false): SerializedNoteNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedNoteNode>;
}

/** An editor's note or a correction, with its day over it. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- with the interface above
export class NoteNode extends FrameNode {
  /** @internal */
  __noteKind: NoteKind = 'editorsNote';
  /** @internal */
  __date = '';

  override $config() {
    return this.config('note', { extends: ElementNode, json: noteSchema });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__noteKind = previous.__noteKind;
    this.__date = previous.__date;
  }

  getNoteKind(): NoteKind {
    return this.getLatest().__noteKind;
  }

  getNote(): Pick<Note, 'noteKind' | 'date'> {
    const { __noteKind: noteKind, __date: date } = this.getLatest();
    return { noteKind, date };
  }

  setNoteKind(noteKind: NoteKind): this {
    const self = this.getWritable();
    self.__noteKind = noteKind;
    return self;
  }

  setDate(date: string): this {
    const self = this.getWritable();
    self.__date = date;
    return self;
  }

  override $another(): NoteNode {
    return $createNoteNode(this.getNoteKind(), this.getLatest().__date);
  }

  override createDOM(_config: EditorConfig, editor: LexicalEditor): HTMLElement {
    const element = document.createElement('div');
    element.className = css.note ?? '';
    element.role = 'note';
    element.append(drawBeside(css.head), drawWords(css.words));
    const key = this.getKey();
    drawNoteHead(element, this.__noteKind, this.__date, (date, isFirst) =>
      keepDate(editor, key, date, isFirst),
    );
    return element;
  }

  override updateDOM(_previous: this, element: HTMLElement): boolean {
    drawNoteHead(element, this.__noteKind, this.__date);
    return false;
  }
}

/** The focus stays in the field. */
function keepDate(editor: LexicalEditor, key: string, date: string, isFirst: boolean): void {
  editor.update(
    () => {
      const note = $getNodeByKey(key);
      if ($isNoteNode(note)) note.setDate(date);
    },
    { tag: [isFirst ? HISTORY_PUSH_TAG : HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG], discrete: true },
  );
}

/** @param date YYYY-MM-DD, or empty */
export function $createNoteNode(noteKind: NoteKind, date: string): NoteNode {
  return $applyNodeReplacement(new NoteNode()).setNoteKind(noteKind).setDate(date);
}

export function $isNoteNode(node: LexicalNode | null | undefined): node is NoteNode {
  return node instanceof NoteNode;
}
