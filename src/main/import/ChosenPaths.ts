import { basename, join } from 'node:path';
import type { ChosenFiles, FoundFolder } from '../../shared/import/imported';

/** One of the files that she chose. */
export interface ChosenFile {
  /** In full. */
  path: string;
  /** The folder that she chose in its place, and its path within that, with slashes; null where she chose the file. */
  within: { folder: string; name: string } | null;
}

/** Tells a file as Galley wrote it from one that somebody changed. */
export type IsWritten = (bytes: Uint8Array) => boolean;
const NONE: IsWritten = () => false;

/** The files, or the folder, that she chose last: the window names none by its path. */
export class ChosenPaths {
  private token = '';
  private folder: string | null = null;
  private paths: readonly string[] = [];
  /** Whether a file of the folder has the bytes that Galley wrote. */
  isWritten: IsWritten = NONE;
  /** The articles that came since. */
  made = new Set<string>();

  choose(token: string, paths: readonly string[]): ChosenFiles {
    this.keep(token, null, paths);
    return { token, names: paths.map((path) => basename(path)) };
  }

  chooseFolder(
    token: string,
    folder: string,
    found: Omit<FoundFolder, 'token'>,
    isWritten: IsWritten,
  ): FoundFolder {
    this.keep(token, folder, found.names);
    this.isWritten = isWritten;
    return { token, ...found };
  }

  /** Null where it is none of those. */
  fileOf(token: string, at: number): ChosenFile | null {
    const name = this.token === token ? this.paths[at] : undefined;
    if (name === undefined) return null;
    const { folder } = this;
    return folder === null
      ? { path: name, within: null }
      : { path: join(folder, name), within: { folder, name } };
  }

  private keep(token: string, folder: string | null, paths: readonly string[]): void {
    this.token = token;
    this.folder = folder;
    this.paths = paths;
    this.made = new Set();
    this.isWritten = NONE;
  }
}
