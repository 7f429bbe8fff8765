import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newArticle } from '../../shared/article/article';
import type { Format } from '../../shared/export/format';
import { renderPost } from '../../shared/export/renderPost';
import { fail, ok } from '../../shared/lib/result';
import type { Site } from '../../shared/site/site';
import { lampwright } from '../../shared/site/testing/lampwright';
import type { ArticleRepository } from '../articles';
import { BulkRun } from '../library';
import { SettingsFile, realDisk, type Disk } from '../store';
import { exportHandlers, exportSettingsSchema } from './handlers';

const ID = '01890000-0000-7000-8000-000000000000';
const article = {
  ...newArticle(ID, '2026-11-24T09:00:00.000Z', 'en'),
  headline: 'The lamp that stayed lit',
  slug: 'the-lamp-that-stayed-lit',
};
const site: Site = lampwright(
  { id: 'beacon', name: 'The Beacon', furniture: [] },
  '',
  '<!doctype html><title>{{title}}</title>',
);
const NO_MEDIA = { read: async () => null, facts: async () => fail(missing) };
const missing = { code: 'not-found' as const, happened: 'Gone.', safe: '', next: '' };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-export-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function exporting(choose: (proposed: string) => string | null, disk: Disk = realDisk) {
  const proposals: string[] = [];
  const copied: object[] = [];
  const shown: string[] = [];
  const articles: Pick<ArticleRepository, 'read'> = {
    read: async (id) => (id === ID ? ok(article) : fail(missing)),
  };
  const handlers = exportHandlers({
    articles: articles as ArticleRepository,
    sites: { writtenFor: async () => site },
    settings: new SettingsFile({
      path: join(folder, 'export.json'),
      schema: exportSettingsSchema,
      fallback: { folder: '' },
      disk: realDisk,
      log: () => undefined,
    }),
    disk,
    firstFolder: () => folder,
    chooseFile: async ({ path }) => {
      proposals.push(path);
      return choose(path);
    },
    copy: async (data) => void copied.push(data),
    showInFolder: (path) => void shown.push(path),
    chooseFolder: async () => folder,
    idsOf: async () => ok([ID]),
    run: new BulkRun(() => undefined),
    media: NO_MEDIA,
    holdings: async () => ok({ address: null, greatestNumber: 0, of: async () => ok(null) }),
    now: () => '2026-11-24T09:00:00.000Z',
  });
  const save = (format: Format = 'markdown', fileName = 'lamp.md') =>
    handlers['export.saveFile']({ articleId: ID, format, fileName });
  return { handlers, save, proposals, copied, shown };
}

const expected = (format: Format = 'markdown') => renderPost(article, site, format).text;

describe('saving an export', () => {
  it('writes what the renderer gives, where she chose, and answers with the path', async () => {
    const { save, proposals } = exporting((path) => path);
    const path = join(folder, 'lamp.md');
    expect(await save()).toEqual(ok({ path }));
    expect(proposals).toEqual([path]);
    expect(await readFile(path, 'utf8')).toBe(expected());
  });

  it('writes nothing when she cancels', async () => {
    expect(await exporting(() => null).save()).toEqual(ok({ path: null }));
    expect(await readdir(folder)).toEqual([]);
  });

  it('shows the file written last in its folder, and says where there is none any more', async () => {
    const path = join(folder, 'lamp.md');
    const { handlers, save, shown } = exporting(() => path);
    expect(await handlers['export.show'](undefined)).toMatchObject({ ok: false });
    await save();
    expect(await handlers['export.show'](undefined)).toEqual(ok(undefined));
    expect(shown).toEqual([path]);
    await rm(path);
    expect(await handlers['export.show'](undefined)).toMatchObject({
      ok: false,
      failure: { code: 'not-found' },
    });
    expect(shown).toHaveLength(1);
  });

  it('shows where many went', async () => {
    const { handlers, shown } = exporting(() => null);
    const selection = { kind: 'ids' as const, ids: [ID] };
    const exported = await handlers['export.saveAll']({ selection, format: 'plain-text' });
    expect(exported).toMatchObject({ ok: true, value: { place: folder } });
    expect((await readdir(folder)).filter((name) => name.endsWith('.txt'))).toHaveLength(1);
    expect(await handlers['export.show'](undefined)).toEqual(ok(undefined));
    expect(shown).toEqual([folder]);
  });

  it('proposes the folder of the last time', async () => {
    await mkdir(join(folder, 'desk'));
    await exporting(() => join(folder, 'desk', 'a.md')).save();
    const { save, proposals } = exporting(() => null);
    await save('markdown', 'con.md');
    expect(proposals).toEqual([join(folder, 'desk', '_con.md')]);
  });

  it('gives the file its extension, but never over a file she was not asked about', async () => {
    const { save } = exporting(() => join(folder, 'lamp'));
    expect(await save()).toEqual(ok({ path: join(folder, 'lamp.md') }));
    await writeFile(join(folder, 'lamp.md'), 'hers');
    expect(await save()).toMatchObject({ ok: false, failure: { code: 'in-use' } });
    expect(await readFile(join(folder, 'lamp.md'), 'utf8')).toBe('hers');
  });

  it('replaces a file that she agreed to replace, through a link too', async () => {
    await writeFile(join(folder, 'real.md'), 'old');
    await symlink(join(folder, 'real.md'), join(folder, 'lamp.md'));
    await exporting((path) => path).save();
    expect(await readFile(join(folder, 'real.md'), 'utf8')).toBe(expected());
  });

  it('leaves a write-protected file as it is', async () => {
    const path = join(folder, 'lamp.md');
    await writeFile(path, 'protected');
    await chmod(path, 0o444);
    expect(await exporting((chosen) => chosen).save()).toMatchObject({
      ok: false,
      failure: { code: 'read-only', safe: 'That file is as it was, and your article is safe.' },
    });
    expect(await readFile(path, 'utf8')).toBe('protected');
  });

  it('says when the folder is gone, is a file, or has no room', async () => {
    const code = async (path: string, disk?: Disk) => {
      const answer = await exporting(() => path, disk).save();
      return answer.ok ? 'ok' : answer.failure.code;
    };
    expect(await code(join(folder, 'gone', 'lamp.md'))).toBe('unreachable');
    await mkdir(join(folder, 'taken.md'));
    expect(await code(join(folder, 'taken.md'))).toBe('in-use');
    await writeFile(join(folder, 'lamp.md'), 'old');
    const full = { ...realDisk, open: () => Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' })) };
    expect(await code(join(folder, 'lamp.md'), full)).toBe('disk-full');
    expect(await readFile(join(folder, 'lamp.md'), 'utf8')).toBe('old');
  });

  it('exports nothing of an article that cannot be opened', async () => {
    const { handlers, proposals } = exporting((path) => path);
    const call = { articleId: ID.replace(/0$/, '1'), format: 'markdown' as const, fileName: 'a.md' };
    expect(await handlers['export.saveFile'](call)).toEqual(fail(missing));
    expect(proposals).toEqual([]);
  });
});

describe('copying an export', () => {
  const copy = async (format: Format) => {
    const { handlers, copied } = exporting(() => null);
    expect(await handlers['export.copy']({ articleId: ID, format })).toEqual(ok(undefined));
    return copied;
  };

  it('puts markup and plain text side by side', async () => {
    expect(await copy('classic-html')).toEqual([
      { html: expected('classic-html'), text: expected('plain-text') },
    ]);
  });

  it('puts WordPress’s blocks in as text too, for its code editor', async () => {
    const blocks = expected('wordpress-blocks');
    expect(await copy('wordpress-blocks')).toEqual([{ html: blocks, text: blocks }]);
  });

  it('puts text in as text', async () => {
    expect(await copy('markdown')).toEqual([{ text: expected('markdown') }]);
  });
});
