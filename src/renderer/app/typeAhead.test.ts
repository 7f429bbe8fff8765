// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { typeAhead, typedStands } from './typeAhead';
import { useViewStore } from './viewStore';

beforeEach(() => {
  document.body.innerHTML = '<input name="before">';
  document.querySelector('input')!.focus();
  useViewStore.setState({ typedFor: null });
});

const heldField = () => document.querySelector('textarea');
const typeNow = (text: string) => {
  heldField()!.value += text;
};

it('writes what was typed meanwhile into the article that came', async () => {
  const type = vi.fn();
  const isThere = await typeAhead(type, () => {
    typeNow('Scroll test');
    return Promise.resolve(true);
  });
  expect(isThere).toBe(true);
  expect(type).toHaveBeenCalledWith(expect.objectContaining({ text: 'Scroll test', isTyped: true }));
  expect(heldField()).toBeNull();
  expect(useViewStore.getState().typedFor).toBeNull();
});

it('keeps and tells what was typed for articles that are not shown, and gives the keyboard back', async () => {
  const type = vi.fn();
  for (const words of ['One.', 'Two.']) {
    await typeAhead(type, () => {
      typeNow(words);
      return Promise.resolve(false);
    });
  }
  expect(useViewStore.getState().typedFor).toBe('One.\nTwo.');
  expect(document.activeElement).toBe(document.querySelector('input'));
  expect(type).not.toHaveBeenCalled();
});

it('gives the keyboard to what comes in its place, and takes it from nowhere that she has gone', async () => {
  const otherwise = vi.fn();
  await typeAhead(vi.fn(), () => Promise.resolve(false), { otherwise });
  expect(otherwise).toHaveBeenCalledOnce();
  const search = document.body.appendChild(document.createElement('input'));
  await typeAhead(
    vi.fn(),
    () => {
      search.focus();
      return Promise.resolve(false);
    },
    { otherwise },
  );
  expect(otherwise).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(search);
});

it('keeps the words also where opening ends in an error', async () => {
  const open = () => {
    typeNow('Kept.');
    return Promise.reject(new Error('no answer'));
  };
  await expect(typeAhead(vi.fn(), open)).rejects.toThrow('no answer');
  expect(heldField()).toBeNull();
  expect(useViewStore.getState().typedFor).toBe('Kept.');
});

it('lets nothing end while what she types stands in no article, or is told', async () => {
  let come = (_isThere: boolean) => {};
  const coming = new Promise<boolean>((done) => (come = done));
  const type = vi.fn();
  const going = typeAhead(type, () => coming);
  expect(await typedStands()).toBe(true);
  typeNow('Held.');
  const stands = typedStands();
  expect(await Promise.race([stands, new Promise((done) => setTimeout(() => done('waits'), 20))])).toBe(
    'waits',
  );
  come(true);
  expect(await stands).toBe(true);
  expect(type).toHaveBeenCalled();
  await going;
  await typeAhead(type, () => {
    typeNow('Told.');
    return Promise.resolve(false);
  });
  expect(await typedStands()).toBe(false);
});
