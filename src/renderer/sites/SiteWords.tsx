import { useState } from 'react';
import { LANGUAGE_NAMES } from '../../shared/article/language';
import type { SiteSettings } from '../../shared/site/site';
import { AreaField, FormField } from '../ui';
import { LanguageChoice } from './LanguageChoice';
import { sectionsIn } from './siteDraft';
import css from './sites.module.css';

export interface SiteWordsProps {
  site: SiteSettings;
  onChange(words: SiteSettings['words']): void;
}

/** What the site says of itself, in one language after the other. */
export function SiteWords({ site, onChange }: SiteWordsProps) {
  const [language, setLanguage] = useState(site.language);
  const said = site.words[language] ?? {};
  const name = LANGUAGE_NAMES[language];

  function say(key: string, value: string): void {
    const { [key]: _before, ...others } = said;
    onChange({ ...site.words, [language]: value === '' ? others : { ...others, [key]: value } });
  }

  return (
    <section className={css.group} aria-label="Words of the site">
      <h3>Words of the site</h3>
      <LanguageChoice label="Language of the words" value={language} onChange={setLanguage} />
      <div className={css.pair}>
        <FormField
          label="Motto"
          value={said['motto'] ?? ''}
          lang={language}
          onChange={(value) => say('motto', value)}
        />
        <FormField
          label="Byline"
          value={said['byline'] ?? ''}
          lang={language}
          hint="For an article that names nobody."
          onChange={(value) => say('byline', value)}
        />
      </div>
      <AreaField
        label="Licence"
        rows={2}
        value={said['licence'] ?? ''}
        lang={language}
        hint="Under what its texts may be used again; it stands below each article."
        onChange={(value) => say('licence', value)}
      />
      <AreaField
        label="Corrections"
        rows={1}
        value={said['corrections'] ?? ''}
        lang={language}
        hint="Where readers tell of a mistake; it stands below each article."
        onChange={(value) => say('corrections', value)}
      />
      <AreaField
        label="Imprint"
        rows={1}
        value={said['imprint'] ?? ''}
        lang={language}
        hint="In small print at the foot of every page."
        onChange={(value) => say('imprint', value)}
      />
      {language !== site.language && site.sections.length > 0 && (
        <div className={css.pair}>
          {sectionsIn(site.sections.join('\n')).map((section) => (
            <FormField
              key={section}
              label={`${section} in ${name}`}
              value={said[`section:${section}`] ?? ''}
              lang={language}
              onChange={(value) => say(`section:${section}`, value)}
            />
          ))}
        </div>
      )}
    </section>
  );
}
