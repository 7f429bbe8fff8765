import { type ReactNode, type Ref, useId } from 'react';
import css from './dialog.module.css';

export interface FormFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
  onBlur?(): void;
  ref?: Ref<HTMLInputElement>;
  /** Why the value cannot be kept, or null. */
  error?: string | null;
  hint?: string;
  lang?: string;
}

/** A labelled line of text with its hint, or the sentence that says what is wrong with it. */
export function FormField(props: FormFieldProps) {
  const { label, value, onChange, onBlur, ref, error = null, hint, lang } = props;
  const id = useId();
  const note = error ?? hint;
  return (
    <FieldFrame label={label} id={id}>
      <input
        id={id}
        ref={ref}
        className={css.input}
        value={value}
        lang={lang}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={error !== null || undefined}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
      />
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
