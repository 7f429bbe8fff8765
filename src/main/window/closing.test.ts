import { describe, expect, it } from 'vitest';
import { Flush, type FlushOutcome } from './Flush';
import { guardClose } from './guardClose';

describe('Flush', () => {
  function started(patience?: number) {
    const flush = new Flush(patience);
    flush.pageStarted();
    return flush;
  }

  it('ends with the window’s own answer, each asking for itself', async () => {
    const flush = started();
    const tokens: string[] = [];
    const asked = [1, 2].map(() => flush.ask((token) => tokens.push(token)));
    flush.answer(tokens[1]!, false);
    flush.answer('of another time', true);
    flush.answer(tokens[0]!, true);
    expect(await Promise.all(asked)).toEqual(['saved', 'not-saved']);
  });

  it('does not wait for ever', async () => {
    expect(await started(5).ask(() => undefined)).toBe('no-answer');
  });

  it('does not wait for a page that has not started, or is gone', async () => {
    const flush = new Flush();
    expect(flush.pageGone()).toBe(false);
    expect(await flush.ask(() => undefined)).toBe('saved');
    flush.pageStarted();
    const asked = flush.ask(() => undefined);
    expect(flush.pageGone()).toBe(true);
    expect(await asked).toBe('no-answer');
  });
});

describe('guardClose', () => {
  async function close(outcomes: FlushOutcome[], wantsToLeave: boolean, times = 1) {
    const seen: string[] = [];
    const guard = guardClose({
      flush: async () => {
        seen.push('flush');
        return outcomes.shift() ?? 'saved';
      },
      askToLeave: async (outcome) => {
        seen.push(`ask: ${outcome}`);
        return wantsToLeave;
      },
      beforeLeaving: async () => void seen.push('before leaving'),
      leave: () => {
        seen.push('leave');
        guard({ preventDefault: () => seen.push('prevented') });
      },
    });
    for (let i = 0; i < times; i++) {
      guard({ preventDefault: () => seen.push('prevented') });
      await new Promise((resolve) => setTimeout(resolve));
    }
    return seen;
  }

  it('leaves without a question once all is saved', async () => {
    expect(await close(['saved'], false)).toEqual(['prevented', 'flush', 'before leaving', 'flush', 'leave']);
  });

  it('stays with what she typed while it was leaving and what could not be saved', async () => {
    expect(await close(['saved', 'not-saved'], false)).toEqual([
      'prevented',
      'flush',
      'before leaving',
      'flush',
      'ask: not-saved',
    ]);
  });

  it.each(['not-saved', 'no-answer'] as const)('asks when the window is %s, and stays', async (outcome) => {
    expect(await close([outcome], false)).toEqual(['prevented', 'flush', `ask: ${outcome}`]);
  });

  it('leaves the last words behind only when she says so', async () => {
    expect(await close(['not-saved'], true)).toEqual([
      'prevented',
      'flush',
      'ask: not-saved',
      'before leaving',
      'leave',
    ]);
  });

  it('asks again the next time', async () => {
    expect(await close(['not-saved', 'saved'], false, 2)).toEqual([
      'prevented',
      'flush',
      'ask: not-saved',
      'prevented',
      'flush',
      'before leaving',
      'flush',
      'leave',
    ]);
  });
});
