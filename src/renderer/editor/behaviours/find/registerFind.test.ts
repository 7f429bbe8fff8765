// @vitest-environment jsdom
import { $getRoot, $getSelection, UNDO_COMMAND } from 'lexical';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NO_QUERY } from '../../../../shared/article/findQuery';
import { highlights, stubHighlights } from '../../../checks/testing/stubHighlights';
import { act, mountEditor, p, q } from '../../testing/mountEditor';
import { useFindStore } from './findStore';
import { registerFind } from './registerFind';

stubHighlights();
/** Tells an element to be in sight, or out of it. */
const asked = new Map<Element, (isIntersecting: boolean) => void>();
let isOutOfSight = (_element: Element) => false;
vi.stubGlobal(
  'IntersectionObserver',
  class {
    constructor(private readonly hear: (entries: object[]) => void) {}
    observe(target: Element): void {
      if (asked.has(target)) return;
      asked.set(target, (isIntersecting) => this.hear([{ target, isIntersecting }]));
      asked.get(target)?.(!isOutOfSight(target));
    }
    unobserve(): void {}
    disconnect(): void {
      asked.clear();
    }
  },
);

const painted = (name: string) =>
  [...(highlights.get(name) ?? [])].map(({ startContainer, startOffset, endOffset }) =>
    startContainer.textContent?.slice(startOffset, endOffset),
  );
const state = () => {
  const { count, at, done } = useFindStore.getState();
  return { count, at, done };
};

let mounted: ReturnType<typeof mountEditor>;
let stop: () => void;
const bold = { type: 'text', text: 'lamp', format: 1 };

beforeEach(() => {
  mounted = mountEditor(
    [
      p('A lamp and a lamp.'),
      q(null, 'Their lamp.'),
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'La', format: 0 },
          { ...bold, text: 'mp' },
        ],
      } as never,
    ],
    [],
  );
  stop = registerFind(mounted.editor);
  useFindStore.getState().open('lamp', true);
});
afterEach(() => {
  isOutOfSight = () => false;
  stop();
  useFindStore.setState({ isOpen: false, query: NO_QUERY, place: 'everywhere' });
});

it('finds the words also where their format changes within, and marks them', () => {
  expect(state()).toMatchObject({ count: 4, at: 0 });
  expect(painted('find-current')).toEqual(['lamp']);
  expect(painted('find')).toHaveLength(4);
});

it.each([
  ['Replace', () => useFindStore.getState().session?.replace('lantern'), 'p:The A lantern and a lamp.'],
  [
    'Replace all',
    () => useFindStore.getState().session?.replaceAll('lantern'),
    'p:The A lantern and a lantern.',
  ],
])('%s right after a change replaces the words where they are by then', (_name, press, line) => {
  act(mounted.editor, () => {
    $getRoot().selectStart().insertText('The ');
  });
  press();
  expect(mounted.outline()[0]).toBe(line);
});

it('the last place is selected where it is by then', () => {
  act(mounted.editor, () => {
    $getRoot().selectStart().insertText('The ');
  });
  useFindStore.getState().close();
  expect(mounted.editor.read(() => $getSelection()?.getTextContent())).toBe('lamp');
});

it('marks only what is in sight, and the rest once it is', () => {
  useFindStore.getState().ask({ query: NO_QUERY });
  asked.clear();
  isOutOfSight = (element) => element.textContent === 'Their lamp.';
  useFindStore.getState().ask({ query: { ...NO_QUERY, words: 'lamp' } });
  expect(state().count).toBe(4);
  expect(painted('find')).toHaveLength(3);
  const [theirs, tell] = [...asked].find(([element]) => isOutOfSight(element))!;
  tell(true);
  expect(painted('find')).toHaveLength(4);
  tell(false);
  expect(painted('find')).toHaveLength(3);
  // Where she steps to is marked before it is scrolled into sight.
  useFindStore.getState().session!.step(-1);
  useFindStore.getState().session!.step(-1);
  const [current] = highlights.get('find-current') ?? [];
  expect(theirs.contains(current!.startContainer)).toBe(true);
});

it('goes from place to place and round', () => {
  const { step } = useFindStore.getState().session!;
  step(1);
  expect(state().at).toBe(1);
  step(-1);
  step(-1);
  expect(state().at).toBe(3);
  step(1);
  expect(state().at).toBe(0);
});

it('looks in quotations only, or outside of them', () => {
  useFindStore.getState().ask({ place: 'quotations' });
  expect(state().count).toBe(1);
  useFindStore.getState().ask({ place: 'own' });
  expect(state().count).toBe(3);
});

it('replaces one and stands at the next', () => {
  useFindStore.getState().session!.replace('light');
  expect(mounted.outline()[0]).toBe('p:A light and a lamp.');
  expect(state()).toMatchObject({ count: 3, at: 0 });
});

it('replaces all in one step of the history, and leaves what others said', () => {
  useFindStore.getState().session!.replaceAll('light');
  expect(mounted.outline()).toEqual(['p:A light and a light.', 'q():[Their lamp.]', 'p:Light']);
  expect(state().done).toBe('3 replaced. 1 in quotations was left as it is.');
  mounted.editor.dispatchCommand(UNDO_COMMAND, undefined);
  mounted.editor.update(() => undefined, { discrete: true });
  expect(mounted.outline()).toEqual(['p:A lamp and a lamp.', 'q():[Their lamp.]', 'p:La**mp**']);
});

it('says no longer what was replaced once that is taken back', () => {
  vi.useFakeTimers();
  useFindStore.getState().session!.replaceAll('light');
  vi.advanceTimersByTime(1000);
  expect(state().done).not.toBeNull();
  mounted.editor.dispatchCommand(UNDO_COMMAND, undefined);
  mounted.editor.update(() => undefined, { discrete: true });
  vi.advanceTimersByTime(1000);
  vi.useRealTimers();
  expect(state()).toMatchObject({ done: null, count: 4 });
});

it('replaces in quotations where she says so', () => {
  useFindStore.getState().ask({ place: 'quotations' });
  useFindStore.getState().session!.replaceAll('light');
  expect(mounted.outline()).toEqual(['p:A lamp and a lamp.', 'q():[Their light.]', 'p:La**mp**']);
  expect(state().done).toBe('1 replaced.');
});

it('puts words in the place of others that hold them, once', () => {
  useFindStore.getState().ask({ place: 'own' });
  useFindStore.getState().session!.replaceAll('lamplight lamp');
  expect(mounted.outline()[0]).toBe('p:A lamplight lamp and a lamplight lamp.');
});

it('takes words away where nothing comes in their place', () => {
  useFindStore.getState().ask({ place: 'own' });
  useFindStore.getState().session!.replaceAll('');
  expect(mounted.outline()).toEqual(['p:A  and a .', 'q():[Their lamp.]', 'p:']);
  expect(state().done).toBe('3 deleted.');
});

it('changes nothing in a text that is only to be read, and says so', () => {
  mounted.editor.setEditable(false);
  useFindStore.getState().session!.replaceAll('light');
  useFindStore.getState().session!.replace('light');
  expect(state().done).toMatch(/in the bin is read, not changed/);
  expect(mounted.outline()[0]).toBe('p:A lamp and a lamp.');
});

it('marks nothing once it is closed', () => {
  useFindStore.getState().close();
  expect(highlights.size).toBe(0);
});

it('finds and replaces in footnotes and under pictures too, and says where', () => {
  stop();
  const note = { type: 'footnote', sourceId: null, children: [bold, { ...bold, text: 's burn', format: 0 }] };
  const picture = {
    type: 'picture',
    media: 'm.png',
    width: 1,
    height: 1,
    alt: 'No light',
    caption: 'A lamp',
  };
  const fields = { credit: 'Lamp & Sons', licence: '', link: '', size: 'text' };
  mounted = mountEditor([
    {
      type: 'paragraph',
      children: [{ ...bold, text: 'A lamp' }, note, { ...bold, text: ' or a lamp' }],
    } as never,
    { ...picture, ...fields } as never,
    p('The last lamp.'),
  ]);
  stop = registerFind(mounted.editor);
  const { step, replaceAll } = useFindStore.getState().session!;
  const heldIn = [0, 1, 2, 3, 4, 5].map(() => {
    step(1);
    return useFindStore.getState().heldIn;
  });
  expect(heldIn).toEqual([null, 'a footnote', 'the caption', 'the credit', null, null]);
  expect(mounted.root.querySelector('figure')?.dataset['found']).toBe('find');
  replaceAll('light');
  const [paragraph, shown] = mounted.snapshot().body.root.children as unknown as [
    { children: unknown[] },
    { caption: string; credit: string },
  ];
  expect(paragraph.children[1]).toMatchObject({
    children: [{ text: 'light', format: 1 }, { text: 's burn' }],
  });
  expect(shown).toMatchObject({ caption: 'A light', alt: 'No light', credit: 'Light & Sons' });
  expect(state()).toMatchObject({ count: 0, done: '6 replaced.' });
  expect(mounted.root.querySelector('[data-found]')).toBeNull();
  mounted.editor.dispatchCommand(UNDO_COMMAND, undefined);
  mounted.editor.update(() => undefined, { discrete: true });
  expect(state().count).toBe(0);
  expect(mounted.snapshot().body.root.children[1]).toMatchObject({ caption: 'A lamp' });
});

it('counts what stands over the text too, where that is her own words', () => {
  useFindStore.setState({ around: { headline: 'A lamp', standfirst: 'Lamp, lamp.' } });
  const around = () => useFindStore.getState().hitsAround.map(({ field, from }) => `${field} ${from}`);
  useFindStore.getState().ask({ query: { ...NO_QUERY, words: 'lamp' } });
  expect(around()).toEqual(['headline 2', 'standfirst 0', 'standfirst 6']);
  useFindStore.setState({ around: { headline: 'A port', standfirst: '' } });
  expect(around()).toEqual([]);
  useFindStore.setState({ around: { headline: 'A lamp', standfirst: '' } });
  useFindStore.getState().ask({ place: 'quotations' });
  expect(around()).toEqual([]);
});
