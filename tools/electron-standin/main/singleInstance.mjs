import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { host } from './host.mjs';

/** @type {net.Server | null} */
let server = null;

/** @param {string} folder */
function socketPath(folder) {
  const name = `standin-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(tmpdir(), `${name}.sock`);
}

/** @param {string} file */
function livingOwner(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    process.kill(pid, 0);
    return pid === process.pid || !isHost(pid) ? null : pid;
  } catch {
    return null;
  }
}

/** After a power cut the id may be another program's. @param {number} pid */
function isHost(pid) {
  if (process.platform !== 'linux') return true;
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(host.executable);
}

/**
 * Decides at once, by a file with the owner's process id; the socket only carries the second instance's arguments.
 * @param {string} userData @param {unknown} data @param {(event: object, argv: string[], cwd: string, data: unknown) => void} onSecond
 */
export function requestLock(userData, data, onSecond) {
  if (server !== null) return true;
  const lockFile = path.join(userData, 'standin.lock');
  const socket = socketPath(userData);
  try {
    mkdirSync(userData, { recursive: true });
  } catch {
    // Without a folder there is nothing to lock; the app tells what is wrong with it.
    return true;
  }
  if (livingOwner(lockFile) !== null) {
    const client = net.connect(socket, () =>
      client.end(JSON.stringify({ argv: process.argv, cwd: process.cwd(), data })),
    );
    host.notifyingFirst = new Promise((resolve) => client.on('close', resolve).on('error', resolve));
    return false;
  }
  try {
    writeFileSync(lockFile, String(process.pid));
  } catch {
    return true;
  }
  if (process.platform !== 'win32') rmSync(socket, { force: true });
  server = net.createServer((client) => {
    let text = '';
    client.on('error', () => {});
    client
      .on('data', (part) => (text += part))
      .on('end', () => {
        const second = JSON.parse(text);
        onSecond({}, second.argv, second.cwd, second.data);
      });
  });
  server.on('error', (error) => console.error('[standin] second instances cannot be heard:', error.message));
  server.listen(socket).unref();
  process.on('exit', () => hasLock() && rmSync(lockFile, { force: true }));
  return true;
}

export const hasLock = () => server !== null;

export function releaseLock() {
  server?.close();
  server = null;
}
