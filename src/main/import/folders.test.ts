import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { findMarkdown } from './findMarkdown';
import { readInside } from './readInside';

async function folderOf(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-folder-'));
  for (const [name, words] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), words);
  }
  return folder;
}

it('finds the Markdown of a folder, and counts what it leaves', async () => {
  const folder = await folderOf({
    ...{ 'b.md': '', 'a/c.markdown': '', 'a/雾港.MD': '', 'a/picture.png': '' },
    ...{ '.git/x.md': '', '.hidden.md': '', 'a/node_modules/y.md': '' },
  });
  await symlink(folder, join(folder, 'a', 'round'));
  await symlink(join(folder, 'b.md'), join(folder, 'link.md'));
  expect(await findMarkdown(folder)).toEqual({
    ...{ names: ['a/c.markdown', 'a/雾港.MD', 'b.md'], others: 1, links: 2, unread: 0, isCut: false },
  });
  const deep = await folderOf({ [`${'d/'.repeat(40)}e.md`]: '' });
  expect(await findMarkdown(deep)).toMatchObject({ names: [], isCut: true });
  expect(await findMarkdown(join(folder, 'gone'))).toMatchObject({ names: [], unread: 1 });
});

it('reads pictures within the folder, and nothing else', async () => {
  const folder = await folderOf({
    ...{
      'in/posts/a.md': '',
      'in/pictures/gull one.png': 'gull',
      'in/posts/tern.png': 'tern',
      'secret.png': 'no',
    },
  });
  const inside = join(folder, 'in');
  await symlink(folder, join(inside, 'out'));
  await symlink(join(folder, 'secret.png'), join(inside, 'posts', 'link.png'));
  const read = async (address: string) => {
    const picture = await readInside(inside, 'posts/a.md', address);
    return picture === null
      ? null
      : picture.ok
        ? Buffer.from(picture.value).toString()
        : picture.failure.happened;
  };
  expect(await read('tern.png')).toBe('tern');
  expect(await read('./tern.png')).toBe('tern');
  expect(await read('../pictures/gull%20one.png')).toBe('gull');
  expect(await read('gone.png')).toBeNull();
  expect(await read('%E0%A4%A.png')).toBeNull();
  for (const way of [
    '../../secret.png',
    '..%2f..%2fsecret.png',
    '../pictures/../../secret.png',
    '..\\..\\secret.png',
  ])
    expect(await read(way), way).toContain('leads out of the folder');
  for (const way of ['/secret.png', 'C:/secret.png', '\\\\server\\x.png', `${folder}/secret.png`])
    expect(await read(way), way).toContain('begins at the root');
  expect(await read('../out/secret.png')).toContain('a link to another place');
  expect(await read('link.png')).toContain('a link to another place');
});
