import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/** An instant of today in ms, the same one until tomorrow, so that nothing is drawn anew for it before. */
export function useToday(): number {
  const [today, setToday] = useState(Date.now);
  // What she leaves open over midnight says the day too, a minute later at the most.
  useEffect(() => {
    const timer = setInterval(() => setToday(keptUntilTomorrow), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  const now = keptUntilTomorrow(today);
  if (now !== today) setToday(now);
  return now;
}

function keptUntilTomorrow(today: number): number {
  const now = Date.now();
  return new Date(now).toDateString() === new Date(today).toDateString() ? today : now;
}
