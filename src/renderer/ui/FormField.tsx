import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import css from './dialog.module.css';

export interface FormFieldProps {
  label: string;
  value: string;
  /** `isPasted` where what changed came from the clipboard, or was dropped. */
  onChange(value: string, isPasted: boolean): void;
  onBlur?(): void;
  /** Why the value cannot be kept, or null. */
  error?: string | null;
  hint?: string;
  lang?: string;
  /** A name for machines: monospaced, and where it is too long its end is what shows. */
  isCode?: boolean;
  /** What is not seen while she types, or is chosen from a calendar and a clock; else it is a line of text. */
  type?: 'password' | 'datetime-local';
  /** The dialog opens with the focus on it, also where what is around it scrolls. */
  isFirst?: boolean;
  /** What she is likely to mean. */
  suggestions?: readonly string[];
}

/** A labelled line of text with its hint, or the sentence that says what is wrong with it. */
export function FormField(props: FormFieldProps) {
  const {
    label,
    value,
    onChange,
    onBlur,
    error = null,
    hint,
    lang,
    isCode = false,
    type,
    isFirst,
    suggestions,
  } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const note = error ?? hint;

  function showEnd(): void {
    const field = input.current;
    if (isCode && field !== null && field !== document.activeElement) field.scrollLeft = field.scrollWidth;
  }
  useLayoutEffect(showEnd);

  return (
    <FieldFrame label={label} id={id}>
      <input
        id={id}
        ref={input}
        type={type}
        className={isCode ? css.code : css.input}
        value={value}
        lang={lang}
        data-first={isFirst || undefined}
        list={suggestions && `${id}-suggestions`}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={error !== null || undefined}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={({ target, nativeEvent }) => onChange(target.value, isPaste(nativeEvent))}
        onBlur={() => {
          // A browser shows the start again.
          requestAnimationFrame(showEnd);
          onBlur?.();
        }}
      />
      {suggestions && (
        <datalist id={`${id}-suggestions`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
      {note !== undefined && (
        <p
          id={`${id}-note`}
          className={error === null ? css.hint : css.error}
          role={error === null ? undefined : 'alert'}
        >
          {note}
        </p>
      )}
    </FieldFrame>
  );
}

const isPaste = (event: Event) =>
  event instanceof InputEvent && /^insertFrom(Paste|Drop)/.test(event.inputType);

export function FieldFrame({ label, id, children }: { label: string; id: string; children: ReactNode }) {
  return (
    <div className={css.field}>
      <label htmlFor={id} className={css.label}>
        {label}
      </label>
      {children}
    </div>
  );
}
