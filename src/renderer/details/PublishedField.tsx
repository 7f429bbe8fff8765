import { useState } from 'react';
import { siteMoment } from '../../shared/site/siteClock';
import { FormField, instantOf, localTime } from '../ui';

interface PublishedFieldProps {
  /** An instant, ISO 8601 in UTC. */
  publishedAt: string;
  /** By whose clock its page is dated; null while no site is known. */
  timeZone: string | null;
  /** Whether its address on a site of files is made of it. */
  isInAddress: boolean;
  onChange(publishedAt: string): void;
}

/** Since when readers have the article. */
export function PublishedField({ publishedAt, timeZone, isInAddress, onChange }: PublishedFieldProps) {
  /** What she is typing; while it is no time that is past, the article keeps its own. */
  const [typed, setTyped] = useState<string | null>(null);

  function change(local: string): void {
    setTyped(local);
    const instant = instantOf(local);
    if (instant !== null && isPast(instant) && !isHalfTyped(local)) onChange(instant);
  }

  return (
    <FormField
      label="Published"
      type="datetime-local"
      value={typed ?? localTime(publishedAt)}
      error={
        isPast(instantOf(typed ?? '') ?? '') ? null : 'This is still to come. The article keeps its date.'
      }
      hint={`On its page and in an exported site${isInAddress ? ', in its address too' : ''}${bySite(publishedAt, timeZone)}. WordPress keeps its own date.`}
      onChange={change}
      onBlur={() => setTyped(null)}
    />
  );
}

/** What the clock of the site says, where that is not what this computer's says. */
function bySite(instant: string, timeZone: string | null): string {
  if (timeZone === null) return '';
  const { date } = siteMoment(instant, timeZone, 'en');
  const here = siteMoment(instant, Intl.DateTimeFormat().resolvedOptions().timeZone, 'en').date;
  return date === here ? '' : `, where it is ${date}`;
}

const isPast = (instant: string) => instant <= new Date().toISOString();

/** Of a year, a browser tells each figure: 2025 is first the year 2, and then 20 and 202. */
const isHalfTyped = (local: string) => local.startsWith('0');
