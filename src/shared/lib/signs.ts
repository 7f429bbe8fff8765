const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
/** Tabs and the ends of lines and pages are to be read before. */
const NO_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/**
 * What an XML 1.0 file can hold of a text, and how many of its signs are left out for it: controls, signs that are none, and
 * halves of characters, which no entity writes either.
 */
export function inXml(text: string): { text: string; leftOut: number } {
  let leftOut = 0;
  const kept = text.replace(NOT_IN_XML, () => {
    leftOut += 1;
    return '';
  });
  return { text: kept, leftOut };
}

/** What another program gives, without signs that none means as text and no page or feed could show. */
export function withoutControls(text: string): string {
  return text.replace(NO_TEXT, '');
}
