// @vitest-environment jsdom
import { act, createElement } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Failure } from '../../shared/lib/result';
import type { Site } from '../../shared/site/site';
import { useSiteStore } from '../site';
import { alertText, drawDialog } from '../ui/testing/drawDialog';
import { ExportDialog } from './ExportDialog';

vi.mock('../bridge', () => ({ call: () => new Promise(() => {}), listen: () => () => {} }));

const failure = (happened: string): Failure => ({ code: 'not-found', happened, safe: '', next: '' });
let leave: () => Promise<void>;

beforeEach(async () => {
  useSiteStore.setState({
    site: { id: 'lampwright', attribution: 'lead-in' } as Site,
    failure: failure('Refused before.'),
  });
  leave = await drawDialog(createElement(ExportDialog, { onClose: vi.fn(), onSaved: vi.fn() }));
});
afterEach(() => leave());

it('says nothing of what another dialog could not do to a site', () => {
  expect(alertText()).toBe('');
});

it('says why the house style that is chosen here is not kept', async () => {
  await act(async () => useSiteStore.setState({ failure: failure('Refused here.') }));
  expect(alertText()).toContain('Refused here.');
});

it('says why there is no site to export for', async () => {
  await act(async () => useSiteStore.setState({ site: null }));
  expect(alertText()).toContain('Refused before.');
});
