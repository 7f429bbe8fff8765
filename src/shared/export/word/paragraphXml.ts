/** Runs as a paragraph of a style, with what else stands in its properties. */
export function paragraphXml(style: string, runs: string, more = ''): string {
  const named = style === 'Normal' ? '' : `<w:pStyle w:val="${style}"/>`;
  const properties = named + more === '' ? '' : `<w:pPr>${named}${more}</w:pPr>`;
  return `<w:p>${properties}${runs}</w:p>`;
}
