import { join } from 'node:path';
import type { z } from 'zod';
import type { Platform } from '../../shared/commands/shortcut';
import type { Log } from '../log';
import { type Disk, SettingsFile } from '../store';

/** What every part of main stands in. */
export interface Surroundings {
  platform: Platform;
  /** Full path of the data folder. */
  dataFolder: string;
  /** Writes into the data folder only as long as the library is ours. */
  disk: Disk;
  log: Log;
  /** The present instant, ISO 8601 in UTC. */
  now(): string;
}

/** A file of settings in the data folder. */
export function settingsIn<Value extends object>(
  { dataFolder, disk, log }: Surroundings,
  name: string,
  schema: z.ZodType<Value>,
  fallback: Value,
  hers: { isHers?: boolean; mostBytes?: number } = {},
): SettingsFile<Value> {
  return new SettingsFile({
    path: join(dataFolder, name),
    schema,
    fallback,
    disk,
    log: (event, error) => log.error(event, error),
    ...hers,
  });
}
