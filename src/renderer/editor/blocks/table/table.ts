import type { EditorBlock } from '../EditorBlock';
import { CellsSelectedExtension } from './CellsSelectedExtension';
import { KeepTableExtension } from './KeepTableExtension';
import { TableKeysExtension } from './TableKeysExtension';
import { TableShapeExtension } from './TableShapeExtension';

const ROW = 40;
const CAPTION = 32;

export const table: EditorBlock = {
  extensions: [TableShapeExtension, KeepTableExtension, TableKeysExtension, CellsSelectedExtension],
  theme: {},
  estimate(element) {
    const table = element.firstElementChild;
    return table instanceof HTMLTableElement ? table.rows.length * ROW + CAPTION : null;
  },
};
