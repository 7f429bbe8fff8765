import { expect, type Page } from '@playwright/test';
import { type BlockPlace, type FieldPlace, type Run, textOf, type Trace } from './compositionTraces';

interface Lexical {
  parseEditorState(state: unknown): unknown;
  setEditorState(state: unknown): void;
  getEditorState(): { toJSON(): { root: Json } };
}

interface Json {
  type: string;
  text?: string;
  children?: Json[];
}

type LinesOf = (lines: object[][]) => object[];

const each =
  (block: object): LinesOf =>
  (lines) =>
    lines.map((children) => ({ ...block, children }));
const around =
  (block: object, line: LinesOf = each({ type: 'paragraph' })): LinesOf =>
  (lines) => [{ ...block, children: line(lines) }];
/** Lines that are breaks within one block. */
const broken =
  (type: string): LinesOf =>
  (lines) => [
    { type, children: lines.flatMap((line, at) => (at > 0 ? [{ type: 'linebreak' }, ...line] : line)) },
  ];
const list = (listType: string, item: object): LinesOf =>
  around({ type: 'list', listType, start: 1, tag: 'ul' }, each({ type: 'listitem', value: 1, ...item }));
const table = (cells: object[], caption: object[]): object => ({
  type: 'table',
  ...{ headerRow: false, headerColumn: false },
  children: [
    { type: 'tablerow', children: cells },
    { type: 'tablecaption', children: caption },
  ],
});

const BLOCKS: Record<BlockPlace, LinesOf> = {
  paragraph: each({ type: 'paragraph' }),
  heading: each({ type: 'heading', tag: 'h2' }),
  listitem: list('bullet', {}),
  checkitem: list('check', { checked: false }),
  quotation: around({ type: 'quotation', sourceId: null }),
  note: around({ type: 'note', noteKind: 'editorsNote', date: '' }),
  details: around({ type: 'details' }),
  pullquote: each({ type: 'pullquote' }),
  verse: broken('verse'),
  preformatted: broken('preformatted'),
  code: broken('code'),
  tablecell: (lines) => [table(each({ type: 'tablecell' })(lines), [])],
  tablecaption: ([caption = []]) => [table(each({ type: 'tablecell' })([[], []]), caption)],
};

/** The name of the picture whose fields are written in; it stands on the disk. */
export const MEDIA = `${'d'.repeat(64)}.jpg`;
const CARD = { type: 'embed', url: 'https://lamp.example/', title: '', author: '', date: '' };
const PICTURE = {
  ...{ type: 'picture', media: MEDIA, width: 8, height: 6, alt: '', caption: '' },
  ...{ credit: '', licence: '', link: '', size: 'text' },
};
/** The field, and the body that it stands in where it is one of the text. */
const FIELDS: Record<FieldPlace, { name: string; block?: object }> = {
  headline: { name: 'headline' },
  standfirst: { name: 'standfirst' },
  'picture caption': { name: 'caption', block: PICTURE },
  'picture alt': { name: 'alt', block: PICTURE },
  'card words': { name: 'title', block: CARD },
};

const BODY = '[aria-label="Article body"]';
const FOOTNOTE = '[role="textbox"][aria-label="Words"]';
const LINES = 'p, h2, li, td, caption, pre, [role="group"][aria-label="Pull quote"]';

const isField = (block: Trace['scene']['block']): block is FieldPlace => Object.hasOwn(FIELDS, block);

/** The two places where a trace is performed: a place of the open article, and a plain field in the same window. */
export class TraceStage {
  constructor(private readonly page: Page) {}

  async setInEditor(trace: Trace): Promise<void> {
    const { scene } = trace;
    if (isField(scene.block)) {
      const { name, block } = FIELDS[scene.block];
      if (block !== undefined) await this.setState(BODY, [block]);
      await this.setInOwnField(name, trace);
      return;
    }
    const lines = scene.lines.map((line) => line.map(runJson));
    if (scene.block !== 'footnote') {
      await this.setState(BODY, BLOCKS[scene.block](lines));
      await this.setCaret(BODY, scene.block === 'tablecaption' ? 'caption' : LINES, trace);
      return;
    }
    await this.setState(BODY, BLOCKS.paragraph([[runJson({ words: 'X' })]]));
    await this.setCaret(BODY, LINES, { ...trace, from: 1, to: 1 });
    await this.page.keyboard.press('ControlOrMeta+Alt+N');
    await expect(this.page.locator(FOOTNOTE)).toBeFocused();
    await this.setState(FOOTNOTE, BLOCKS.paragraph(lines));
    await this.setCaret(FOOTNOTE, LINES, trace);
  }

  private async setState(root: string, children: object[]): Promise<void> {
    await this.page.evaluate(
      ({ root, children }) => {
        const place = document.querySelector<HTMLElement>(root);
        if (place === null) throw new Error('There is no text to write in.');
        const editor = (place as unknown as { __lexicalEditor: Lexical }).__lexicalEditor;
        editor.setEditorState(editor.parseEditorState({ root: { type: 'root', children } }));
      },
      { root, children },
    );
  }

  private async setCaret(root: string, selector: string, { from, to, inNext }: Trace): Promise<void> {
    await this.page.evaluate(
      async ({ root, selector, from, to, inNext }) => {
        const body = document.querySelector<HTMLElement>(root);
        if (body === null) throw new Error('There is no text to write in.');
        body.focus({ preventScroll: true });
        const lines = [...body.querySelectorAll<HTMLElement>(selector)]
          .filter((line) => line.isContentEditable)
          .flatMap((element) => {
            const texts: Text[][] = [[]];
            const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
            while (walker.nextNode()) {
              const node = walker.currentNode;
              if (node.nodeName === 'BR') texts.push([]);
              else if (node instanceof Text && node.parentElement?.closest('[data-lexical-text]'))
                texts.at(-1)?.push(node);
            }
            // The break of an empty line is no line of its own.
            if (texts.length > 1 && texts.at(-1)?.length === 0) texts.pop();
            return texts.map((texts) => ({ element, texts }));
          });
        const place = (offset: number): [Node, number] => {
          let left = offset;
          for (const { element, texts } of lines) {
            const length = texts.reduce((sum, text) => sum + text.length, 0);
            if (left > length) {
              left -= length + 1;
              continue;
            }
            for (const [index, text] of texts.entries()) {
              if (left < text.length || (left === text.length && !(inNext && index < texts.length - 1)))
                return [text, left];
              left -= text.length;
            }
            // Before or behind a footnote, where nothing else is.
            return [element, inNext && element.querySelector('button, sup') !== null ? 1 : 0];
          }
          throw new RangeError('No such place.');
        };
        document.getSelection()?.setBaseAndExtent(...place(from), ...place(to));
        // Where the caret stood there before, the browser says nothing.
        document.dispatchEvent(new Event('selectionchange'));
        for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
      },
      { root, selector, from, to, inNext },
    );
  }

  /** As she puts it there, since the field keeps what it heard of her keys. */
  private async setInOwnField(name: string, { scene, from, to }: Trace): Promise<void> {
    await this.page.evaluate(
      async ({ name, text, from, to }) => {
        const field = document.querySelector<HTMLTextAreaElement>(`main textarea[name="${name}"]`);
        if (field === null) throw new Error('There is no such field.');
        field.focus({ preventScroll: true });
        field.select();
        document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
        field.setSelectionRange(from, to);
        for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
      },
      { name, text: textOf(scene), from, to },
    );
  }

  /** The lines as the article holds them, and as they stand in the window. */
  async linesOfEditor({ scene }: Trace): Promise<{ state: string[]; shown: string[] }> {
    if (isField(scene.block)) return this.linesOfOwnField(FIELDS[scene.block]);
    const root = scene.block === 'footnote' ? FOOTNOTE : BODY;
    const lines = await this.page.evaluate(
      async ({ root, selector, isCaption }) => {
        for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
        const body = document.querySelector<HTMLElement>(root);
        if (body === null) throw new Error('There is no text to read.');
        const textOf = ({ type, text, children = [] }: Json): string =>
          type === 'linebreak' ? '\n' : type === 'footnote' ? '' : (text ?? children.map(textOf).join(''));
        const holders = 'root list quotation note details table tablerow'.split(' ');
        const lines = ({ type, children = [] }: Json): string[] => {
          if (type === (isCaption ? 'tablecell' : 'tablecaption')) return [];
          return holders.includes(type) ? children.flatMap(lines) : textOf({ type, children }).split('\n');
        };
        const editor = (body as unknown as { __lexicalEditor: Lexical }).__lexicalEditor;
        return {
          state: lines(editor.getEditorState().toJSON().root),
          shown: [...body.querySelectorAll<HTMLElement>(selector)]
            .filter((line) => line.isContentEditable)
            .flatMap((line) =>
              [...line.querySelectorAll('[data-lexical-text], br:not([data-lexical-managed-linebreak])')]
                .map((text) => (text.nodeName === 'BR' ? '\n' : text.textContent))
                .join('')
                .split('\n'),
            ),
        };
      },
      {
        root,
        selector: scene.block === 'tablecaption' ? 'caption' : LINES.replace('caption, ', ''),
        isCaption: scene.block === 'tablecaption',
      },
    );
    if (root === FOOTNOTE) {
      await this.page.keyboard.press('Escape');
      await expect(this.page.locator(FOOTNOTE)).toBeHidden();
    }
    return lines;
  }

  private async linesOfOwnField({ name, block }: { name: string; block?: object }) {
    return this.page.evaluate(
      async ({ root, name, isInBody }) => {
        for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
        const { value } = document.querySelector<HTMLTextAreaElement>(`main textarea[name="${name}"]`)!;
        const { __lexicalEditor: editor } = document.querySelector(root) as unknown as {
          __lexicalEditor: Lexical;
        };
        const [held] = editor.getEditorState().toJSON().root.children ?? [];
        const kept = isInBody ? (held as unknown as Record<string, string>)[name] : value;
        return { state: [kept ?? 'nothing'], shown: [value] };
      },
      { root: BODY, name, isInBody: block !== undefined },
    );
  }

  async setInField({ scene, from, to }: Trace): Promise<void> {
    await this.page.evaluate(
      ({ text, from, to }) => {
        const field =
          document.querySelector<HTMLTextAreaElement>('#plain') ?? document.createElement('textarea');
        field.id = 'plain';
        document.body.append(field);
        field.value = text;
        field.focus({ preventScroll: true });
        field.setSelectionRange(from, to);
      },
      { text: textOf(scene), from, to },
    );
  }

  async linesOfField(): Promise<string[]> {
    return this.page.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('#plain');
      const lines = field?.value.split('\n') ?? [];
      field?.remove();
      return lines;
    });
  }
}

function runJson({ words, format = 0, url, isFootnote }: Run): object {
  const text = { type: 'text', text: words, format, detail: 0, mode: 'normal', style: '' };
  if (isFootnote) return { type: 'footnote', sourceId: null, children: [{ ...text, text: 'Seen' }] };
  return url === undefined
    ? text
    : { type: 'link', url, rel: null, target: null, title: null, children: [text] };
}
