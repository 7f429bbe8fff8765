import type { EditorBlock } from '../EditorBlock';
import { CellsSelectedExtension } from './CellsSelectedExtension';
import { KeepTableExtension } from './KeepTableExtension';
import { TableKeysExtension } from './TableKeysExtension';
import { TableShapeExtension } from './TableShapeExtension';

export const table: EditorBlock = {
  extensions: [TableShapeExtension, KeepTableExtension, TableKeysExtension, CellsSelectedExtension],
  theme: {},
};
