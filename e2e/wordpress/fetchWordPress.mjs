// Fetches what a WordPress site and its block editor need: Debian 13's packages through an apt configuration of our own,
// so that the system's lists stay untouched, and the drop-in that lets WordPress keep its tables in SQLite, out of an npm
// package. Usage: node e2e/wordpress/fetchWordPress.mjs
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import {
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { openPromise } from 'yauzl';

const CACHE = join(import.meta.dirname, '../../node_modules/.cache/wordpress');

/** The packages of Debian 13 that a site needs; the scripts of some are linked into WordPress. */
const PACKAGES = [
  'wordpress',
  'wordpress-theme-twentytwentyfive',
  'libjs-cropper',
  'libjs-lodash',
  'libjs-prototype',
  'libjs-scriptaculous',
  'libjs-underscore',
  'php-getid3',
];

const SQLITE = {
  package: '@wp-playground/cli@3.1.56',
  sha512: 'JTxl6djPEM2YRYz/w+BUoyoCvhSGHIjqMi4fMV1b8o1UPNvZatLaS7opo57UsrVElXrfdZwvi6IuyS4LswUx9Q==',
  zip: 'package/sqlite-database-integration.zip',
  folder: 'plugin-sqlite-database-integration/',
};

/** Raised when the parts are the same and are put together in another way. */
const LAYOUT = 2;

/** Another list of parts is another folder, so that a WordPress that was fetched for less is not taken for this one. */
const WHOLE = join(
  CACHE,
  createHash('sha256').update(JSON.stringify({ PACKAGES, SQLITE, LAYOUT })).digest('hex').slice(0, 12),
);

/** Where the unpacked WordPress stands, fetched or not. Its settings are those of the site for which it runs: see startWordPress. */
export const WORDPRESS_FOLDER = join(WHOLE, 'wordpress');

const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';

/** Answers with null when WordPress is there, or with what cannot be had and why. */
export async function fetchWordPress() {
  if (existsSync(WHOLE)) return null;
  await mkdir(CACHE, { recursive: true });
  const work = await mkdtemp(join(CACHE, 'fetching-'));
  try {
    const whole = join(work, 'whole');
    await unpackPackages(work, join(whole, 'wordpress'));
    await unpackSqlite(work, join(whole, 'wordpress/wp-content'));
    await writeFile(
      join(whole, 'wordpress/wp-config.php'),
      `<?php require getenv('GALLEY_SITE') . '/wp-config.php';\n`,
    );
    // Only a whole WordPress gets its place, so that an interrupted run is not taken for one.
    await rename(whole, WHOLE);
  } catch (error) {
    // Two runs may fetch at once; the first to be done has it.
    if (!existsSync(WHOLE)) return /** @type {Error} */ (error).message;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  for (const name of await readdir(CACHE)) {
    if (join(CACHE, name) !== WHOLE) await rm(join(CACHE, name), { recursive: true, force: true });
  }
  return null;
}

/** @param {string} work @param {string} wordpress */
async function unpackPackages(work, wordpress) {
  const what = PACKAGES.join(', ');
  if (!existsSync('/usr/bin/apt-get')) throw new Error(`${what}: there is no apt-get here`);
  const apt = join(work, 'apt');
  const debs = join(apt, 'debs');
  for (const folder of ['lists/partial', 'cache/archives/partial', 'etc', 'debs']) {
    await mkdir(join(apt, folder), { recursive: true });
  }
  await writeFile(
    join(apt, 'etc/sources.list'),
    `deb [signed-by=${KEYRING}] http://deb.debian.org/debian trixie main\n`,
  );
  await writeFile(join(apt, 'etc/status'), '');
  const settings = [
    `Dir::Etc::SourceList=${join(apt, 'etc/sources.list')}`,
    `Dir::Etc::SourceParts=${join(apt, 'etc/none')}`,
    `Dir::State::Lists=${join(apt, 'lists')}`,
    `Dir::State::Status=${join(apt, 'etc/status')}`,
    `Dir::Cache=${join(apt, 'cache')}`,
    'APT::Sandbox::User=root',
    'Acquire::Languages=none',
    'Acquire::Retries=1',
    'Acquire::http::Timeout=15',
  ].flatMap((setting) => ['-o', setting]);
  run(what, 'apt-get', [...settings, 'update', '-qq'], debs);
  run(what, 'apt-get', [...settings, 'download', '-qq', ...PACKAGES], debs);
  const root = join(work, 'root');
  for (const name of await readdir(debs)) run(name, 'dpkg', ['-x', name, root], debs);
  // The packages link into one another, and out into the system, which a site of its own must not.
  await cp(join(root, 'usr/share/wordpress'), wordpress, {
    recursive: true,
    dereference: true,
    filter: async (from) => !(await leadsIntoTheSystem(from)) && !from.endsWith('/wordpress/wp-config.php'),
  });
}

/** @param {string} path */
async function leadsIntoTheSystem(path) {
  return (await lstat(path)).isSymbolicLink() && isAbsolute(await readlink(path));
}

/** @param {string} work @param {string} content */
async function unpackSqlite(work, content) {
  run(SQLITE.package, 'npm', ['pack', '--silent', SQLITE.package], work);
  const archive = (await readdir(work)).find((name) => name.endsWith('.tgz'));
  if (!archive) throw new Error(`${SQLITE.package}: npm packed nothing`);
  const digest = createHash('sha512')
    .update(await readFile(join(work, archive)))
    .digest('base64');
  if (digest !== SQLITE.sha512) throw new Error(`${SQLITE.package}: it is not the package that we know`);
  run(SQLITE.package, 'tar', ['-xzf', archive, SQLITE.zip], work);
  const plugin = join(content, 'plugins/sqlite-database-integration');
  const zip = await openPromise(join(work, SQLITE.zip));
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    const file = join(plugin, entry.fileName.slice(SQLITE.folder.length));
    await mkdir(dirname(file), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(file));
  }
  await cp(join(plugin, 'db.copy'), join(content, 'db.php'));
}

/**
 * @param {string} what
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 */
function run(what, command, args, cwd) {
  const { status, error, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status === 0) return;
  const lines = stderr?.trim().split('\n') ?? [];
  const told = lines.find((line) => /^(E:|npm error (?!code))/.test(line)) ?? lines.at(-1);
  throw new Error(`${what}: ${error?.message || told || `${command} ended with ${status}`}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const reason = await fetchWordPress();
  console.log(reason ?? `WordPress is in ${WORDPRESS_FOLDER}`);
  process.exit(reason ? 1 : 0);
}
