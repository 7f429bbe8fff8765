import type { Site } from '../../shared/site/site';
import { hashOf } from './SiteFolder';

const FONT = /url\("data:font\/woff2;base64,([^"]*)"\)/g;

/** The style sheet and the fonts of a site as files of their own, which all pages share; named by their bytes. */
export function siteAssets(site: Site): { styleSheet: string; files: Map<string, string | Uint8Array> } {
  const files = new Map<string, string | Uint8Array>();
  const css = site.theme.css.replace(FONT, (_all, base64: string) => {
    const bytes = Buffer.from(base64, 'base64');
    const name = `${hashOf(bytes).slice(0, 12)}.woff2`;
    files.set(`assets/${name}`, bytes);
    return `url("${name}")`;
  });
  const styleSheet = `assets/${hashOf(css).slice(0, 12)}.css`;
  files.set(styleSheet, css);
  return { styleSheet, files };
}
