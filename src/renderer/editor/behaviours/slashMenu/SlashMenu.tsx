import {
  $getNodeByKey,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { useEffect, useState } from 'react';
import type { CommandId } from '../../../../shared/commands/catalogue';
import type { Platform } from '../../../../shared/commands/shortcut';
import { findCommands, SLASH_COMMANDS, SlashList, useListbox } from '../../../commands';
import { editorCommandState, runEditorCommand } from '../../activeEditor';
import { placeBeside } from './placeBeside';
import { $readSlash, type Slash } from './readSlash';

/** Opens where she types a slash; choosing takes the slash away again, Esc leaves it as text. */
export function SlashMenu({ editor, platform }: { editor: LexicalEditor; platform: Platform }) {
  const [slash, setSlash] = useState<Slash | null>(null);
  const ids = slash === null ? [] : offered(slash.typed);
  const listbox = useListbox(ids.length, slash?.typed ?? '');
  const isOpen = slash !== null && ids.length > 0;

  useEffect(() => {
    let open: Slash | null = null;
    let isDismissed = false;
    return mergeRegister(
      editor.registerUpdateListener(({ editorState, dirtyLeaves, tags }) => {
        // What an input method has not committed is no text yet.
        if (editor.isComposing()) return;
        const found = editorState.read($readSlash);
        const isTypedNow =
          found !== null && found.typed === '' && dirtyLeaves.has(found.key) && !tags.has(HISTORIC_TAG);
        if (found === null || isTypedNow) isDismissed = false;
        const isSame =
          open !== null && found !== null && open.key === found.key && open.start === found.start;
        const next = (isTypedNow || isSame) && !isDismissed ? found : null;
        if (next === null && open === null) return;
        open = next;
        setSlash(next);
      }),
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        (event) => {
          if (open === null) return false;
          event.preventDefault();
          open = null;
          isDismissed = true;
          setSlash(null);
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    );
  }, [editor]);

  useEffect(() => {
    if (!isOpen) return;
    const root = editor.getRootElement();
    root?.setAttribute('aria-controls', listbox.id);
    root?.setAttribute('aria-activedescendant', listbox.optionId(listbox.active));
    const on = (act: () => void) => (event: KeyboardEvent | null) => {
      event?.preventDefault();
      act();
      return true;
    };
    const choose = (event: KeyboardEvent | null) => {
      const typed = $readSlash()?.typed;
      // Of two quick keys the list may not show the first yet.
      const id = typed === slash.typed ? ids[listbox.active] : offered(typed ?? '')[0];
      if (id === undefined) return false;
      event?.preventDefault();
      insert(editor, id);
      return true;
    };
    const stop = mergeRegister(
      editor.registerCommand(
        KEY_ARROW_DOWN_COMMAND,
        on(() => listbox.move(1)),
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        KEY_ARROW_UP_COMMAND,
        on(() => listbox.move(-1)),
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(KEY_ENTER_COMMAND, choose, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_TAB_COMMAND, choose, COMMAND_PRIORITY_HIGH),
    );
    return () => {
      stop();
      root?.removeAttribute('aria-controls');
      root?.removeAttribute('aria-activedescendant');
    };
  });

  if (!isOpen) return null;
  const place = placeBeside(editor, slash);
  if (place === null) return null;
  return (
    <SlashList
      ids={ids}
      platform={platform}
      listbox={listbox}
      place={place}
      onChoose={(id) => insert(editor, id)}
    />
  );
}

function offered(typed: string): CommandId[] {
  return findCommands(typed, SLASH_COMMANDS).filter(canRun);
}

/** What the line is already is not offered: chosen again, a command takes it away. */
function canRun(id: CommandId): boolean {
  const { enabled, active } = editorCommandState(id);
  return enabled && !active;
}

/** The slash goes and the command comes in one step of the history. */
function insert(editor: LexicalEditor, id: CommandId): void {
  editor.update(
    () => {
      const slash = $readSlash();
      const node = $getNodeByKey(slash?.key ?? '');
      if (slash === null || !$isTextNode(node)) return;
      node.spliceText(slash.start, slash.end - slash.start, '', true);
      runEditorCommand(id);
    },
    { tag: HISTORY_PUSH_TAG },
  );
}
