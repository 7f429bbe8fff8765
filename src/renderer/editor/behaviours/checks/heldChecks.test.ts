// @vitest-environment jsdom
import { $getRoot, $isElementNode, UNDO_COMMAND } from 'lexical';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Block } from '../../../../shared/article/blocks/index';
import { NO_HOUSE_STYLE, parseHouseStyle } from '../../../../shared/checks/houseStyle';
import {
  checkThread,
  closeFinding,
  replaceFinding,
  useChecksStore,
  useWalk,
  walkFindings,
} from '../../../checks';
import { asked, painted, stubChecker } from '../../../checks/testing/stubChecker';
import { $createQuotationNode } from '../../blocks/quotation/QuotationNode';
import { act, mountEditor, p, q } from '../../testing/mountEditor';
import { registerChecks } from './registerChecks';

stubChecker();
Element.prototype.scrollIntoView = () => undefined;

let mounted: ReturnType<typeof mountEditor>;
let stop: () => void;
const checked = () => vi.advanceTimersByTimeAsync(1000);

async function mount(...blocks: Block[]): Promise<void> {
  mounted = mountEditor(blocks);
  mounted.root.lang = 'en';
  mounted.root.tabIndex = 0;
  stop = registerChecks(mounted.editor);
  await checked();
}
const text = (words: string, more = {}) => ({ type: 'text', text: words, format: 0, ...more });
const note = (...children: unknown[]) => ({ type: 'footnote', sourceId: null, children });
const line = (...children: unknown[]): Block => ({ type: 'paragraph', children }) as never;
const said = { alt: '', caption: '', credit: '', licence: '', link: '' };
const shown = (words: object) => ({ media: 'a'.repeat(64) + '.png', width: 4, height: 3, ...said, ...words });
const picture = (words: object): Block => ({ type: 'picture', size: 'text', ...shown(words) }) as never;
const gallery = (caption: string, ...pictures: object[]): Block =>
  ({ type: 'gallery', columns: 0, size: 'text', caption, pictures: pictures.map(shown) }) as never;
const card = (title: string, author = ''): Block => ({ type: 'embed', url: '', title, author, date: '' });

const marks = () =>
  [...mounted.root.querySelectorAll<HTMLElement>('[data-finding]')].map(
    ({ dataset, textContent }) => `${dataset['finding']}:${textContent}`,
  );
const field = (name: string) =>
  mounted.root.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`)!;
const counted = () => useChecksStore.getState().counts.body;
async function walk(by: 1 | -1 = 1) {
  const step = walkFindings(by);
  await checked();
  await step;
  const { open } = useWalk.getState();
  return open && `${open.words} in ${open.heldIn?.name ?? 'the text'}`;
}
function typeInto(name: string, words: string): void {
  const at = field(name);
  at.focus();
  at.value = words;
  at.setSelectionRange(words.length, words.length);
  at.dispatchEvent(new Event('input'));
  act(mounted.editor, () => undefined);
}
async function judgeBy(style: string): Promise<void> {
  const { rules } = parseHouseStyle(style);
  checkThread.judge({ english: 'en-US', words: [], rules });
  useChecksStore.setState(({ judging }) => ({ judging: judging + 1 }));
  await checked();
}

beforeEach(() => {
  vi.useFakeTimers();
  asked.length = 0;
  useChecksStore.getState().switchTo(true);
});
afterEach(() => {
  closeFinding('away');
  stop();
  mounted.root.remove();
  useChecksStore.setState({ style: NO_HOUSE_STYLE });
  vi.useRealTimers();
});

it('underlines the number of a footnote whose words are misspelt, and no code or French in it', async () => {
  await mount(
    line(text('the lamp'), note(text('Teh light')), note(text('teh', { format: 16 }))),
    line(text('a lamp'), note(text('marée', { $: { lang: 'fr' } })), note(text('the tax'))),
    { ...q(null), children: [line(text('the lamp'), note(text('thier')))] } as never,
  );
  expect(marks()).toEqual(['spelling:1']);
  expect(counted()).toEqual({ spelling: 1, style: 0 });
});

it('underlines in the fields of pictures and cards, holds names to the house style alone, and checks captions of tables', async () => {
  const table = {
    ...{ type: 'table', headerRow: false, headerColumn: false },
    children: [
      { type: 'tablerow', children: [{ type: 'tablecell', children: [text('the')] }] },
      { type: 'tablecaption', children: [text('a tabel')] },
    ],
  } as never;
  await mount(
    picture({ caption: 'Teh lamp', alt: 'a lmap', credit: 'Hagelin, utilise' }),
    card('lamp is lti', 'Hagelin'),
    table,
  );
  expect(painted()).toEqual(['Teh', 'lmap', 'lti', 'tabel']);
  await judgeBy('utilise -> use');
  expect(painted('house-style')).toEqual(['utilise']);
});

it('walks in the order of the text, and shows the picture of a gallery', async () => {
  await mount(
    line(text('a teh'), note(text('the lti')), text(' lmap')),
    gallery('a tehh', { caption: 'the lamp' }, { caption: 'lampp', alt: 'litt' }),
    p('andd'),
  );
  expect(await walk()).toBe('teh in the text');
  expect(await walk()).toBe('lmap in the text');
  expect(await walk()).toBe('lti in a footnote');
  expect(useWalk.getState().open?.heldIn).toEqual({ name: 'a footnote', around: 'the lti', opens: true });
  expect(await walk()).toBe('lampp in the caption of picture 2');
  expect(field('1.caption').value).toBe('lampp');
  expect(painted('finding-current')).toEqual(['lampp']);
  expect(await walk()).toBe('litt in the alt text of picture 2');
  expect(await walk()).toBe('tehh in the caption of the gallery');
  expect(await walk()).toBe('andd in the text');
  expect(await walk(-1)).toBe('tehh in the caption of the gallery');
  closeFinding('back');
  expect(document.activeElement).toBe(field('caption'));
  expect(await walk()).toBe('tehh in the caption of the gallery');
});

it('underlines what is said under a picture that is not chosen', async () => {
  await mount(gallery('', { caption: 'the lamp' }, { caption: 'lampp' }));
  expect(marks()).toEqual(['spelling:2. lampp']);
  expect(painted()).toEqual([]);
  expect(await walk()).toBe('lampp in the caption of picture 2');
  expect(painted()).toEqual(['lampp']);
  replaceFinding('lamp');
  await checked();
  expect(marks()).toEqual([]);
  expect(painted()).toEqual([]);
});

it('replaces in a footnote as one step of Undo, keeps its formats, and leaves it selected', async () => {
  await mount(line(text('the lamp'), note(text('See ', { format: 1 }), text('teh light', { format: 2 }))));
  expect(await walk()).toBe('See in a footnote');
  expect(await walk()).toBe('teh in a footnote');
  replaceFinding('the');
  expect(mounted.outline()).toEqual(['p:the lamp^[**See **_the light_]']);
  await checked();
  expect(mounted.root.querySelector('[data-footnote]')?.hasAttribute('data-selected')).toBe(true);
  mounted.editor.dispatchCommand(UNDO_COMMAND, undefined);
  await checked();
  expect(mounted.outline()).toEqual(['p:the lamp^[**See **_teh light_]']);
  expect(counted().spelling).toBe(2);
});

it('replaces in a field as one step of Undo, with the caret behind the words', async () => {
  await mount(picture({ caption: 'in teh' }));
  typeInto('caption', 'in teh l');
  typeInto('caption', 'in teh light');
  expect(await walk()).toBe('teh in the caption');
  replaceFinding('their');
  expect(field('caption').value).toBe('in their light');
  expect(document.activeElement).toBe(field('caption'));
  expect(field('caption').selectionStart).toBe('in their'.length);
  await checked();
  expect(counted().spelling).toBe(0);
  mounted.editor.dispatchCommand(UNDO_COMMAND, undefined);
  await checked();
  expect(field('caption').value).toBe('in teh light');
  expect(painted()).toEqual(['teh']);
});

it('says nothing of the word that she is typing in a field, and moves underlines with the words', async () => {
  await mount(picture({ caption: 'lmap' }));
  typeInto('caption', 'lmap teh');
  expect(painted()).toEqual(['lmap']);
  await checked();
  expect(painted()).toEqual(['lmap']);
  typeInto('caption', 'lmap teh ');
  expect(painted()).toEqual(['lmap', 'teh']);
  typeInto('caption', 'the lmap teh ');
  expect(painted()).toEqual(['lmap', 'teh']);
});

it('asks for what changed alone: a key beside a footnote asks for its line', async () => {
  await mount(line(text('a lamp'), note(text('the light'))), picture({ caption: 'the lamp' }));
  asked.length = 0;
  act(mounted.editor, () => $getRoot().getAllTextNodes()[0]!.spliceText(0, 0, 'in '));
  await checked();
  expect(asked).toEqual(['in a lamp']);
});

it('forgets what is gone, moved into a quotation, or taken out of a gallery', async () => {
  await mount(
    line(text('a lamp'), note(text('Teh'))),
    gallery('', { caption: 'lampp' }, { caption: 'litt' }),
    p('a'),
  );
  expect(counted().spelling).toBe(3);
  act(mounted.editor, () => {
    const first = $getRoot().getFirstChildOrThrow();
    if ($isElementNode(first)) first.getLastChild()!.remove();
  });
  await checked();
  expect(counted().spelling).toBe(2);
  mounted.editor.dispatchCommand(UNDO_COMMAND, undefined);
  await checked();
  expect(counted().spelling).toBe(3);
  expect(marks()).toContain('spelling:1');
  act(mounted.editor, () => $getRoot().getChildAtIndex(1)!.remove());
  await checked();
  expect(counted().spelling).toBe(1);
  act(mounted.editor, () => {
    const quotation = $createQuotationNode(null);
    $getRoot().getLastChildOrThrow().insertAfter(quotation);
    quotation.append($getRoot().getFirstChildOrThrow());
  });
  await checked();
  expect(mounted.outline().at(-1)).toBe('q():[a lamp^[Teh]]');
  expect(counted().spelling).toBe(0);
  expect(marks()).toEqual([]);
});
