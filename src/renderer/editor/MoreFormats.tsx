import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { COMMANDS, type CommandId } from '../../shared/commands/catalogue';
import { type Platform, shortcutLabel } from '../../shared/commands/shortcut';
import { PopoverButton, stepFocus } from '../ui';
import { runEditorCommand, useEditorCommandState } from './activeEditor';
import css from './moreFormats.module.css';

const FORMATS = [
  'format.underline',
  'format.strikethrough',
  'format.highlight',
  'format.superscript',
  'format.subscript',
  'format.code',
  'format.language',
] as const satisfies CommandId[];

/** The button "More formats" with what is not used all day. */
export function MoreFormats({ platform }: { platform: Platform }) {
  const { enabled } = useEditorCommandState('format.bold');
  return (
    <PopoverButton
      className={css.more}
      aria-label="More formats"
      title="More formats"
      disabled={!enabled}
      // The caret stays in the text.
      onMouseDown={(event) => event.preventDefault()}
      panel={(close) => <FormatList platform={platform} onClose={close} />}
    >
      <ChevronDown size={14} strokeWidth={1.6} aria-hidden />
    </PopoverButton>
  );
}

function FormatList({ platform, onClose }: { platform: Platform; onClose(): void }) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  return (
    <div
      ref={list}
      className={css.list}
      role="presentation"
      onKeyDown={(event: KeyboardEvent<HTMLElement>) => stepFocus(event, 'ArrowUp', 'ArrowDown')}
    >
      {FORMATS.map((id) => (
        <FormatButton key={id} id={id} platform={platform} onClose={onClose} />
      ))}
    </div>
  );
}

function FormatButton({ id, platform, onClose }: { id: CommandId; platform: Platform; onClose(): void }) {
  const { active } = useEditorCommandState(id);
  const { label, shortcut } = COMMANDS[id];
  return (
    <button
      type="button"
      aria-pressed={active}
      onClick={() => {
        onClose();
        runEditorCommand(id);
      }}
    >
      <span>{label}</span>
      {shortcut !== undefined && <kbd aria-hidden>{shortcutLabel(shortcut, platform)}</kbd>}
    </button>
  );
}
