import {
  ATTRIBUTION_NAMES,
  ATTRIBUTION_STYLES,
  type AttributionStyle,
} from '../../shared/source/attribution';
import { SelectField } from '../ui';

const CHOICES = ATTRIBUTION_STYLES.map((value) => ({ value, label: ATTRIBUTION_NAMES[value] }));

export interface AttributionFieldProps {
  value: AttributionStyle;
  onChange(style: AttributionStyle): void;
}

/** A site's way of saying where a quotation is from. */
export function AttributionField(props: AttributionFieldProps) {
  return (
    <SelectField
      {...props}
      label="Attribution"
      choices={CHOICES}
      hint="How this site says where a quotation is from, in every article."
    />
  );
}
