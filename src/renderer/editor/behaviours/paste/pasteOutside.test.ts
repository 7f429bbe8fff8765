// @vitest-environment jsdom
import { $getRoot, KEY_ESCAPE_COMMAND, UNDO_COMMAND } from 'lexical';
import { beforeEach, describe, expect, it } from 'vitest';
import { act, mountEditor, p } from '../../testing/mountEditor';
import { caret, type Clipboard, paste, pasteHtml } from '../../testing/pasteHtml';
import { closePasteLine, type PasteLine, takePlain, usePasteLine } from './pasteLineStore';

const RAW = 'https://kestrel.example/tide?utm_source=fog';
const CLEAN = 'https://kestrel.example/tide';

beforeEach(() => {
  document.body.replaceChildren();
  closePasteLine();
});

function pasteInto(words: string, data: Clipboard) {
  const mounted = mountEditor([p(words), p('end')]);
  caret(mounted.editor, [0]);
  paste(mounted.editor, data);
  const undo = () => act(mounted.editor, () => void mounted.editor.dispatchCommand(UNDO_COMMAND, undefined));
  return { ...mounted, undo };
}

const line = () => usePasteLine.getState().line;
const says = (html: string) => {
  pasteInto('', { 'text/html': html });
  return line()?.says ?? null;
};

it('takes no words for the description of a picture that say only that it is one', () => {
  const { editor } = pasteInto('', {
    'text/html': '<p>一</p><p><img data-src="x" src="" alt="图片"></p><p><img src="a.png" alt="码头"></p>',
  });
  expect(editor.read(() => $getRoot().getTextContent())).toBe('一\n\n[码头]\n\nend');
  expect(line()?.says).toContain('2 pictures');
});

describe('what is said after a paste', () => {
  it.each([
    ['<p>words <b>bold</b></p><ul><li>item</li></ul>', null],
    ['<p>a<img src="a.png">b<img src="b.png" alt="B"></p>', 'Pasted without 2 pictures.'],
    ['<p>a<img src="a.gif" width="1" height="1"><img src="e.png" alt="😀"></p>', null],
    [
      '<p>a</p><iframe src="https://a.example/"></iframe><video>no</video>',
      'Pasted without 2 embedded frames or videos.',
    ],
    ['<p>a <input value="b"> <input type="hidden" value="c"></p>', 'Pasted without 1 form field.'],
    [
      '<p>a<span style="display:none">b</span><i hidden>c</i><b hidden> </b></p>',
      'Pasted without 2 hidden passages.',
    ],
    ['<p><ruby>港<rt>gǎng</rt></ruby></p>', 'Pasted without 1 reading over characters.'],
    [
      '<p>a<a class="msocomanchor" href="#_msocom_1">[K1]</a></p><div style="mso-element:comment-list"><div style="mso-element:comment"><p>No!</p></div></div>',
      'Pasted without 1 comment.',
    ],
    ['<table><tr><td>a</td><td>b</td></tr></table>', null],
    [
      '<table><tr><td colspan=2>a</td></tr><tr><td>b</td><td>c</td></tr></table>',
      '1 merged cell is now single cells.',
    ],
    ['<table><tr><td>a</td></tr><tr><td>b</td></tr></table>', null],
    [
      '<p><a href="#n1">1</a> <a href="javascript:x">b</a> <a name="c">c</a></p>',
      '2 links led to no web page: their words stay.',
    ],
    ['<pre>a<img src="a.png"></pre>', 'Pasted without 1 picture.'],
    [`<p><a href="${RAW}">a</a></p>`, '1 address was cleaned of tracking.'],
    [
      `<p><a href="${RAW}">a</a><img src="a.png"></p><form><select><option>b</select></form><div style="display:none">c</div>`,
      'Pasted without 1 picture, 1 form field and 1 hidden passage. 1 address was cleaned of tracking.',
    ],
  ])('of %s', (html, sentence) => expect(says(html)).toBe(sentence));

  it('is that there were no words, where there were none', () => {
    const { outline } = pasteInto('a', {
      'text/html': '<img src="https://kestrel.example/pier.png" alt="">',
    });
    expect([line()?.says, line()?.plain, outline()]).toEqual([
      'There were no words to paste, only 1 picture.',
      null,
      ['p:a', 'p:end'],
    ]);
    line()?.asIs?.();
    expect(outline()).toEqual(['p:a[[Picture]](https://kestrel.example/pier.png)', 'p:end']);
  });
});

describe('in the place of the paste', () => {
  const clipboard: Clipboard = {
    'text/html': `<h2>Tide</h2><p><a href="${RAW}">books</a><img src="https://kestrel.example/pier.png" alt="Pier"><span hidden>gone</span></p>`,
    'text/plain': 'Tide\r\n\r\nbooks',
  };
  const asPasted = ['p:a', 'h2:Tide', `p:[books](${CLEAN})[Pier]`, 'p:end'];

  it.each<[string, (line: PasteLine) => (() => void) | null, string[]]>([
    [
      'all that the text can hold',
      ({ asIs }) => asIs,
      ['p:a', 'h2:Tide', `p:[books](${RAW})[[Pier]](https://kestrel.example/pier.png)gone`, 'p:end'],
    ],
    ['the mere words', ({ plain }) => plain, ['p:aTide', 'p:books', 'p:end']],
  ])('stand %s, in one step of Undo', (_name, choose, expected) => {
    const { outline, undo } = pasteInto('a', clipboard);
    expect(outline()).toEqual(asPasted);
    const put = choose(line()!);
    put?.();
    expect([outline(), line()]).toEqual([expected, null]);
    undo();
    expect(outline()).toEqual(asPasted);
    undo();
    expect(outline()[2]).toContain(RAW);
    undo();
    expect(outline()).toEqual(['p:a', 'p:end']);
  });

  it('a bare address has one other form only', () => {
    const { outline } = pasteInto('', { 'text/plain': RAW });
    expect(line()?.plain).toBeNull();
    line()?.asIs?.();
    expect(outline()).toEqual([`p:${RAW}`, 'p:end']);
  });
});

it('no words are lost among lines that are kept, where they came as HTML only', () => {
  const { editor, outline } = mountEditor([
    { type: 'verse', children: [{ type: 'text', text: 'a', format: 0 }] },
  ]);
  caret(editor, [0]);
  paste(editor, { 'text/html': '<p>b</p><p>c</p>' });
  expect(outline()).toEqual(['verse:ab/c']);
});

describe('the line goes', () => {
  const data = { 'text/html': '<p>a<img src="b.png"></p>' };

  it('with the next change', () => {
    const { editor } = pasteInto('', data);
    expect(line()).not.toBeNull();
    act(editor, () => void $getRoot().selectEnd());
    expect(line()).not.toBeNull();
    act(editor, () => $getRoot().selectEnd().insertText('!'));
    expect(line()).toBeNull();
  });

  it('with Esc in the text', () => {
    const { editor } = pasteInto('', data);
    editor.dispatchCommand(KEY_ESCAPE_COMMAND, new KeyboardEvent('keydown'));
    expect(line()).toBeNull();
  });

  it('with the text', () => {
    const { editor } = pasteInto('', data);
    editor.setRootElement(null);
    expect(line()).toBeNull();
  });
});

describe('the next paste as plain text', () => {
  const data = { 'text/html': '<h2>Tide</h2><img src="a.png">', 'text/plain': 'Tide' };

  it('takes the words alone', () => {
    takePlain();
    expect([pasteInto('a', data).outline(), line()]).toEqual([['p:aTide', 'p:end'], null]);
  });

  it('takes the words of what is not there as plain text', () => {
    takePlain();
    expect(pasteInto('a', { 'text/html': '<h2>Ti<b>de</b></h2>' }).outline()).toEqual(['p:aTide', 'p:end']);
  });

  it('is an ordinary one after she did something else', () => {
    takePlain();
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    expect(pasteInto('a', data).outline()).toEqual(['p:a', 'h2:Tide', 'p:end']);
  });
});

it('what a quotation cites is cleaned as links are, and says so', () => {
  const { snapshot } = pasteHtml(
    '<blockquote cite="https://kestrel.example/gulls?utm_source=fog&amp;a=1"><p>Words.</p></blockquote><p>More.</p>',
  );
  expect(snapshot().sources).toMatchObject([{ url: 'https://kestrel.example/gulls?a=1' }]);
  expect(usePasteLine.getState().line?.says).toBe('1 address was cleaned of tracking.');
  expect(usePasteLine.getState().line?.asIs).not.toBeNull();
});

it('lines in verse say what of a page is none', () => {
  const { editor, outline } = mountEditor([{ type: 'verse', children: [] }]);
  caret(editor, [0]);
  paste(editor, {
    'text/html':
      '<p>The gull <img src="a.png" alt="x"><a href="https://kestrel.example/">came</a></p><blockquote cite="https://kestrel.example/b?utm_source=c">in.</blockquote>',
    'text/plain': 'The gull came\nin.',
  });
  expect(outline()).toEqual(['verse:The gull came/in.']);
  expect(usePasteLine.getState().line?.says).toBe(
    'Pasted without 1 picture and 1 source of a quotation. 1 link is only its words here.',
  );
});
