import type { ShownPicture } from '../../shared/article/blocks';
import { escapeText } from '../../shared/lib/escapeHtml';
import { onOneLine } from '../../shared/lib/onOneLine';
import { captionMarks } from '../../shared/media/captionMarks';

/** What the site's own library says of a picture: credit and licence stand behind the caption, as under the picture. */
export function libraryWords({ alt, caption, credit, licence }: ShownPicture) {
  const [open, comma, close] = captionMarks(/\p{Script=Han}/u.test(caption + credit));
  const rights = [credit, licence].map(onOneLine).filter(Boolean).join(comma);
  const words = onOneLine(caption);
  const whole = words === '' || rights === '' ? words + rights : words + open + rights + close;
  return { alt_text: onOneLine(alt), caption: escapeText(whole) };
}
