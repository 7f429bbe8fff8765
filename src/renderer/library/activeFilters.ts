import type { Language } from '../../shared/article/language';
import { STATUS_NAMES } from '../../shared/article/status';
import { calendarDate } from './dayOf';
import type { Filters } from './queryFilters';

/** As short as a chip needs. */
export const SHORT_LANGUAGE_NAMES: Record<Language, string> = {
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
};

export interface ActiveFilter {
  label: string;
  /** The filters without it. */
  without: Partial<Filters>;
}

/** Each filter that narrows the list, as a chip shows it. */
export function activeFilters(filters: Filters): ActiveFilter[] {
  const { statuses, languages, sections, tags, outlets, changedFrom, changedTo } = filters;
  const active = [
    ...statuses.map((status) => ({
      label: STATUS_NAMES[status],
      without: { statuses: without(statuses, status) },
    })),
    ...languages.map((language) => ({
      label: SHORT_LANGUAGE_NAMES[language],
      without: { languages: without(languages, language) },
    })),
    ...sections.map((section) => ({ label: section, without: { sections: without(sections, section) } })),
    ...tags.map((tag) => ({ label: `#${tag}`, without: { tags: without(tags, tag) } })),
    ...outlets.map((outlet) => ({ label: outlet, without: { outlets: without(outlets, outlet) } })),
  ];
  const days = daysBetween(changedFrom, changedTo);
  return days === null ? active : [...active, { label: days, without: { changedFrom: '', changedTo: '' } }];
}

function daysBetween(from: string, to: string): string | null {
  if (from === '') return to === '' ? null : `until ${calendarDate(to)}`;
  return to === '' ? `from ${calendarDate(from)}` : `${calendarDate(from)} to ${calendarDate(to)}`;
}

function without<Value>(values: readonly Value[], value: Value): Value[] {
  return values.filter((other) => other !== value);
}
