type Field = HTMLInputElement | HTMLTextAreaElement;

/** What stood in each field when she came into it. */
const before = new WeakMap<Field, string>();
/** Those in which she has undone something since, and typed nothing. */
const undone = new WeakSet<Field>();

/**
 * Whether undo or redo belongs to this field. The browser has one undo for the whole window: in a field that she has not
 * changed since she came in, it would change the text, where she is not and perhaps does not look.
 */
function takesTurn(field: Field, command: 'undo' | 'redo'): boolean {
  const takes = command === 'redo' ? undone.has(field) : before.get(field) !== field.value;
  if (takes && command === 'undo') undone.add(field);
  return takes;
}

/** Undo or redo in a field, for a menu: it can reach the browser's only this way. */
export function undoInField(field: Field, command: 'undo' | 'redo'): void {
  if (takesTurn(field, command)) document.execCommand(command);
}

/** Keeps the browser's undo to the field that has the focus, from now on. */
export function keepUndoInFields(): void {
  let last: EventTarget | null = null;
  const come = ({ target }: FocusEvent) => {
    // From another window she comes back to what she was at.
    if (target === last) return;
    last = target;
    if (!isField(target)) return;
    before.set(target, target.value);
    undone.delete(target);
  };
  const change = (event: InputEvent) => {
    if (!isField(event.target)) return;
    const command = commandOf(event);
    if (command === null) undone.delete(event.target);
    else if (!takesTurn(event.target, command)) event.preventDefault();
  };
  document.addEventListener('focusin', come, true);
  document.addEventListener('beforeinput', change, true);
}

export function isField(target: unknown): target is Field {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

function commandOf({ inputType }: InputEvent): 'undo' | 'redo' | null {
  if (inputType === 'historyUndo') return 'undo';
  return inputType === 'historyRedo' ? 'redo' : null;
}
