import type { Target } from '../context';
import type { Format } from '../format';
import { classicHtml } from './classicHtml';
import { markdown } from './markdown';
import { plainText } from './plainText';
import { webPage } from './webPage';
import { word } from './word';
import { wordpressBlocks } from './wordpressBlocks';

/** Every format's target; a format without one does not compile. */
export const TARGETS: Record<Format, Target> = {
  'web-page': webPage,
  'wordpress-blocks': wordpressBlocks,
  'classic-html': classicHtml,
  markdown,
  'plain-text': plainText,
  word,
};
