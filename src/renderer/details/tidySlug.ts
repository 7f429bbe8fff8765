/** A slug as it may stand in an address: lower case, its words joined by hyphens. */
export function tidySlug(typed: string): string {
  return typed.trim().toLowerCase().replace(/\s+/g, '-');
}
