/**
 * How dates are written, in her own time unless `options` name another. The format is made with the first date and kept:
 * making one costs more than a row of the list, and the first of all more than the window's first frame can spare.
 */
export function dateFormat(options: Intl.DateTimeFormatOptions): (date: Date) => string {
  let format: Intl.DateTimeFormat | undefined;
  return (date) => (format ??= new Intl.DateTimeFormat('en-GB', options)).format(date);
}
