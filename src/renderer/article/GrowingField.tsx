import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import css from './article.module.css';

export interface GrowingFieldProps {
  /** By which the caret is found again after a start. */
  name: string;
  label: string;
  className: string | undefined;
  placeholder: string;
  value: string;
  lang: string;
  spellCheck: boolean;
  readOnly: boolean;
  autoFocus?: boolean;
  onChange(value: string): void;
  /** Enter, or the arrow key down on the last line. */
  onLeave(): void;
}

/** One paragraph of plain text that grows with its words: pasted line ends become spaces, Enter goes on to the next field. */
export function GrowingField({ label, className, onChange, onLeave, autoFocus, ...rest }: GrowingFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
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

  return (
    <div className={css.growing} data-value={rest.value || rest.placeholder}>
      <textarea
        ref={field}
        className={className}
        aria-label={label}
        rows={1}
        onChange={(event) => onChange(event.target.value.replace(/\s*[\r\n]+\s*/g, ' '))}
        onKeyDown={onKeyDown}
        {...rest}
      />
    </div>
  );
}
