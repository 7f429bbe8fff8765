import { beforeEach, expect, test, vi } from 'vitest';
import type { UnderWay } from '../../shared/library/underWay';
import { useBulkStore } from '../library';
import { useRecoveryStore } from '../recovery';
import { followUnderWay } from './followUnderWay';

const main = vi.hoisted(() => ({ kept: [] as unknown[] }));
vi.mock('../bridge', () => ({
  call: (name: string, input: { run: unknown }) => {
    if (name === 'recovery.underWay') main.kept.push(input.run);
    return Promise.resolve({ ok: true, value: null });
  },
  listen: () => () => undefined,
}));

const CUT_OFF: UnderWay = { kind: 'files', done: 120, total: 300, last: 'quay.docx' };
const NOW: UnderWay = { kind: 'change', done: 3, total: 9, last: '' };

const goOn = () => useBulkStore.setState({ task: NOW.kind, progress: { done: 3, total: 9 }, last: '' });
const end = () => useBulkStore.setState({ task: null, progress: null });

followUnderWay();
beforeEach(() => {
  useRecoveryStore.setState({ cutOff: null });
  end();
  main.kept = [];
});

test('what goes on is kept while it does, and nothing once it has ended', () => {
  goOn();
  end();
  expect(main.kept).toEqual([NOW, null]);
});

test('what was cut off before and is not dismissed is kept again after something else', () => {
  useRecoveryStore.setState({ cutOff: CUT_OFF });
  goOn();
  end();
  expect(main.kept).toEqual([NOW, CUT_OFF]);
});

test('what goes on stays kept when she dismisses meanwhile what was cut off before', () => {
  useRecoveryStore.setState({ cutOff: CUT_OFF });
  goOn();
  useRecoveryStore.getState().dismissCutOff();
  expect(main.kept).toEqual([NOW, null, NOW]);
  end();
  expect(main.kept.at(-1)).toBeNull();
});

test('a dismissal is kept where nothing goes on', () => {
  useRecoveryStore.setState({ cutOff: CUT_OFF });
  useRecoveryStore.getState().dismissCutOff();
  expect(main.kept).toEqual([null]);
});
