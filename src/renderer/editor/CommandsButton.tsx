import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { COMMANDS, type CommandId } from '../../shared/commands/catalogue';
import { isSwitch } from '../../shared/commands/switches';
import { type Platform, shortcutLabel } from '../../shared/commands/shortcut';
import { PopoverButton, stepFocus } from '../ui';
import { runEditorCommand, useEditorCommandState } from './activeEditor';
import css from './commandsButton.module.css';

export interface CommandsButtonProps {
  name: string;
  icon: ReactNode;
  commands: readonly CommandId[];
  platform: Platform;
}

/** A button of the toolbar with a list of commands that are not used all day. */
export function CommandsButton({ name, icon, commands, platform }: CommandsButtonProps) {
  const { enabled } = useEditorCommandState('block.paragraph');
  return (
    <PopoverButton
      className={css.opener}
      aria-label={name}
      title={name}
      disabled={!enabled}
      // The caret stays in the text.
      onMouseDown={(event) => event.preventDefault()}
      panel={(close) => <CommandList commands={commands} platform={platform} onClose={close} />}
    >
      {icon}
    </PopoverButton>
  );
}

type ListProps = Pick<CommandsButtonProps, 'commands' | 'platform'> & { onClose(): void };

function CommandList({ commands, platform, onClose }: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  return (
    <div
      ref={list}
      className={css.list}
      role="presentation"
      onKeyDown={(event: KeyboardEvent<HTMLElement>) => stepFocus(event, 'ArrowUp', 'ArrowDown')}
    >
      {commands.map((id) => (
        <CommandRow key={id} id={id} platform={platform} onClose={onClose} />
      ))}
    </div>
  );
}

function CommandRow({ id, platform, onClose }: { id: CommandId; platform: Platform; onClose(): void }) {
  const { enabled, active } = useEditorCommandState(id);
  const { label, shortcut } = COMMANDS[id];
  return (
    <button
      type="button"
      aria-pressed={isSwitch(id) ? active : undefined}
      aria-disabled={!enabled || undefined}
      onClick={() => {
        if (!enabled) return;
        onClose();
        runEditorCommand(id);
      }}
    >
      <span>{label}</span>
      {shortcut !== undefined && <kbd aria-hidden>{shortcutLabel(shortcut, platform)}</kbd>}
    </button>
  );
}
