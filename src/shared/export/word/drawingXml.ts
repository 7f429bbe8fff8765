import { escapeXml } from './escapeXml';
import { TEXT_HEIGHT, TEXT_WIDTH } from './page';

/** A picture of the library, as a run draws it. */
export interface Drawing {
  media: string;
  /** In pixels. */
  width: number;
  height: number;
  alt: string;
  /** A safe address, or null. */
  link: string | null;
}

/** What Word measures drawings in, of a twentieth of a point and of a pixel. */
const EMU_PER_TWENTIETH = 635;
const EMU_PER_PIXEL = 9525;
/** Of the page’s height: its caption stands under it. */
const MOST_OF_HEIGHT = 0.85;

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/** As large as it is, and no larger than the part of the text’s width, or than the page. */
function extent({ width, height }: Drawing, share: number): { cx: number; cy: number } {
  const scale = Math.min(
    EMU_PER_PIXEL,
    (TEXT_WIDTH * EMU_PER_TWENTIETH * share) / width,
    (TEXT_HEIGHT * EMU_PER_TWENTIETH * MOST_OF_HEIGHT) / height,
  );
  return { cx: Math.max(1, Math.round(width * scale)), cy: Math.max(1, Math.round(height * scale)) };
}

/**
 * A picture that stands in the line, as one run. `r:picture` is what `picturesIn` gives an id, and the empty `id` a number.
 * `share` is how much of the text’s width it may have.
 */
export function drawingXml(drawing: Drawing, share = 1): string {
  const { media, alt, link } = drawing;
  const { cx, cy } = extent(drawing, share);
  const leads = link === null ? '' : `<a:hlinkClick xmlns:a="${DRAWING}/main" r:to="${escapeXml(link)}"/>`;
  const size = `cx="${cx}" cy="${cy}"`;
  const pic = [
    `<pic:nvPicPr><pic:cNvPr id="" name="${media.slice(0, 16)}"/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip r:picture="${media}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
  ].join('');
  return [
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">',
    `<wp:extent ${size}/><wp:docPr id="" name="Picture" descr="${escapeXml(alt)}">${leads}</wp:docPr>`,
    `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${DRAWING}/main" noChangeAspect="1"/></wp:cNvGraphicFramePr>`,
    `<a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/picture">`,
    `<pic:pic xmlns:pic="${DRAWING}/picture">${pic}</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
  ].join('');
}
