// @vitest-environment jsdom
import { $getRoot, $isTextNode, KEY_BACKSPACE_COMMAND, UNDO_COMMAND } from 'lexical';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Block } from '../../../../shared/article/blocks/index';
import { usePasteLine } from '../../behaviours/paste/pasteLineStore';
import { writeHtml } from '../../behaviours/paste/writeHtml';
import { act, mountEditor, p } from '../../testing/mountEditor';
import { caret, paste, pasteHtml } from '../../testing/pasteHtml';
import { embed } from './embed';
import { insertEmbed } from './insertEmbed';

beforeEach(() => {
  document.body.replaceChildren();
  window.HTMLElement.prototype.scrollIntoView = () => undefined;
});

const VIDEO = 'https://www.youtube.com/watch?v=fogHarbour1';
const card = (changes: object = {}): Block =>
  ({ type: 'embed', url: VIDEO, title: 'The tide', author: '', date: '', ...changes }) as Block;
const field = (root: HTMLElement, name: string) => root.querySelector<HTMLTextAreaElement>(`[name=${name}]`)!;

function type(root: HTMLElement, name: string, value: string): void {
  field(root, name).value = value;
  field(root, name).dispatchEvent(new Event('input', { bubbles: true }));
}

it('a card asks for its address first, keeps what is typed, and is named by what it is', async () => {
  const { editor, root, outline } = mountEditor([p('one'), p('')]);
  caret(editor, [1]);
  insertEmbed(editor);
  expect(document.activeElement).toBe(field(root, 'url'));
  const figure = root.querySelector('figure')!;
  expect(figure.ariaLabel).toBe('Card, no address yet, no words yet');
  type(root, 'url', 'javascript:alert(1)');
  await vi.waitFor(() => expect(figure.textContent).toContain('not an address that Galley links'));
  type(root, 'url', VIDEO);
  type(root, 'title', 'One\ntwo');
  type(root, 'date', '2026-11-22');
  await vi.waitFor(() => expect(figure.ariaLabel).toBe('Video, YouTube, One two'));
  expect(outline()).toEqual(['p:one', `embed:${VIDEO}|One\ntwo||2026-11-22`, 'p:']);
});

it('a day that is half written takes none from the card, and the one it has stands there again', async () => {
  const { root, outline } = mountEditor([p('one'), card({ date: '2026-11-22' })]);
  const day = field(root, 'date');
  let badInput = true;
  Object.defineProperty(day, 'validity', { get: () => ({ badInput }) });
  type(root, 'date', '');
  expect(outline()[1]).toBe(`embed:${VIDEO}|The tide||2026-11-22`);
  day.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  expect(day.value).toBe('2026-11-22');
  badInput = false;
  type(root, 'date', '');
  await vi.waitFor(() => expect(outline()[1]).toBe(`embed:${VIDEO}|The tide||`));
});

it('a card is selected by the first Backspace, taken out by the second, and brought back by Undo', () => {
  const { editor, root, outline } = mountEditor([p('one'), card(), p('two')]);
  caret(editor, [2], 0);
  act(editor, () => void $getRoot().getChildAtIndex(2)!.selectStart());
  const back = () =>
    act(editor, () => void editor.dispatchCommand(KEY_BACKSPACE_COMMAND, new KeyboardEvent('keydown')));
  back();
  expect(root.querySelector('figure')!.hasAttribute('data-selected')).toBe(true);
  back();
  expect(outline()).toEqual(['p:one', 'p:two']);
  act(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
  expect(outline()).toEqual(['p:one', `embed:${VIDEO}|The tide||`, 'p:two']);
});

it.each([
  [
    'what Galley copies',
    writeHtml({ blocks: [card({ author: 'Maren Oduya', date: '2026-11-22' })], sources: [] }),
  ],
  [
    'a block of WordPress',
    `<figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper">\n${VIDEO}\n</div><figcaption>The tide</figcaption></figure>`,
  ],
  [
    'a player',
    '<p>before</p><iframe src="https://www.youtube-nocookie.com/embed/fogHarbour1?rel=0" title="The tide"></iframe>',
  ],
])('%s is pasted as a card', (_name, html) => {
  expect(pasteHtml(html).outline().join()).toContain(`embed:${VIDEO}|The tide|`);
});

it('a post keeps its words, its author and its day', () => {
  const post = `<blockquote class="twitter-tweet"><p lang="en">One gull.<br>Two gulls.</p>&mdash; Maren (@maren)
    <a href="https://twitter.com/maren/status/1122334455?ref_src=x">November 22, 2026</a></blockquote>`;
  expect(pasteHtml(post).outline()[0]).toMatch(
    /^embed:https:\/\/twitter\.com\/maren\/status\/1122334455.*\|One gull\.\nTwo gulls\.\|Maren \(@maren\)\|2026-11-22$/,
  );
});

it.each([
  [
    'a card that says more than two lines',
    '<div class="embed"><p>One</p><p>Two</p><p>Three</p></div>',
    ['p:One', 'p:Two', 'p:Three'],
  ],
  [
    'a link among words',
    `<figure class="embed"><p>See <a href="${VIDEO}">it</a></p></figure>`,
    [`p:See [it](${VIDEO})`],
  ],
])('%s is no card, and keeps its words', (_name, html, lines) => {
  expect(pasteHtml(html).outline()).toEqual(lines);
});

it('a card in a quotation of a page is words there, with its link', () => {
  const html = `<blockquote><p>They said:</p><iframe src="https://player.vimeo.com/video/12" title="Tide"></iframe></blockquote>`;
  expect(pasteHtml(html).outline()[0]).toBe('q():[They said:|[Tide](https://vimeo.com/12)]');
});

it('an address on an empty line becomes a card; Undo leads back to the address', async () => {
  const { editor, outline } = mountEditor([p('one'), p('')]);
  caret(editor, [1]);
  paste(editor, { 'text/plain': `${VIDEO}&utm_source=mail\n` });
  await vi.waitFor(() => expect(outline()[1]).toBe(`embed:${VIDEO}|||`));
  expect(usePasteLine.getState().line?.says).toContain('Pasted as a card');
  act(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
  expect(outline()[1]).toBe(`p:${VIDEO}&utm_source=mail`);
});

it('an address among words, or of a site’s front page, stays an address', () => {
  const { editor, outline } = mountEditor([p('see '), p('')]);
  caret(editor, [0]);
  paste(editor, { 'text/plain': VIDEO });
  caret(editor, [1]);
  paste(editor, { 'text/plain': 'https://www.youtube.com/' });
  expect(outline()).toEqual([`p:see ${VIDEO}`, 'p:https://www.youtube.com/']);
});

it('is guessed as high as its fields and its words, which stand for no text of the line', () => {
  const long = 'The tide at nine in the evening. '.repeat(10);
  const { root } = mountEditor([card(), card({ title: `${long}\n${'潮水'.repeat(60)}` }), p('one')]);
  const heights = [...root.children].slice(1).map((element) => embed.estimate!(element as HTMLElement));
  expect(heights).toEqual([134, 294, null]);
});

it('comes in the place of the slash that asked for it, in one step, with the focus in its address', async () => {
  const { editor, root, outline } = mountEditor([p('one'), p('/post')]);
  act(editor, () => void $getRoot().selectEnd());
  editor.update(
    () => {
      const slash = $getRoot().getLastDescendant();
      if ($isTextNode(slash)) slash.setTextContent('');
      insertEmbed(editor);
    },
    { discrete: true },
  );
  expect(outline()).toEqual(['p:one', 'embed:|||', 'p:']);
  expect(document.activeElement).toBe(field(root, 'url'));
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  await vi.waitFor(() => expect(outline()).toEqual(['p:one', 'p:/post']));
});
