export { AttributionField } from './AttributionField';
export { useSiteStore } from './siteStore';
export { StylesheetDialog } from './StylesheetDialog';
export { useSite } from './useSite';
