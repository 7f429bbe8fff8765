import { useState } from 'react';
import type { SiteSettings } from '../../shared/site/site';
import type { ThemeSummary } from '../../shared/site/theme';
import { useSiteStore } from '../site';
import { SelectField, Whole } from '../ui';
import { RemovalDialog } from './RemovalDialog';

export interface RemoveThemeDialogProps {
  /** Hers, at least one. */
  themes: readonly ThemeSummary[];
  /** Those that are kept, and the unsaved one. */
  sites: readonly SiteSettings[];
  onClose(): void;
}

/** Has her choose a theme of hers, and removes it unless a site wears it. */
export function RemoveThemeDialog({ themes, sites, onClose }: RemoveThemeDialogProps) {
  const worn = (id: string) => {
    const wearing = sites.filter(({ themeId }) => themeId === id);
    return [...new Set(wearing.map(({ name }) => name || 'the new site'))];
  };
  const [chosen, setChosen] = useState(
    (themes.find(({ id }) => worn(id).length === 0) ?? themes[0])?.id ?? '',
  );
  const wearing = worn(chosen);
  return (
    <RemovalDialog
      title="Remove theme?"
      note="Its folder goes and cannot be brought back, but from a backup. No article and no site is touched."
      keep="Keep theme"
      remove="Remove theme"
      problem={
        wearing.length > 0
          ? `Worn by ${new Intl.ListFormat('en').format(wearing)}. Choose another theme there first, and save the site.`
          : null
      }
      onRemove={() => useSiteStore.getState().removeTheme(chosen)}
      onClose={onClose}
    >
      <Whole>
        <SelectField
          label="Theme"
          choices={themes.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen}
          onChange={setChosen}
        />
      </Whole>
    </RemovalDialog>
  );
}
