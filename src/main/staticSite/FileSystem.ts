import * as fs from 'node:fs';

/** What a site is read and written with, synchronously, since it is done in a thread of its own; a test makes it fail. */
export type FileSystem = Pick<
  typeof fs,
  | 'closeSync'
  | 'fsyncSync'
  | 'lstatSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readFileSync'
  | 'readdirSync'
  | 'renameSync'
  | 'rmSync'
  | 'rmdirSync'
  | 'statSync'
  | 'writeFileSync'
  | 'writeSync'
>;

export const realFileSystem: FileSystem = fs;
