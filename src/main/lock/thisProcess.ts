import { hostname, userInfo } from 'node:os';
import type { Self } from './LibraryLock';
import { processBegan } from './processBegan';

/** Who this Galley is to others that look at its lock. */
export function thisProcess(): Self {
  // macOS adds the network's name to its own, which changes with the network.
  const [computer = ''] = hostname().split('.');
  return { pid: process.pid, began: processBegan(process.pid) ?? '', computer, user: userName() };
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // Some systems have users without a name.
    return '';
  }
}
