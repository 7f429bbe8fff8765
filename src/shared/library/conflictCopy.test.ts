import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflictMark, readConflictName } from './conflictCopy';

const ID = '01890000-0000-7000-8000-000000000001';

describe('readConflictName', () => {
  it.each([
    ['-NIGHT-DESK.json', 'NIGHT-DESK', ''],
    ['-NIGHT-DESK-2.json', 'NIGHT-DESK', ''],
    ['-Ines’ MacBook.json', 'Ines’ MacBook', ''],
    [' 2.json', '', ''],
    [' (1).json', '', ''],
    [" (Ines Marlow's conflicted copy 2026-11-24).json", 'Ines Marlow', '2026-11-24'],
    [' (Su Wanhe’s conflicted copy 2026-11-24 (1)).json', 'Su Wanhe', '2026-11-24'],
    [' (苏晚禾 的冲突副本 2026-11-24).json', '苏晚禾', '2026-11-24'],
    [' (In Konflikt stehende Kopie von Ines 2026-11-24).json', '', '2026-11-24'],
    [' (Copie en conflit de Ines 2026-11-24).json', '', '2026-11-24'],
    [' (Case Conflict).json', '', ''],
    ['.sync-conflict-20261124-140201-ABCDEFG.json', '', '2026-11-24'],
    ['_conflict-Ines-20261124-140201.json', 'Ines', '2026-11-24'],
    [' (conflicted copy 2026-11-24 140201).json', '', '2026-11-24'],
    [' - Copy (2).json', '', ''],
    ['（冲突副本 2026-11-27）.json', '', '2026-11-27'],
    [' 苏晚禾 的冲突副本 2026-11-27.json', '苏晚禾', '2026-11-27'],
    ['的冲突副本.json', '', ''],
    ['(1).json', '', ''],
    [' 副本.json', '', ''],
    [' [Conflict].json', '', ''],
    ['_1.json', '', ''],
    ['-.json', '', ''],
  ])('knows %s', (rest, from, date) => {
    expect(readConflictName(ID + rest)).toEqual({ articleId: ID, from, date });
    expect(readConflictName(ID.toUpperCase() + rest)?.articleId).toBe(ID);
  });

  it.each([`${ID}.json`, `${ID} 2.txt`, `${ID} 2.json.tmp`, 'notes (1).json', `x${ID} 2.json`, ''])(
    'leaves %s alone',
    (name) => expect(readConflictName(name)).toBeNull(),
  );

  it('answers for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (rest) => {
        const copy = readConflictName(`${ID}${rest}.json`);
        if (copy) expect(copy.articleId).toBe(ID);
      }),
    );
  });
});

it('says in the headline whence a copy comes', () => {
  const copy = { articleId: ID, from: 'NIGHT-DESK', date: '2026-11-24' };
  expect(conflictMark(copy, 'en')).toBe(' (other version: NIGHT-DESK, 2026-11-24)');
  expect(conflictMark({ ...copy, from: '', date: '' }, 'en')).toBe(' (other version)');
  expect(conflictMark(copy, 'zh-Hans')).toBe('（另一版本：NIGHT-DESK，2026-11-24）');
  expect(conflictMark({ ...copy, from: '', date: '' }, 'zh-Hant')).toBe('（另一版本）');
});
