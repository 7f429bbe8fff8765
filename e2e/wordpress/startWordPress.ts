import { type ChildProcessByStdio, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, symlink } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { promisify } from 'node:util';
import { WORDPRESS_FOLDER } from './fetchWordPress.mjs';

export const ROLES = ['administrator', 'editor', 'author', 'contributor', 'subscriber'] as const;
export type Role = (typeof ROLES)[number];

export interface User {
  id: number;
  name: string;
  /** An application password, as WordPress shows it: in groups of four. */
  password: string;
  /** What the login page of the site asks for, as a browser needs it. */
  login: string;
}

/** A WordPress site of a test's own. */
export interface WordPressSite {
  /** `http://127.0.0.1:PORT`, without a slash at its end. Its links lead to whatever address it is asked at, a proxy's too. */
  address: string;
  users: Record<Role, User>;
  /** The site's own folder: settings in `wp-config.php`, uploads and plugins in `www/wp-content`, in `debug.log` what PHP complained of, once there is something. */
  folder: string;
  /** Ends its server and removes its folder; nothing of it is left. */
  stop(): Promise<void>;
}

const OURS = join(import.meta.dirname, 'site');

const PHP = {
  display_errors: '0',
  upload_max_filesize: '8M',
  post_max_size: '9M',
  'opcache.enable_cli': '1',
};
const SETTINGS = Object.entries(PHP).flatMap(([name, value]) => ['-d', `${name}=${value}`]);

/** A page of the block editor asks several things at once. */
const WORKERS = '4';
/** Whoever else looks for a free port may take ours before we have it. */
const TRIES = 5;

/** Installs a new WordPress in a temporary folder and serves it; it answers when this resolves. */
export async function startWordPress(): Promise<WordPressSite> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-wordpress-'));
  const keeper = keep(folder);
  try {
    await layOut(folder);
    const installed = await promisify(execFile)(
      'php',
      [...SETTINGS, join(OURS, 'install.php'), join(folder, 'www'), ...ROLES],
      { env: environment(folder) },
    );
    const users = JSON.parse(installed.stdout) as Record<Role, User>;
    const address = await keeper.serve();
    const answer = await fetch(`${address}/wp-json/`);
    if (!answer.ok) throw new Error(`WordPress answers ${answer.status}: ${await answer.text()}`);
    return { address, users, folder, stop: keeper.stop };
  } catch (error) {
    await keeper.stop();
    throw error;
  }
}

/** What a site writes is its own; WordPress itself, of three thousand files, is only linked to. */
async function layOut(folder: string): Promise<void> {
  const content = join(folder, 'www/wp-content');
  for (const name of ['mu-plugins', 'plugins', 'themes', 'uploads']) {
    await mkdir(join(content, name), { recursive: true });
  }
  for (const name of await readdir(WORDPRESS_FOLDER)) {
    if (name !== 'wp-content') await symlink(join(WORDPRESS_FOLDER, name), join(folder, 'www', name));
  }
  for (const name of ['db.php', 'plugins/sqlite-database-integration', 'themes/twentytwentyfive']) {
    await symlink(join(WORDPRESS_FOLDER, 'wp-content', name), join(content, name));
  }
  await cp(join(OURS, 'wp-config.php'), join(folder, 'wp-config.php'));
  await cp(join(OURS, 'quiet.php'), join(content, 'mu-plugins/quiet.php'));
}

const environment = (folder: string) => ({
  ...process.env,
  GALLEY_SITE: folder,
  PHP_CLI_SERVER_WORKERS: WORKERS,
});

interface Keeper {
  /** Starts PHP's server and answers with its address. */
  serve(): Promise<string>;
  stop(): Promise<void>;
}

/** From here on the folder ends with this process, even if that is killed. */
function keep(folder: string): Keeper {
  const keeper: ChildProcessByStdio<Writable, null, Readable> = spawn(
    process.execPath,
    [join(OURS, 'keep.mjs'), folder],
    // Of a group of its own, so that Ctrl C in a terminal lets it tidy up.
    { detached: true, stdio: ['pipe', 'ignore', 'pipe'], env: environment(folder) },
  );
  const ended = once(keeper, 'exit');
  const lines = createInterface({ input: keeper.stderr });

  const listen = async () => {
    const address = `127.0.0.1:${await freePort()}`;
    const told = new Promise<string>((resolve, reject) => {
      const said: string[] = [];
      const hear = (line: string) => {
        said.push(line);
        if (!line.includes(`(http://${address}) started`) && !line.startsWith('ended: ')) return;
        lines.off('line', hear);
        if (line.startsWith('ended: ')) reject(new Error(`PHP does not start: ${said.join('\n')}`));
        else resolve(`http://${address}`);
      };
      lines.on('line', hear);
    });
    const command = ['php', ...SETTINGS, '-S', address, '-t', join(folder, 'www'), join(OURS, 'router.php')];
    keeper.stdin.write(`${JSON.stringify(command)}\n`);
    return told;
  };

  return {
    serve: async () => {
      for (let tries = 1; ; tries += 1) {
        try {
          return await listen();
        } catch (error) {
          if (tries === TRIES) throw error;
        }
      }
    },
    stop: async () => {
      keeper.stdin.end();
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
