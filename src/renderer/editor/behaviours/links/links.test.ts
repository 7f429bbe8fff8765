// @vitest-environment jsdom
import { $toggleLink } from '@lexical/link';
import { $getRoot, $isElementNode } from 'lexical';
import { beforeEach, expect, it } from 'vitest';
import type { Block } from '../../../../shared/article/blocks/index';
import { BODY_COMMANDS } from '../../bodyCommands';
import { picture } from '../../../../shared/export/testing/everyBlock';
import { $selectNode } from '../../blocks/selectNode';
import { act, mountEditor, p } from '../../testing/mountEditor';
import { OPEN_LINK_COMMAND } from './LinksExtension';
import { registerLinkTips } from './registerLinkTips';

const linked: Block = {
  type: 'paragraph',
  children: [
    {
      type: 'link',
      url: 'https://kestrel.example/tide',
      title: 'The books',
      rel: 'nofollow',
      children: [{ type: 'text', text: 'tide', format: 0 }],
    },
  ],
};

beforeEach(() => document.body.replaceChildren());

it('title and nofollow are kept in the article', () => {
  const { snapshot } = mountEditor([linked]);
  expect(snapshot().body.root.children).toMatchObject([linked]);
});

it('the pointer on a link is told its title, its address and how to open it, also after a change', () => {
  const { editor, root } = mountEditor([linked]);
  registerLinkTips(editor, 'windows');
  const link = root.querySelector('a');
  const rest = () => link?.firstElementChild?.dispatchEvent(new Event('pointerover', { bubbles: true }));
  rest();
  expect(link?.title).toBe('The books\nhttps://kestrel.example/tide\nCtrl click opens it');
  act(editor, () => {
    $getRoot().selectEnd();
    $toggleLink('https://kestrel.example/ebb', { title: null });
  });
  rest();
  expect(link?.title).toBe('https://kestrel.example/ebb\nCtrl click opens it');
});

it('a link over words and blocks that are no text links the words alone', () => {
  const blocks: Block[] = [p('one'), picture(), { type: 'horizontalrule' }, p('two')];
  const { editor, snapshot } = mountEditor(blocks);
  act(editor, () => {
    $getRoot().select(0, 4);
    $toggleLink('https://kestrel.example/tide');
  });
  const link = (words: string) => ({
    type: 'paragraph',
    children: [{ type: 'link', url: 'https://kestrel.example/tide', children: [{ text: words }] }],
  });
  expect(snapshot().body.root.children).toMatchObject([link('one'), blocks[1], blocks[2], link('two')]);
});

it('a picture that is selected as a whole cannot be linked as words are', () => {
  const { editor, snapshot } = mountEditor([p('one'), picture()]);
  act(editor, () => {
    $selectNode($getRoot().getLastChildOrThrow().getKey());
    $toggleLink('https://kestrel.example/tide');
  });
  expect(snapshot().body.root.children).toMatchObject([{ type: 'paragraph' }, picture()]);
});

it('Open link opens the link at the caret', () => {
  const { editor } = mountEditor([linked]);
  const opened: string[] = [];
  editor.registerCommand(OPEN_LINK_COMMAND, (url) => opened.push(url) > 0, 0);
  act(editor, () => {
    const paragraph = $getRoot().getFirstChild();
    if ($isElementNode(paragraph)) paragraph.selectStart();
  });
  BODY_COMMANDS['link.open'].run(editor);
  expect(opened).toEqual(['https://kestrel.example/tide']);
});
