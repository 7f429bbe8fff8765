import type { SiteSettings } from './site';

/** The pictures of the library that stand around the articles of a site. */
export function picturesAround({ furniture }: Pick<SiteSettings, 'furniture'>): string[] {
  return furniture.filter(({ isOn, picture }) => isOn && picture !== '').map(({ picture }) => picture);
}
