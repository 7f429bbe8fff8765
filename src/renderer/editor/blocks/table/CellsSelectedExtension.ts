import { defineExtension } from 'lexical';
import { $cellsIn, $cellsSelected } from './cellsSelected';

/** Shows which cells are selected: the browser would show those that stand between them in reading order. */
export const CellsSelectedExtension = defineExtension({
  name: 'galley/cells-selected',
  register: (editor) => {
    let drawn: HTMLElement[] = [];
    return editor.registerUpdateListener(({ editorState }) => {
      const cells = editorState.read(() => {
        const selected = $cellsSelected();
        return selected === null ? [] : $cellsIn(selected).flat();
      });
      if (cells.length === 0 && drawn.length === 0) return;
      for (const element of drawn) element.removeAttribute('data-selected');
      drawn = cells.flatMap((cell) => editor.getElementByKey(cell.getKey()) ?? []);
      for (const element of drawn) element.dataset['selected'] = '';
      editor.getRootElement()?.toggleAttribute('data-cells', drawn.length > 0);
    });
  },
});
