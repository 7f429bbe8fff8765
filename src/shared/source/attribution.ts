/** How a site says where a quotation is from. One setting of the site, over the same data. */
export const ATTRIBUTION_STYLES = ['lead-in', 'bracket', 'credit'] as const;
export type AttributionStyle = (typeof ATTRIBUTION_STYLES)[number];

export const ATTRIBUTION_NAMES: Record<AttributionStyle, string> = {
  'lead-in': 'In the lead-in sentence',
  bracket: '[Source] at the end',
  credit: 'Credit line',
};
