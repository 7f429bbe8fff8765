import { basename } from 'node:path';
import type { ChosenFiles } from '../../shared/import/imported';

/** The files that she chose last: the window names none by its path. */
export class ChosenPaths {
  private token = '';
  private paths: readonly string[] = [];

  choose(token: string, paths: readonly string[]): ChosenFiles {
    this.token = token;
    this.paths = paths;
    return { token, names: paths.map((path) => basename(path)) };
  }

  /** Null where it is none of those. */
  pathOf(token: string, at: number): string | null {
    return this.token === token ? (this.paths[at] ?? null) : null;
  }
}
