import { useState } from 'react';
import { FormField } from '../ui';
import { tidySlug } from './tidySlug';

export interface SlugFieldProps {
  slug: string;
  /** Told with every key, so that a flush in the middle of it finds a slug that can be saved. */
  onChange(slug: string): void;
}

/** The slug: as she types it while she types it, for an input method needs its own letters; tidy once she leaves. */
export function SlugField({ slug, onChange }: SlugFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <FormField
      label="Slug"
      value={typed ?? slug}
      hint="The end of the post’s address. It follows the headline until you write your own."
      onChange={(value) => {
        setTyped(value);
        onChange(tidySlug(value));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
