import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { WordPressSite } from './startWordPress';

export interface PostToFill {
  title: string;
  content: string;
}

/** Publishes many posts of the site's editor, in seconds for a thousand. */
export async function fillSite(
  { folder, users }: WordPressSite,
  posts: readonly PostToFill[],
): Promise<void> {
  const php = spawn(
    'php',
    [join(import.meta.dirname, 'site/fill.php'), join(folder, 'www'), String(users.editor.id)],
    { stdio: ['pipe', 'ignore', 'pipe'], env: { ...process.env, GALLEY_SITE: folder } },
  );
  let said = '';
  php.stderr.on('data', (piece: Buffer) => (said += piece.toString('utf8')));
  php.stdin.end(
    JSON.stringify(posts.map(({ title, content }) => ({ post_title: title, post_content: content }))),
  );
  const [code] = (await once(php, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The posts are not on the site: ${said}`);
}
