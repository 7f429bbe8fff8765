import { copyFile } from 'node:fs/promises';
import { Low } from 'lowdb';
import type { z } from 'zod';
import type { Disk } from './Disk';
import { DurableJsonAdapter } from './DurableJsonAdapter';
import { TurnQueue } from './TurnQueue';

/**
 * A small file whose loss costs no text: a window's place, the folder of the last export.
 * What cannot be read is copied to `<file>.unreadable` and the fallback is used.
 */
export class SettingsFile<Value extends object> {
  private readonly turns = new TurnQueue();
  private readonly low: Low<Value>;

  constructor(
    private readonly path: string,
    private readonly schema: z.ZodType<Value>,
    private readonly fallback: Value,
    disk: Disk,
  ) {
    this.low = new Low(new DurableJsonAdapter<Value>(path, disk), fallback);
  }

  read(): Promise<Value> {
    return this.turns.inTurn(this.path, async () => {
      try {
        await this.low.read();
        this.low.data = this.schema.parse(this.low.data);
      } catch {
        this.low.data = this.fallback;
        await copyFile(this.path, `${this.path}.unreadable`).catch(() => undefined);
      }
      return this.low.data;
    });
  }

  /** Rejects with the system's error when the value could not be kept. */
  write(value: Value): Promise<void> {
    return this.turns.save(this.path, async () => {
      this.low.data = value;
      await this.low.write();
    });
  }
}
