import { setTimeout as wait } from 'node:timers/promises';
import { fail, ok, type Result } from '../../shared/lib/result';
import type { Connections, SitePlace } from '../publish';
import type { SiteAnswer, SiteRequest } from '../wordpress';
import { notSignedIn } from './pullFailures';
import type { Asks } from './siteLists';

interface Patience {
  connections: Pick<Connections, 'open'>;
  /** How long it waits where a site is busy, in ms. */
  patience?: readonly number[] | undefined;
  /** Told when it begins to wait, and when it waits no longer. */
  waits(isWaiting: boolean): void;
}

const PATIENCE_MS = [2_000, 5_000, 15_000];
/** She waits before the window: a site that wants more is asked again all the same. */
const LONGEST_PAUSE_MS = 60_000;

/** Opens a site that is asked again where it was busy, until a signal ends that. */
export async function openPatiently(
  siteId: string,
  { connections, patience = PATIENCE_MS, waits }: Patience,
  signal?: AbortSignal,
): Promise<Result<{ site: Asks; userId: number; place: SitePlace }>> {
  const open = await connections.open(siteId);
  if (open === null) return fail(notSignedIn());
  const { client, user, place } = open;
  // Several requests are on their way at once.
  let waiting = 0;
  const count = (by: 1 | -1) => {
    const was = waiting;
    waiting += by;
    if (was === 0 || waiting === 0) waits(waiting > 0);
  };
  const ask = async (request: SiteRequest): Promise<SiteAnswer> => {
    for (let attempt = 0; ; attempt += 1) {
      const answer = await client.ask({ ...request, ...(signal && { signal }) });
      const pause = patience[attempt];
      if (answer.ok || answer.refusal.failure.code !== 'offline' || pause === undefined) return answer;
      const wanted = Math.min((client.retryAfter ?? 0) * 1000, LONGEST_PAUSE_MS);
      const longer = Math.max(pause, wanted);
      count(1);
      const isOver = await wait(longer, false, { signal }).catch(() => true);
      count(-1);
      if (isOver) return answer;
    }
  };
  return ok({ site: { host: client.host, ask }, userId: user.id, place });
}
