import { useState } from 'react';
import type { Language } from '../../shared/article/language';
import { sectionName, sectionOf } from '../../shared/site/sectionNames';
import type { Site } from '../../shared/site/site';
import { FormField } from '../ui';

export interface SectionFieldProps {
  section: string;
  language: Language;
  /** The article's site, or null until it is known. */
  site: Site | null;
  onChange(section: string): void;
}

/** The section, by what it is called in the article's language. Once she leaves it, it says when the site has none such. */
export function SectionField({ section, language, site, onChange }: SectionFieldProps) {
  const [isTyping, setTyping] = useState(false);
  const sections = site?.sections ?? [];
  const isUnknown = section.trim() !== '' && sections.length > 0 && !sections.includes(section);
  const calledHere = (name: string) => (site === null ? name : sectionName(site, name, language));
  return (
    <FormField
      label="Section"
      value={calledHere(section)}
      hint={isUnknown && !isTyping ? `${site?.name} has no such section.` : undefined}
      suggestions={sections.map(calledHere)}
      onChange={(called) => {
        setTyping(true);
        onChange(site === null ? called : sectionOf(site, called, language));
      }}
      onBlur={() => setTyping(false)}
    />
  );
}
