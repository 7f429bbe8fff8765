import { PREVIEW_PATH } from '../../shared/site/previewPage';

/** The address that the window's page has, from which alone calls are answered. */
export const OWN_PAGE = 'app://galley/index.html';

/** The same page while another Galley has the library. */
export const HELD_PAGE = `${OWN_PAGE}?held`;

/** What the preview's frame begins with. */
export const PREVIEW_PAGE = new URL(PREVIEW_PATH, OWN_PAGE).href;

export function isOwnPage(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'app:' && new URL(address).host === 'galley';
}
