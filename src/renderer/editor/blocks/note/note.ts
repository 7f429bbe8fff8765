import type { EditorBlock } from '../EditorBlock';
import { frameShape } from '../frame/frameShape';
import { NoteNode } from './NoteNode';

export const note: EditorBlock = { extensions: [frameShape('galley/note', NoteNode)], theme: {} };
