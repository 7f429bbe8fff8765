import type { Page } from '@playwright/test';
import type { Run, Trace } from './compositionTraces';

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

/** The two places where a trace is performed: the text of the open article, and a plain field in the same window. */
export class TraceStage {
  constructor(private readonly page: Page) {}

  async setInEditor({ scene, from, to, inNext }: Trace): Promise<void> {
    const lines = scene.lines.map((line) => line.map(runJson));
    const blocks = {
      paragraph: lines.map((children) => ({ type: 'paragraph', children })),
      heading: lines.map((children) => ({ type: 'heading', tag: 'h2', children })),
      listitem: [
        {
          type: 'list',
          listType: 'bullet',
          start: 1,
          tag: 'ul',
          children: lines.map((children, index) => ({ type: 'listitem', value: index + 1, children })),
        },
      ],
      quotation: [
        {
          type: 'quotation',
          sourceId: null,
          children: lines.map((children) => ({ type: 'paragraph', children })),
        },
      ],
    };
    await this.page.evaluate(
      async ({ children, from, to, inNext }) => {
        const body = document.querySelector<HTMLElement>('[aria-label="Article body"]');
        if (body === null) throw new Error('There is no text to write in.');
        const editor = (body as unknown as { __lexicalEditor: Lexical }).__lexicalEditor;
        editor.setEditorState(editor.parseEditorState({ root: { type: 'root', children } }));
        body.focus({ preventScroll: true });
        const lines = [...body.querySelectorAll('p, h2, li')].filter(
          (line) => (line as HTMLElement).isContentEditable,
        );
        const place = (offset: number): [Node, number] => {
          let left = offset;
          for (const line of lines) {
            const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
            const texts: Node[] = [];
            while (walker.nextNode()) texts.push(walker.currentNode);
            const length = line.textContent.length;
            if (left > length) {
              left -= length + 1;
              continue;
            }
            for (const [index, text] of texts.entries()) {
              const end = text.textContent?.length ?? 0;
              if (left < end || (left === end && !(inNext && index < texts.length - 1))) return [text, left];
              left -= end;
            }
            return [line, 0];
          }
          throw new RangeError('No such place.');
        };
        document.getSelection()?.setBaseAndExtent(...place(from), ...place(to));
        // Where the caret stood there before, the browser says nothing.
        document.dispatchEvent(new Event('selectionchange'));
        for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
      },
      { children: blocks[scene.block], from, to, inNext },
    );
  }

  /** The lines as the editor holds them, and as they stand in the window. */
  async linesOfEditor(): Promise<{ state: string[]; shown: string[] }> {
    return this.page.evaluate(async () => {
      for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
      const body = document.querySelector<HTMLElement>('[aria-label="Article body"]');
      if (body === null) throw new Error('There is no text to read.');
      const textOf = ({ text, children }: Json): string => text ?? (children ?? []).map(textOf).join('');
      const lines = ({ type, children = [] }: Json): string[] =>
        ['root', 'list', 'quotation'].includes(type) ? children.flatMap(lines) : [textOf({ type, children })];
      const editor = (body as unknown as { __lexicalEditor: Lexical }).__lexicalEditor;
      return {
        state: lines(editor.getEditorState().toJSON().root),
        shown: [...body.querySelectorAll('p, h2, li')]
          .filter((line) => (line as HTMLElement).isContentEditable)
          .map((line) =>
            [...line.querySelectorAll('[data-lexical-text]')].map((text) => text.textContent).join(''),
          ),
      };
    });
  }

  async setInField({ scene, from, to }: Trace): Promise<void> {
    const text = scene.lines.map((line) => line.map(({ words }) => words).join('')).join('\n');
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
      { text, from, to },
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

function runJson({ words, format = 0, url }: Run): object {
  const text = { type: 'text', text: words, format, detail: 0, mode: 'normal', style: '' };
  return url === undefined
    ? text
    : { type: 'link', url, rel: null, target: null, title: null, children: [text] };
}
