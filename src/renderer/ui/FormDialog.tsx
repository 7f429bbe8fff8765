import type { ComponentProps, FormEvent, ReactNode, Ref } from 'react';
import css from './dialog.module.css';
import { ModalDialog } from './ModalDialog';

export interface FormDialogProps {
  title: string;
  /** A numeral before the title. */
  number?: number | null;
  /** A sentence under the title. */
  note?: string | null;
  /** Of the note's words, where they are hers. */
  noteLang?: string;
  /** A question or warning above the buttons. */
  alert?: string | null;
  /** What was done, above the buttons too, where it is in sight however long the dialog is. */
  done?: string;
  /** FormField and Whole elements. */
  children: ReactNode;
  /** DialogButton elements; a Gap parts the left ones from the right ones. */
  buttons: ReactNode;
  isWide?: boolean;
  /** Wide enough for three texts beside each other. */
  isBroad?: boolean;
  ref?: Ref<HTMLFormElement>;
  onSubmit(): void;
  onEscape(): void;
}

/** A dialog of labelled fields; Enter in one of them is its solid button. */
export function FormDialog(props: FormDialogProps) {
  const { title, number, note, noteLang, alert, done, children, buttons, isWide, isBroad } = props;
  const { ref, onSubmit, onEscape } = props;
  function submit(event: FormEvent): void {
    event.preventDefault();
    onSubmit();
  }
  return (
    <ModalDialog title={title} onEscape={onEscape} isWide={isWide} isBroad={isBroad}>
      <form ref={ref} onSubmit={submit} noValidate>
        <div className={css.head}>
          <h2>
            {number && <span className={css.number}>{number}</span>}
            {number && ' '}
            {title}
          </h2>
          {note && <p lang={noteLang}>{note}</p>}
        </div>
        <div className={css.fields}>{children}</div>
        <div className={css.foot}>
          {alert && <p role="alert">{alert}</p>}
          {done !== undefined && <p role="status">{done}</p>}
          {buttons}
        </div>
      </form>
    </ModalDialog>
  );
}

/** A field as wide as the dialog. */
export function Whole({ children }: { children: ReactNode }) {
  return <div className={css.whole}>{children}</div>;
}

export function Gap() {
  return <span className={css.gap} />;
}

export interface DialogButtonProps extends Omit<ComponentProps<'button'>, 'autoFocus'> {
  look?: 'button' | 'solid' | 'quiet';
  /** The dialog opens with the focus on it, rather than on its first control. */
  isFirst?: boolean;
}

export function DialogButton({ look = 'button', isFirst = false, ...rest }: DialogButtonProps) {
  return (
    <button
      type={look === 'solid' ? 'submit' : 'button'}
      className={css[look]}
      data-first={isFirst || undefined}
      {...rest}
    />
  );
}
