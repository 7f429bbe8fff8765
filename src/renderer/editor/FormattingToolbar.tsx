import { Bold, ChevronDown, Italic, Link, Plus, Redo2, TextQuote, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { COMMANDS, type CommandId } from '../../shared/commands/catalogue';
import { isSwitch } from '../../shared/commands/switches';
import { type Platform, shortcutLabel } from '../../shared/commands/shortcut';
import { stepFocus } from '../ui';
import { editorCommandState, runEditorCommand, useEditorCommandState } from './activeEditor';
import { BlockType } from './BlockType';
import { CommandsButton } from './CommandsButton';
import css from './toolbar.module.css';

const ICON = { size: 16, strokeWidth: 1.4, 'aria-hidden': true } as const;

const MORE_FORMATS = [
  'format.underline',
  'format.strikethrough',
  'format.highlight',
  'format.superscript',
  'format.subscript',
  'format.code',
  'format.language',
] as const satisfies CommandId[];

const INSERTS = [
  'insert.footnote',
  'insert.picture',
  'insert.libraryPicture',
  'insert.gallery',
  'insert.embed',
  'insert.table',
  'insert.editorsNote',
  'insert.correction',
  'insert.details',
  'insert.separator',
] as const satisfies CommandId[];

/** The toolbar "Formatting" of the article's text. Arrow keys go from control to control. */
export function FormattingToolbar({ platform }: { platform: Platform }) {
  const button = (id: CommandId, icon: ReactNode, showsLabel = false) => (
    <CommandButton id={id} platform={platform} icon={icon} showsLabel={showsLabel} />
  );
  return (
    <div className={css.room}>
      <div
        role="toolbar"
        aria-label="Formatting"
        className={css.toolbar}
        onKeyDown={(event) => stepFocus(event, 'ArrowLeft', 'ArrowRight')}
      >
        <BlockType />
        <span className={css.gap} />
        {button('format.bold', <Bold {...ICON} strokeWidth={2} />)}
        {button('format.italic', <Italic {...ICON} />)}
        {button('format.link', <Link {...ICON} />)}
        <CommandsButton
          name="More formats"
          icon={<ChevronDown size={14} strokeWidth={1.6} aria-hidden />}
          commands={MORE_FORMATS}
          platform={platform}
        />
        {button('insert.quotation', <TextQuote {...ICON} />, true)}
        <CommandsButton name="Insert" icon={<Plus {...ICON} />} commands={INSERTS} platform={platform} />
        <span className={css.steps}>
          <span className={css.gap} />
          {button('edit.undo', <Undo2 {...ICON} />)}
          {button('edit.redo', <Redo2 {...ICON} />)}
        </span>
      </div>
    </div>
  );
}

interface CommandButtonProps {
  id: CommandId;
  platform: Platform;
  icon: ReactNode;
  showsLabel: boolean;
}

function CommandButton({ id, platform, icon, showsLabel }: CommandButtonProps) {
  const { enabled, active } = useEditorCommandState(id);
  const { label, shortcut } = COMMANDS[id];
  const name = label.replace('…', '');
  return (
    <button
      type="button"
      className={css.button}
      aria-label={name}
      aria-pressed={isSwitch(id) || id === 'format.link' ? active : undefined}
      aria-disabled={!enabled || undefined}
      title={shortcut === undefined ? name : `${name} (${shortcutLabel(shortcut, platform)})`}
      // The caret stays in the text: a pressed button would take the selection from it.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => void (editorCommandState(id).enabled && runEditorCommand(id))}
    >
      {icon}
      {showsLabel && <span className={css.label}>{name}</span>}
    </button>
  );
}
