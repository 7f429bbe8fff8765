export { fieldWords } from './fieldWords';
export { heldAddresses } from './heldAddresses';
export { isListing } from './isListing';
export { Losses } from './Losses';
export type { PastedBlocks } from './PastedBlocks';
export { isDeepHtml } from './isDeepHtml';
export { parseInert } from './parseInert';
export { readHtml } from './readHtml';
export { HtmlFootnotes } from './HtmlFootnotes';
export { isHidden } from './lossOf';
export { isHead } from './pipeTables';
export type { Reading } from './Reading';
export { SAYS_LANGUAGE } from './readLang';
export { readParts } from './readParts';
export { readTabs } from './readTabs';
export { readText } from './readText';
export { sayLosses } from './sayLosses';
export { seenLines, tellUnseen } from './seenLines';
export { wordsOf } from './wordsOf';

/** Comes when Markdown is to be read, with the parser. */
export const loadMarkdownToHtml = async () => (await import('./markdownToHtml')).markdownToHtml;
