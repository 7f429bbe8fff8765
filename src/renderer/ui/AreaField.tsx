import { useId } from 'react';
import css from './dialog.module.css';
import { FieldFrame } from './FormField';

export interface AreaFieldProps {
  label: string;
  value: string;
  /** Lines that are seen of it. */
  rows: number;
  error?: string | null;
  hint?: string;
  lang?: string;
  onChange(value: string): void;
}

/** Some lines of text, labelled above, with their hint or the sentence that says what is wrong with them. */
export function AreaField({ label, value, rows, error = null, hint, lang, onChange }: AreaFieldProps) {
  const id = useId();
  const note = error ?? hint;
  return (
    <FieldFrame label={label} id={id}>
      <textarea
        id={id}
        className={css.area}
        rows={rows}
        value={value}
        lang={lang}
        spellCheck={false}
        aria-invalid={error !== null || undefined}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={(event) => onChange(event.target.value)}
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
