import type { Article } from '../article/article';
import type { Block } from '../article/blocks';
import { countOf } from '../lib/countOf';
import type { Remark } from '../export/post';

/** What a browser runs, or loads from elsewhere, as soon as the markup is shown. It is told, not taken out: the block is the site's. */
const ACTS =
  /<(script|iframe|frame|object|embed|applet|portal|base|meta|link)(?=[\s/>])|[\s"'/](on[a-z]+)\s*=|(javascript):|\s(srcdoc)\s*=/gi;

/** The names of what acts in blocks that are kept as a site has them, each once, and how many such blocks there are. */
function actingIn(blocks: readonly Block[]): { count: number; names: string[] } {
  const found = blocks
    .map((block) =>
      block.type === 'opaque'
        ? Array.from(block.markup.matchAll(ACTS), (match) => match.slice(1).find(Boolean)!.toLowerCase())
        : [],
    )
    .filter((names) => names.length > 0);
  return { count: found.length, names: [...new Set(found.flat())].slice(0, 5) };
}

/** Of a post that came in; '' where none of its blocks does more than stand there. */
export function tellActing(blocks: readonly Block[]): string {
  const { count, names } = actingIn(blocks);
  if (count === 0) return '';
  const [run, them] = count === 1 ? ['runs or loads', 'it'] : ['run or load', 'them'];
  return `${countOf(count, 'block')} ${run} something where a site shows ${them} (${names.join(', ')}). Galley shows ${them} as text and runs nothing.`;
}

/** Before such blocks go to a site. */
export function actingBlocks({ body }: Article): Remark[] {
  const { count, names } = actingIn(body.root.children);
  if (count === 0) return [];
  const [run, it] = count === 1 ? ['runs or loads', 'it came'] : ['run or load', 'they came'];
  return [
    {
      what: `${countOf(count, 'block')} of a site ${run} something with every reader (${names.join(', ')}), and ${count === 1 ? 'goes' : 'go'} out as ${it}. Take out what you do not know.`,
      where: '',
    },
  ];
}
