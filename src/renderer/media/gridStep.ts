/** Where a key leads in a grid that is filled line by line; null where it leads nowhere. */
export function gridStep(
  key: string,
  at: number,
  { total, columns, pageRows }: { total: number; columns: number; pageRows: number },
): number | null {
  const last = total - 1;
  const to = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at - columns,
    // From the last but one line into the last, which may be shorter.
    ArrowDown: Math.floor(at / columns) < Math.floor(last / columns) ? Math.min(at + columns, last) : at,
    PageUp: Math.max(at - columns * pageRows, at % columns),
    PageDown: Math.min(at + columns * pageRows, last),
    Home: 0,
    End: last,
  }[key];
  return to === undefined || to < 0 || to > last || to === at ? null : to;
}
