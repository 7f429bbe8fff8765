import { onOneLine } from '../../shared/lib/onOneLine';
import { parseInert } from './parseInert';

/** The words of a field that a site keeps as HTML, such as the title of a post. */
export const fieldWords = (html: string): string => onOneLine(parseInert(html).textContent ?? '');
