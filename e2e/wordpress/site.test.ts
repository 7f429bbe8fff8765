import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAs } from './askAs';
import { describeWithSite } from './describeWith';
import { type Role, ROLES, startWordPress, type WordPressSite } from './startWordPress';

/** Whether a process works in the folder or was started for it. */
function isInUse(folder: string): boolean {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .some((id) => {
      try {
        return (
          readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(folder) ||
          readlinkSync(`/proc/${id}/cwd`).startsWith(folder)
        );
      } catch {
        return false;
      }
    });
}

describeWithSite('a WordPress site of a test', () => {
  let site: WordPressSite;
  let other: WordPressSite;
  beforeAll(async () => {
    [site, other] = await Promise.all([startWordPress(), startWordPress()]);
  });
  afterAll(async () => {
    await Promise.all([site.stop(), other.stop()]);
    expect([site, other].map(({ folder }) => [existsSync(folder), isInUse(folder)])).toEqual([
      [false, false],
      [false, false],
    ]);
  });

  it.each(ROLES)('knows a user who is %s by an application password', async (role: Role) => {
    const user = site.users[role];
    const { json } = await askAs(site.address, user, 'GET', '/wp/v2/users/me?context=edit');
    expect(json).toMatchObject({ id: user.id, username: role, roles: [role] });
  });

  it('shares nothing with another that runs at the same time', async () => {
    const { status } = await askAs(other.address, site.users.editor, 'GET', '/wp/v2/users/me');
    expect(status).toBe(401);
  });

  it('shows a page to a reader, its styles, and its log-in', async () => {
    const home = await fetch(site.address);
    expect(home.status).toBe(200);
    expect(home.headers.get('link')).toContain(`<${site.address}/wp-json/>; rel="https://api.w.org/"`);
    expect(await home.text()).toContain('The Kestrel Ledger');
    const style = await fetch(`${site.address}/wp-includes/css/buttons.css`);
    expect(style.headers.get('content-type')).toContain('text/css');
    const admin = await fetch(`${site.address}/wp-admin/`);
    expect(new URL(admin.url).pathname).toBe('/wp-login.php');
    expect((await fetch(`${site.address}/no/such.page`)).status).toBe(404);
  });

  it('gives PHP nothing to complain of', () => {
    expect(existsSync(join(site.folder, 'debug.log'))).toBe(false);
  });
});

describe('what keeps a site', () => {
  it('ends a server with its children and removes the folder when the test is killed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'galley-kept-'));
    writeFileSync(join(folder, 'words.txt'), 'words');
    const keep = join(import.meta.dirname, 'site/keep.mjs');
    // A server with a child of its own, like PHP's; both are told from others by the folder in their command.
    const child = `setInterval(() => {}, 1000); console.error('child'); // ${folder}`;
    const server = `require('node:child_process').spawn(process.execPath, ['-e', process.argv[1]], { stdio: 'inherit' });
      setInterval(() => {}, 1000);`;
    const test: ChildProcess = spawn(
      process.execPath,
      [
        '-e',
        `const keeper = require('node:child_process').spawn(process.execPath, [process.argv[1], process.argv[2]], { detached: true, stdio: ['pipe', 'ignore', 'inherit'] });
         keeper.stdin.write(process.argv[3] + '\\n');`,
        keep,
        folder,
        JSON.stringify([process.execPath, '-e', server, child]),
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    await once(createInterface({ input: test.stderr! }), 'line');
    expect(isInUse(folder)).toBe(true);
    const closed = once(test, 'close');
    test.kill('SIGKILL');
    // Its stderr is closed once the last process that has it is gone.
    await closed;
    expect([existsSync(folder), isInUse(folder)]).toEqual([false, false]);
  });
});
