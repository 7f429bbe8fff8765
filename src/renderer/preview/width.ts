/** What a reader holds. Widths in CSS pixels; print is A4. */
export const WIDTHS = { phone: 390, tablet: 820, desktop: 1280, print: 794 } as const;
export type Width = keyof typeof WIDTHS;

export const WIDTH_NAMES: Record<Width, string> = {
  phone: 'Phone',
  tablet: 'Tablet',
  desktop: 'Desktop',
  print: 'Print',
};

/** How much smaller a page must be drawn to fit the room; never larger than it is. Both in CSS pixels. */
export function scaleToFit(width: Width, room: number): number {
  return room <= 0 ? 1 : Math.min(1, room / WIDTHS[width]);
}
