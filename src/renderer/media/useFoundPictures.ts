import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../shared/lib/result';
import type { Media } from '../../shared/media/media';
import { call } from '../bridge';

/** Pictures of a page: what is in sight, and a little more. */
const PAGE = 60;
/** After a key, in ms: no key waits for an answer, and fast typing asks once. */
const PAUSE_MS = 120;

interface Found {
  words: string;
  total: number;
  pages: ReadonlyMap<number, readonly Media[]>;
}

/** The library's pictures of which these words are said; of those that are many, what she scrolls to. */
export function useFoundPictures(words: string) {
  const [found, setFound] = useState<Found | null>(null);
  const [problem, setProblem] = useState<Failure | null>(null);
  const asked = useRef(new Set<number>());

  const ask = useCallback(
    async (page: number) => {
      const pages = asked.current;
      if (pages.has(page)) return;
      pages.add(page);
      const answer = await call('media.find', { words, from: page * PAGE, count: PAGE });
      // She has typed on meanwhile.
      if (pages !== asked.current) return;
      setProblem(answer.ok ? null : answer.failure);
      if (!answer.ok) pages.delete(page);
      else {
        const { total, rows } = answer.value;
        setFound((before) => ({
          words,
          total,
          pages: new Map([...(before?.words === words ? before.pages : []), [page, rows]]),
        }));
      }
    },
    [words],
  );

  useEffect(() => {
    asked.current = new Set();
    const timer = setTimeout(() => void ask(0), words === '' ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [ask, words]);

  const want = useCallback(
    (from: number, to: number) => {
      for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page += 1) void ask(page);
    },
    [ask],
  );
  return {
    /** Null until the first answer. */
    total: found?.total ?? null,
    /** Whether the answer is to these words, and not to those before. */
    isCurrent: found?.words === words,
    problem,
    at: (index: number): Media | undefined => found?.pages.get(Math.floor(index / PAGE))?.[index % PAGE],
    want,
    tryAgain: () => void ask(0),
  };
}

export type FoundPictures = ReturnType<typeof useFoundPictures>;
