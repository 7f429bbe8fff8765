import * as fs from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** The file calls the store makes, so that a test can stand in a disk that is full, busy or read-only. */
export interface Disk {
  open: typeof fs.open;
  readFile(path: string): Promise<Uint8Array>;
  rename(from: string, to: string): Promise<void>;
  rm(path: string, options: { force: true }): Promise<void>;
  readdir(path: string): Promise<string[]>;
  /** Answers with the first folder that was not there before. */
  mkdir(path: string, options: { recursive: true }): Promise<string | undefined>;
  /** Waits between two tries. */
  pause(milliseconds: number): Promise<unknown>;
  /** Windows cannot fsync a folder, and its file system needs none. */
  canSyncFolders: boolean;
}

export const realDisk: Disk = {
  open: fs.open,
  readFile: (path) => fs.readFile(path),
  rename: fs.rename,
  rm: fs.rm,
  readdir: (path) => fs.readdir(path),
  mkdir: fs.mkdir,
  pause: (milliseconds) => pause(milliseconds),
  canSyncFolders: process.platform !== 'win32',
};
