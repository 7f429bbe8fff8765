import type { HandOverPreview } from '../../shared/handover/handOver';
import { ok, type Result } from '../../shared/lib/result';
import type { HandlersOf } from '../ipc';
import type { HandOvers } from './HandOvers';
import type { LaunchedFiles } from './LaunchedFiles';

interface HandOverHandlerParts {
  handOvers: Pick<HandOvers, 'save' | 'offer' | 'take'>;
  launched: Pick<LaunchedFiles, 'next'>;
  /** Asks her for a hand-over; null when she cancels. */
  choose(): Promise<string | null>;
}

type HandOverCall = 'handover.save' | 'handover.choose' | 'handover.waiting' | 'handover.take';

export function handOverHandlers({
  handOvers,
  launched,
  choose,
}: HandOverHandlerParts): HandlersOf<HandOverCall> {
  const offer = async (path: string | null): Promise<Result<HandOverPreview | null>> =>
    path === null ? ok(null) : handOvers.offer(path);
  return {
    'handover.save': async ({ articleId }) => {
      const saved = await handOvers.save(articleId);
      return saved.ok ? ok({ path: saved.value }) : saved;
    },
    'handover.choose': async () => offer(await choose()),
    'handover.waiting': () => offer(launched.next()),
    'handover.take': async ({ token, way }) => {
      const taken = await handOvers.take(token, way);
      return taken.ok ? ok({ articleId: taken.value }) : taken;
    },
  };
}
