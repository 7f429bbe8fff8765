import type { Target } from '../context';
import type { SiteTheme } from '../../site/theme';
import type { Format } from '../format';
import { classicHtml } from './classicHtml';
import { markdown } from './markdown';
import { plainText } from './plainText';
import { webPage } from './webPage';
import { word } from './word';
import { wordpressBlocks } from './wordpressBlocks';
import { wordpressPage } from './wordpressPage';

/** Every format's target, but for a web page whose theme wants WordPress's own markup; a format without one does not compile. */
const TARGETS: Record<Format, Target> = {
  'web-page': webPage,
  'wordpress-blocks': wordpressBlocks,
  'classic-html': classicHtml,
  markdown,
  'plain-text': plainText,
  word,
};

export function targetOf(format: Format, { markup }: Pick<SiteTheme, 'markup'>): Target {
  return format === 'web-page' && markup === 'wordpress' ? wordpressPage : TARGETS[format];
}
