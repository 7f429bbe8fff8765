import { describe, expect, it } from 'vitest';
import { TurnQueue } from './TurnQueue';

/** A task that ends when it is told to. */
function gate() {
  let open!: () => void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

describe('TurnQueue', () => {
  it('writes the first and the last of a burst of saves, and tells every caller when it is kept', async () => {
    const turns = new TurnQueue();
    const first = gate();
    const written: string[] = [];
    const told: string[] = [];
    const save = (words: string, wait = Promise.resolve()) =>
      turns
        .save('a', async () => {
          await wait;
          written.push(words);
        })
        .then(() => told.push(`${words} (kept: ${written.join(' ')})`));
    const all = [save('one', first.opened), save('two'), save('three'), save('four')];
    await Promise.resolve();
    expect(written).toEqual([]);
    first.open();
    await Promise.all(all);
    expect(written).toEqual(['one', 'four']);
    expect(told).toEqual([
      'one (kept: one)',
      'two (kept: one four)',
      'three (kept: one four)',
      'four (kept: one four)',
    ]);
  });

  it('tells every caller whose words were to go with a save that failed', async () => {
    const turns = new TurnQueue();
    const first = gate();
    const saves = [
      turns.save('a', () => first.opened),
      turns.save('a', async () => undefined),
      turns.save('a', () => Promise.reject(new Error('full'))),
    ];
    first.open();
    const outcomes = await Promise.allSettled(saves);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
  });

  it('does not let a save pass, or replace across, something that stands between', async () => {
    const turns = new TurnQueue();
    const first = gate();
    const done: string[] = [];
    const note = (word: string) => async () => void done.push(word);
    const all = [
      turns.inTurn('a', () => first.opened),
      turns.save('a', note('save 1')),
      turns.inTurn('a', note('bin')),
      turns.save('a', note('save 2')),
      turns.save('a', note('save 3')),
    ];
    first.open();
    await Promise.all(all);
    expect(done).toEqual(['save 1', 'bin', 'save 3']);
  });

  it('goes on after a failure, and lets other articles pass meanwhile', async () => {
    const turns = new TurnQueue();
    const stuck = gate();
    const a = turns.inTurn('a', () => stuck.opened.then(() => Promise.reject(new Error('full'))));
    const afterA = turns.inTurn('a', async () => 'went on');
    expect(await turns.inTurn('b', async () => 'passed')).toBe('passed');
    stuck.open();
    await expect(a).rejects.toThrow('full');
    expect(await afterA).toBe('went on');
  });
});
