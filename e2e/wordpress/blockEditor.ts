import { readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import { editorScripts } from './editorScripts';

interface EditorBlock {
  name: string;
  isValid: boolean;
  innerBlocks: EditorBlock[];
}

/** What WordPress's block editor makes of a post. */
export interface Reading {
  /** Names of all blocks, inner ones included, in their order. */
  names: string[];
  /** Blocks that the editor would offer to repair, or does not know. */
  invalid: string[];
  /** The post as the editor would save it again, untouched. */
  saved: string;
  /** What the editor logged: a migration of an old block says so here. */
  logged: string[];
}

/** WordPress's own block parser, validator and serializer, from the scripts it ships, without a browser. */
export function openBlockEditor(wordpress: string): (post: string) => Reading {
  const logged: string[] = [];
  const virtualConsole = new VirtualConsole();
  for (const level of ['error', 'warn', 'info'] as const) {
    virtualConsole.on(level, (...words: unknown[]) =>
      logged.push(`${level}: ${words.map(String).join(' ')}`),
    );
  }
  virtualConsole.on('jsdomError', (error) => logged.push(String(error)));
  const { window } = new JSDOM('<!doctype html><html><body></body></html>', {
    url: 'http://127.0.0.1/wp-admin/post.php',
    runScripts: 'outside-only',
    pretendToBeVisual: true,
    virtualConsole,
  });
  Object.assign(window, missingFromJsdom(window));
  for (const script of editorScripts(wordpress)) window.eval(readFileSync(script, 'utf8'));
  const { blocks, blockLibrary } = window['wp'];
  blockLibrary.registerCoreBlocks();

  return (post) => {
    logged.length = 0;
    const parsed: EditorBlock[] = blocks.parse(post);
    const all = flat(parsed);
    return {
      names: all.map((block) => block.name),
      invalid: all
        .filter(({ isValid, name }) => !isValid || name === 'core/missing' || name === 'core/freeform')
        .map((block) => block.name),
      saved: blocks.serialize(parsed),
      logged: [...logged],
    };
  };
}

function flat(blocks: EditorBlock[]): EditorBlock[] {
  return blocks.flatMap((block) => [block, ...flat(block.innerBlocks)]);
}

/** What the scripts look for while they load, and never use here. */
function missingFromJsdom(window: JSDOM['window']): object {
  class Observer {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  return {
    matchMedia: () => ({ matches: false, addEventListener() {}, removeEventListener() {}, addListener() {} }),
    ResizeObserver: Observer,
    IntersectionObserver: Observer,
    requestIdleCallback: (done: () => void) => window.setTimeout(done, 0),
    CSS: { escape: (text: string) => text, supports: () => false },
    userSettings: { url: '/', uid: '1', time: '1', secure: '' },
    fetch: () => Promise.reject(new Error('There is no network here')),
    structuredClone,
    TextEncoder,
    TextDecoder,
  };
}
