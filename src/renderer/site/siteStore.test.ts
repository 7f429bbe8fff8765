import { beforeEach, expect, it, vi } from 'vitest';
import { ok } from '../../shared/lib/result';
import { useSiteStore } from './siteStore';

/** What waits for its answer, by the theme that is asked for. */
const themes = vi.hoisted(() => new Map<string, () => void>());
const desk = vi.hoisted(() => ({ chosen: {} as Record<string, string> }));

vi.mock('../bridge', () => ({
  call: (name: string, input: { language: string; siteId: string; themeId: string }) => {
    if (name === 'sites.theme')
      return new Promise((resolve) =>
        themes.set(input.themeId, () => resolve(ok({ words: {}, isHers: false }))),
      );
    if (name === 'sites.choose') desk.chosen = { ...desk.chosen, [input.language]: input.siteId };
    const ids = ['first', 'unread', 'known'];
    const sites = ids.map((id) => ({ id, language: 'en', themeId: `of ${id}`, words: {} }));
    return Promise.resolve(ok({ sites, chosen: desk.chosen }));
  },
}));

const { load, choose, open } = useSiteStore.getState();
const shown = () => useSiteStore.getState().site?.id;
const settled = () => new Promise((resolve) => setTimeout(resolve));

async function answerTheme(siteId: string): Promise<void> {
  themes.get(`of ${siteId}`)?.();
  await settled();
}

beforeEach(async () => {
  useSiteStore.setState({ site: null, themes: new Map() });
  desk.chosen = {};
  await load();
  await answerTheme('first');
  void open('known');
  await answerTheme('known');
});

it('shows the site that was chosen last, though the theme of the one before comes after it', async () => {
  expect(shown()).toBe('first');
  await choose('en', 'unread');
  await choose('en', 'known');
  expect(shown()).toBe('known');
  await answerTheme('unread');
  expect(shown()).toBe('known');
});

it('shows a site as soon as its theme is there', async () => {
  await choose('en', 'unread');
  await answerTheme('unread');
  expect(shown()).toBe('unread');
});
