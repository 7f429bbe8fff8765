/** A name as a part of a path: "Night trade" is `night-trade`, 译文 stays 译文. '' where the name has no letter or digit. */
export function pathPart(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
