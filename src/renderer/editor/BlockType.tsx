import { BLOCK_TYPES } from '../../shared/commands/blockTypes';
import { COMMANDS } from '../../shared/commands/catalogue';
import { runEditorCommand, useEditorCommandState } from './activeEditor';
import css from './toolbar.module.css';

/** The combobox "Block type": what the line at the caret is, and what it can become. */
export function BlockType() {
  const states = {
    'block.paragraph': useEditorCommandState('block.paragraph'),
    'block.heading2': useEditorCommandState('block.heading2'),
    'block.heading3': useEditorCommandState('block.heading3'),
    'block.heading4': useEditorCommandState('block.heading4'),
    'block.bulletedList': useEditorCommandState('block.bulletedList'),
    'block.numberedList': useEditorCommandState('block.numberedList'),
    'block.checkList': useEditorCommandState('block.checkList'),
    'block.pullQuote': useEditorCommandState('block.pullQuote'),
    'block.verse': useEditorCommandState('block.verse'),
    'block.preformatted': useEditorCommandState('block.preformatted'),
    'block.code': useEditorCommandState('block.code'),
  } satisfies Record<(typeof BLOCK_TYPES)[number], unknown>;
  return (
    <select
      className={css.type}
      aria-label="Block type"
      value={BLOCK_TYPES.find((id) => states[id].active) ?? 'block.paragraph'}
      disabled={!states['block.paragraph'].enabled}
      onChange={(event) => {
        const id = BLOCK_TYPES.find((known) => known === event.target.value);
        if (id !== undefined) runEditorCommand(id);
      }}
    >
      {BLOCK_TYPES.map((id) => (
        <option key={id} value={id} disabled={!states[id].enabled}>
          {COMMANDS[id].label}
        </option>
      ))}
    </select>
  );
}
