import css from './unseen.module.css';

/** What she types while the place that it is meant for is not there yet. */
export interface HeldKeys {
  /** Resolves once an input method is done with its word, which another place of the keyboard would break off. */
  settled(): Promise<void>;
  /** Ends it; null where a later one has the keys by now. */
  end(): Typed | null;
}

export interface Typed {
  text: string;
  /** All of it by keys: nothing was pasted, dropped or composed. */
  isTyped: boolean;
  /** She has gone elsewhere with the keyboard meanwhile. */
  hasLeft: boolean;
  /** Gives the keyboard back to what had it, where that is still there. */
  giveBack(): boolean;
}

/** The field that has the keys, and what had them before; the last to ask has it. */
let holder: { field: HTMLTextAreaElement; from: Element | null; turn: number } | null = null;
let turns = 0;

/**
 * Takes the keyboard into a field that is not seen: so input methods, taking back and pasting work there as in any other.
 * @param before what she has typed for that place already, elsewhere
 */
export function holdKeys(before = ''): HeldKeys {
  turns += 1;
  const turn = turns;
  const { field, from } = holder ?? { field: openField(), from: document.activeElement };
  holder = { field, from, turn };
  field.value += before;
  field.focus({ preventScroll: true });
  return {
    settled: () => settled(field),
    end() {
      if (holder?.turn !== turn) return null;
      holder = null;
      const hasLeft = document.activeElement !== field;
      const { value: text, dataset } = field;
      const isTyped = dataset['other'] === undefined;
      field.remove();
      return { text, isTyped, hasLeft, giveBack: () => focusAgain(from) };
    },
  };
}

/** Whether she has typed for a place that is not there yet, where alone it stands. */
export const hasHeldText = (): boolean => holder !== null && holder.field.value !== '';

/** Takes the keyboard back from a dialog that is closed, which gives it to whatever had it before; answers whether it is held. */
export function takeBackKeys(): boolean {
  holder?.field.focus({ preventScroll: true });
  return holder !== null;
}

function openField(): HTMLTextAreaElement {
  const field = document.createElement('textarea');
  field.className = css['unseen'] ?? '';
  field.ariaLabel = 'What you type next';
  field.addEventListener('compositionstart', () => {
    field.dataset['composing'] = '';
  });
  field.addEventListener('compositionend', () => {
    delete field.dataset['composing'];
  });
  field.addEventListener('input', (event) => {
    const { inputType } = event as InputEvent;
    if (!/^(?:insertText|insertLineBreak|delete)/.test(inputType)) field.dataset['other'] = '';
  });
  field.addEventListener('keydown', (event) => {
    // It is not one of the window's fields, so Tab leads nowhere from it.
    if (event.key === 'Tab' && !event.isComposing) event.preventDefault();
  });
  document.body.append(field);
  return field;
}

async function settled(field: HTMLTextAreaElement): Promise<void> {
  if (field.dataset['composing'] === undefined) return;
  await new Promise((done) => field.addEventListener('compositionend', done, { once: true }));
  // An input method may begin its next word with the key that takes this one.
  return settled(field);
}

function focusAgain(element: Element | null): boolean {
  if (!(element instanceof HTMLElement) || !element.isConnected) return false;
  element.focus({ preventScroll: true });
  return document.activeElement === element;
}
