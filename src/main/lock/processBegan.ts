import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { errno } from '../store';

/**
 * When a process began, as the system tells it, so that a process which got the id of a dead one is not taken for it.
 * On Linux the run of the system and the tick in it, elsewhere milliseconds since 1970. Null when no such process
 * runs; '' when it runs but the system tells no more.
 */
export function processBegan(pid: number): string | null {
  if (process.platform === 'linux') return beganOnLinux(pid);
  if (pid === process.pid) return String(Math.round(performance.timeOrigin));
  if (!isRunning(pid)) return null;
  try {
    return process.platform === 'win32' ? beganOnWindows(pid) : beganOnMac(pid);
  } catch {
    return '';
  }
}

/** Milliseconds. A process has its time from the system and takes a while to look at its own clock. */
const TOLERANCE = 30_000;

/** Whether two answers of `processBegan` can be of one process. */
export function isSameBeginning(one: string, other: string): boolean {
  if (one === other) return true;
  return /^\d+$/.test(one) && /^\d+$/.test(other) && Math.abs(Number(one) - Number(other)) < TOLERANCE;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be asked, but it is there.
    return errno(error) === 'EPERM';
  }
}

function beganOnLinux(pid: number): string | null {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return isRunning(pid) ? '' : null;
  }
  // The name in brackets may hold spaces; after it come the state and, as the twentieth, the tick of the beginning.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return null;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`;
}

function beganOnMac(pid: number): string {
  const env = { LC_ALL: 'C', TZ: 'UTC' };
  const told = execFileSync('/bin/ps', ['-o', 'lstart=', '-p', String(pid)], {
    env,
    timeout: 2000,
    encoding: 'utf8',
  });
  const at = Date.parse(`${told.trim()} UTC`);
  return Number.isNaN(at) ? '' : String(at);
}

function beganOnWindows(pid: number): string {
  const ask = `([DateTimeOffset](Get-Process -Id ${pid}).StartTime).ToUnixTimeMilliseconds()`;
  return execFileSync('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', ask], {
    timeout: 5000,
    encoding: 'utf8',
    windowsHide: true,
  }).trim();
}
