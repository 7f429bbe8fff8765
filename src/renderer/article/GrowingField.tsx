import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Language } from '../../shared/article/language';
import { useFieldChecks } from '../checks';
import { smartenField } from '../editor';
import css from './article.module.css';

export interface GrowingFieldProps {
  /** By which the caret is found again after a start. */
  name: 'headline' | 'standfirst';
  label: string;
  className: string | undefined;
  placeholder: string;
  value: string;
  lang: Language;
  readOnly: boolean;
  autoFocus?: boolean;
  onChange(value: string): void;
  /** Enter, or the arrow key down on the last line. */
  onLeave(): void;
}

/** One paragraph of plain text that grows with its words: pasted line ends become spaces, Enter goes on to the next field. */
export function GrowingField(props: GrowingFieldProps) {
  const { label, className, value, onChange, onLeave, autoFocus, ...rest } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const double = useRef<HTMLDivElement>(null);
  // A field whose value React steers forgets with every key what its own Undo would take back.
  const [first] = useState(value);
  useLayoutEffect(() => {
    if (field.current !== null && field.current.value !== value) field.current.value = value;
  }, [value]);
  useFieldChecks(rest.name, { field, double }, value, rest.lang);
  useLayoutEffect(() => {
    if (autoFocus) field.current?.focus();
  }, [autoFocus]);

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    // Enter of an input method takes a candidate; it never leaves the field.
    if (event.nativeEvent.isComposing) return;
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const isAtEnd = selectionStart === value.length && selectionEnd === value.length;
    if (event.key !== 'Enter' && !(event.key === 'ArrowDown' && isAtEnd)) return;
    event.preventDefault();
    onLeave();
  }

  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const text = event.clipboardData.getData('text/plain');
    if (oneLine(text) === text || rest.readOnly) return;
    event.preventDefault();
    // The one way to insert text that Undo takes back.
    document.execCommand('insertText', false, oneLine(text));
  }

  return (
    <div className={css.growing}>
      <div className={css.double} lang={rest.lang} aria-hidden ref={double}>
        {value || rest.placeholder}{' '}
      </div>
      <textarea
        ref={field}
        className={className}
        aria-label={label}
        rows={1}
        spellCheck={false}
        defaultValue={first}
        onChange={({ target, nativeEvent }) => {
          const text = oneLine(target.value);
          if (text !== target.value) target.value = text;
          onChange(text);
          smartenField(target, nativeEvent as InputEvent, rest.lang);
        }}
        onPaste={onPaste}
        onKeyDown={onKeyDown}
        {...rest}
      />
    </div>
  );
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}
