// @vitest-environment jsdom
import {
  $getRoot,
  $getSelection,
  type ElementNode,
  type RangeSelection,
  type TextNode,
  UNDO_COMMAND,
} from 'lexical';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Block } from '../../../../shared/article/blocks/index';
import { NO_HOUSE_STYLE, parseHouseStyle } from '../../../../shared/checks/houseStyle';
import { FIRST_LIBRARY_WORDS } from '../../../../shared/checks/libraryWords';
import { closeFinding, replaceFinding, useChecksStore, useWalk, walkFindings } from '../../../checks';
import { asked, hideAtFirst, painted, show, stubChecker } from '../../../checks/testing/stubChecker';
import { act, mountEditor, p, q } from '../../testing/mountEditor';
import { registerChecks } from './registerChecks';

stubChecker();

let mounted: ReturnType<typeof mountEditor>;
let stop: () => void;
const checked = () => vi.advanceTimersByTimeAsync(1000);

async function mount(blocks: Block[], language = 'en'): Promise<void> {
  mounted = mountEditor(blocks);
  mounted.root.lang = language;
  mounted.root.tabIndex = 0;
  stop = registerChecks(mounted.editor);
  await checked();
}
const textIn = (at: number) =>
  ($getRoot().getChildAtIndex(at) as ElementNode).getLastDescendant() as TextNode;
const type = (at: number, words: string) =>
  act(mounted.editor, () => {
    const text = textIn(at);
    text.select();
    text.spliceText(text.getTextContentSize(), 0, words, true);
  });

beforeEach(() => {
  vi.useFakeTimers();
  asked.length = 0;
  hideAtFirst(false);
  useChecksStore.getState().switchTo(true);
});
afterEach(() => {
  stop();
  mounted.root.remove();
  useChecksStore.setState({ library: FIRST_LIBRARY_WORDS, style: NO_HOUSE_STYLE });
  vi.useRealTimers();
});

const code: Block = { type: 'code', children: [{ type: 'text', text: 'teh code', format: 0 }] } as never;

it('underlines what is misspelt in her words, and counts it', async () => {
  await mount([
    p('Teh lamp is lti.'),
    q(null, 'Thier lamp'),
    code,
    p('the 灯税 lamp'),
    p('灯税引发争议 lmap'),
  ]);
  expect(painted()).toEqual(['Teh', 'lti']);
  expect(useChecksStore.getState().counts.body).toEqual({ spelling: 2, style: 0 });
});

it('underlines of a short text what is in sight', async () => {
  hideAtFirst(true);
  await mount([p('Teh lamp'), p('a lmap')]);
  expect(painted()).toEqual([]);
  const [first, second] = mounted.root.children;
  show(second!);
  expect(painted()).toEqual(['lmap']);
  type(0, ' teh');
  await checked();
  expect(painted()).toEqual(['lmap']);
  show(first!);
  expect(painted()).toEqual(['lmap', 'Teh', 'teh']);
  show(second!, false);
  expect(painted()).toEqual(['Teh', 'teh']);
});

it('underlines in a long text a block that is drawn, of which the browser has told nothing', async () => {
  await mount([p('a lamp')]);
  mounted.root.dataset.long = '';
  type(0, ' teh');
  await checked();
  expect(painted()).toEqual(['teh']);
});

it('underlines of a long text what is in sight', async () => {
  hideAtFirst(true);
  await mount([p('Teh lamp'), p('a lmap')]);
  const { root } = mounted;
  const tell = (block: Element, skipped: boolean) =>
    block.dispatchEvent(
      Object.assign(new Event('contentvisibilityautostatechange', { bubbles: true }), { skipped }),
    );
  root.dataset.long = '';
  for (const block of root.children) tell(block, true);
  expect(painted()).toEqual([]);
  tell(root.children[1]!, false);
  expect(painted()).toEqual(['lmap']);
  type(0, ' teh');
  await checked();
  expect(painted()).toEqual(['lmap']);
  tell(root.children[0]!, false);
  expect(painted()).toEqual(['lmap', 'Teh', 'teh']);
});

it('leaves code, words of another language, addresses and the English among Chinese alone', async () => {
  const inCode = { type: 'text', text: 'teh', format: 16 };
  const inFrench = { type: 'text', text: ' marée', format: 2, $: { lang: 'fr' } };
  const mixed = {
    type: 'paragraph',
    children: [{ type: 'text', text: 'The ', format: 0 }, inCode, inFrench],
  } as never;
  await mount([mixed, p('https://teh.example/lmap'), p('他在Teh上说灯税引发争议')], 'zh-Hans');
  expect(painted()).toEqual([]);
});

it('finds a word whose format changes within', async () => {
  const bold = { type: 'text', text: 'h', format: 1 };
  await mount([{ type: 'paragraph', children: [{ type: 'text', text: 'a te', format: 0 }, bold] } as never]);
  expect(painted()).toEqual(['teh']);
});

it('says nothing of the word that she is typing until she leaves it', async () => {
  await mount([p('a lamp')]);
  mounted.root.focus();
  type(0, ' teh');
  await checked();
  expect(painted()).toEqual([]);
  type(0, ' ');
  expect(painted()).toEqual(['teh']);
  await checked();
  expect(painted()).toEqual(['teh']);
});

it('asks for changed lines alone, and moves underlines with their words at once', async () => {
  await mount([p('a lamp'), p('the teh'), p('a lamp is lit')]);
  asked.length = 0;
  act(mounted.editor, () => textIn(1).spliceText(0, 0, 'here '));
  expect(painted()).toEqual(['teh']);
  act(mounted.editor, () => textIn(1).spliceText(9, 1, ''));
  expect(painted()).toEqual([]);
  await checked();
  expect(asked).toEqual(['here the eh']);
});

it('is right after undo, and after a block is gone', async () => {
  await mount([p('the teh'), p('a lamp')]);
  act(mounted.editor, () => void $getRoot().getFirstChildOrThrow().remove());
  await checked();
  expect(painted()).toEqual([]);
  expect(useChecksStore.getState().counts.body.spelling).toBe(0);
  mounted.editor.dispatchCommand(UNDO_COMMAND, undefined);
  await checked();
  expect(painted()).toEqual(['teh']);
});

it('walks from the caret round, replaces in one step, and keeps the format', async () => {
  const bold = { type: 'text', text: 'teh lamp', format: 1 };
  await mount([p('a lmap'), { type: 'paragraph', children: [bold] } as never]);
  mounted.root.focus();
  act(mounted.editor, () => void textIn(1).select(0, 0));
  const walk = async (by: 1 | -1) => {
    const step = walkFindings(by);
    await checked();
    expect(await step).toBe(true);
    return useWalk.getState().open;
  };
  expect(await walk(1)).toMatchObject({ words: 'teh', suggestions: expect.arrayContaining(['the']) });
  expect((await walk(1))?.words).toBe('lmap');
  expect((await walk(-1))?.words).toBe('teh');
  replaceFinding('the');
  expect(mounted.outline()).toEqual(['p:a lmap', 'p:**the lamp**']);
  expect(painted('finding-current')).toEqual([]);
  mounted.editor.dispatchCommand(UNDO_COMMAND, undefined);
  await checked();
  expect(mounted.outline()).toEqual(['p:a lmap', 'p:**teh lamp**']);
});

it('puts the caret right behind the word when the menu is closed', async () => {
  await mount([p('a lmap'), p('the lamp')]);
  mounted.root.focus();
  act(mounted.editor, () => void textIn(1).select(4, 4));
  const step = walkFindings(1);
  await checked();
  await step;
  expect(painted('finding-current')).toEqual(['lmap']);
  closeFinding('back');
  await checked();
  expect(painted('finding-current')).toEqual([]);
  expect(document.activeElement).toBe(mounted.root);
  mounted.editor.read(() => {
    const { anchor } = $getSelection() as RangeSelection;
    expect([anchor.getNode().getTextContent(), anchor.offset]).toEqual(['a lmap', 6]);
  });
});

it('knows her words at once, and the house style', async () => {
  await mount([p('Hagel is here, we utilise'), q(null, 'Utilise')]);
  expect(painted()).toEqual(['Hagel', 'utilise']);
  const kept = useChecksStore.getState().keep(() => ({ english: 'en-US', words: ['Hagel'] }));
  await checked();
  expect(await kept).toBe(true);
  expect(painted()).toEqual(['utilise']);
  const { library, judging } = useChecksStore.getState();
  const style = parseHouseStyle('utilise -> use | Plain words.');
  (await import('../../../checks')).checkThread.judge({
    english: 'en-US',
    words: library.words,
    rules: style.rules,
  });
  useChecksStore.setState({ style, judging: judging + 1 });
  await checked();
  expect(painted()).toEqual([]);
  expect(painted('house-style')).toEqual(['utilise']);
  useChecksStore.getState().switchTo(false);
  expect(painted('house-style')).toEqual([]);
});
