/**
 * A moment of a site's answer or file as an instant, ISO 8601 in UTC: WordPress leaves the zone out, and writes nothing or zeros
 * where there is no moment; then it is null.
 */
export function gmtInstant(gmt: string | null): string | null {
  const time = Date.parse(`${(gmt ?? '').replace(' ', 'T')}Z`);
  return time > 0 ? new Date(time).toISOString() : null;
}
