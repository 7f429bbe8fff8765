// Fetches Debian 13's WordPress through an apt configuration of our own, so that the system's lists stay untouched,
// and unpacks what its block editor needs. Usage: node e2e/wordpress/fetchWordPress.mjs
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const CACHE = join(import.meta.dirname, '../../node_modules/.cache/wordpress');

/** The packages that hold the block editor's scripts; one cannot be had without the other. */
const PACKAGES = ['wordpress', 'libjs-lodash'];

/** Where the unpacked WordPress stands, fetched or not. */
export const WORDPRESS_FOLDER = join(CACHE, 'root/usr/share/wordpress');

const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';

/** Answers with null when WordPress is there, or with the reason why it cannot be had. */
export function fetchWordPress() {
  if (existsSync(WORDPRESS_FOLDER)) return null;
  if (!existsSync('/usr/bin/apt-get')) return `${PACKAGES.join(', ')}: there is no apt-get here`;
  const apt = join(CACHE, 'apt');
  for (const folder of ['lists/partial', 'cache/archives/partial', 'etc', 'debs']) {
    mkdirSync(join(apt, folder), { recursive: true });
  }
  writeFileSync(
    join(apt, 'etc/sources.list'),
    `deb [signed-by=${KEYRING}] http://deb.debian.org/debian trixie main\n`,
  );
  writeFileSync(join(apt, 'etc/status'), '');
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

  const debs = join(apt, 'debs');
  const problem =
    run('apt-get', [...settings, 'update', '-qq'], debs) ??
    run('apt-get', [...settings, 'download', '-qq', ...PACKAGES], debs);
  if (problem) return `${PACKAGES.join(', ')}: ${problem}`;

  const unpacking = join(CACHE, 'unpacking');
  rmSync(unpacking, { recursive: true, force: true });
  for (const name of readdirSync(debs)) {
    const failure = run('dpkg', ['-x', name, unpacking], debs);
    if (failure) return `${name}: ${failure}`;
  }
  // Only a whole WordPress gets its place, so that an interrupted run is not taken for one.
  rmSync(join(CACHE, 'root'), { recursive: true, force: true });
  renameSync(unpacking, join(CACHE, 'root'));
  rmSync(apt, { recursive: true, force: true });
  return null;
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 */
function run(command, args, cwd) {
  const { status, error, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status === 0) return null;
  return (error?.message ?? stderr.trim().split('\n').at(-1)) || `${command} ended with ${status}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const reason = fetchWordPress();
  console.log(reason ?? `WordPress is in ${WORDPRESS_FOLDER}`);
  process.exit(reason ? 1 : 0);
}
