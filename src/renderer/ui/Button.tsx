import type { ComponentProps, ReactNode } from 'react';
import css from './button.module.css';

export interface ButtonProps extends ComponentProps<'button'> {
  /** At most one solid button a column or dialog: the next step. */
  look?: 'plain' | 'edged' | 'solid' | 'text';
}

export function Button({ look = 'plain', className, ...rest }: ButtonProps) {
  return <button type="button" className={[css[look], className].filter(Boolean).join(' ')} {...rest} />;
}

export interface IconButtonProps extends ComponentProps<'button'> {
  /** Its name, and its tooltip. */
  label: string;
  icon: ReactNode;
}

export function IconButton({ label, icon, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className={[css.icon, className].filter(Boolean).join(' ')}
      aria-label={label}
      title={label}
      {...rest}
    >
      {icon}
    </button>
  );
}
