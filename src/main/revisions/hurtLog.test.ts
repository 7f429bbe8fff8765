import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realDisk, type Disk } from '../store';
import { articleOf, ID, texts, tryRevisions } from './testing/tryRevisions';
import { value } from '../../shared/lib/testing/value';

const trial = tryRevisions();

describe('a log that was hurt', () => {
  async function threeVersions(): Promise<void> {
    const revisions = trial.revisions();
    for (const text of ['One', 'Two', 'Three']) value(await revisions.take(articleOf('Lead', text), 'pause'));
  }

  it('ignores a last line that was cut off at any byte, and goes on after it without calling anything lost', async () => {
    await threeVersions();
    const whole = await readFile(trial.path());
    const start = whole.lastIndexOf('\n', whole.lastIndexOf('"number":3'));
    for (let end = start + 2; end < whole.length - 1; end += 7) {
      await writeFile(trial.path(), whole.subarray(0, end));
      expect(await texts(trial.revisions())).toEqual(['Lead / One', 'Lead / Two']);
      value(await trial.revisions().take(articleOf('Lead', 'Four'), 'pause'));
      expect(await texts(trial.revisions())).toEqual(['Lead / One', 'Lead / Two', 'Lead / Four']);
      expect(value(await trial.revisions().list(ID)).lost).toBe(0);
    }
    await writeFile(trial.path(), whole.subarray(0, -1));
    value(await trial.revisions().take(articleOf('Lead', 'Four'), 'pause'));
    expect(await texts(trial.revisions())).toHaveLength(4);
  });

  it('loses the one revision whose line is damaged, says so, and keeps the bytes', async () => {
    const revisions = trial.revisions();
    for (let index = 0; index < 20; index += 1) value(await revisions.take(articleOf(`${index}`), 'pause'));
    const lines = await trial.lines();
    const at = lines.findIndex((line) => line.includes('"number":7,'));
    const damaged = lines[at]!.replace('"pause"', '"pauze"');
    await trial.write(lines.with(at, damaged));
    expect(await texts(trial.revisions())).toHaveLength(19);
    expect(value(await trial.revisions().list(ID)).lost).toBe(1);
    // By now the others would be thinned out, and the log written anew without it.
    trial.time += 10 * 3_600_000;
    value(await trial.revisions().take(articleOf('The next day'), 'pause'));
    expect(await readFile(trial.path(), 'utf8')).toContain(damaged);
    expect(await texts(trial.revisions())).toHaveLength(20);
  });

  it('has a revision again once its damaged part is written again', async () => {
    await threeVersions();
    const lines = await trial.lines();
    const at = lines.findIndex((line) => line.includes('"text":"Two"'));
    await trial.write(lines.with(at, lines[at]!.replace('Two', 'Tvo')));
    expect(value(await trial.revisions().list(ID))).toMatchObject({ lost: 1, revisions: [{}, {}] });
    value(await trial.revisions().take(articleOf('Lead', 'Two'), 'pause'));
    expect(await texts(trial.revisions())).toEqual([
      'Lead / One',
      'Lead / Two',
      'Lead / Three',
      'Lead / Two',
    ]);
  });

  it('never opens other words than those that were kept, whatever bytes are changed', async () => {
    await threeVersions();
    const whole = await readFile(trial.path());
    const known = new Set(await texts(trial.revisions()));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), {
          minLength: 1,
          maxLength: 4,
        }),
        async (changes) => {
          const bytes = Buffer.from(whole);
          for (const [at, byte] of changes) bytes[at] = byte;
          await writeFile(trial.path(), bytes);
          for (const text of await texts(trial.revisions())) expect(known).toContain(text);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is read with the line ends of Windows, and goes on', async () => {
    await threeVersions();
    await writeFile(trial.path(), (await readFile(trial.path(), 'utf8')).replaceAll('\n', '\r\n'));
    value(await trial.revisions().take(articleOf('Lead', 'Four'), 'pause'));
    expect(await texts(trial.revisions())).toEqual([
      'Lead / One',
      'Lead / Two',
      'Lead / Three',
      'Lead / Four',
    ]);
    expect(value(await trial.revisions().list(ID)).lost).toBe(0);
  });

  it('shows a revision once whose line stands there twice', async () => {
    await threeVersions();
    const lines = await trial.lines();
    await trial.write([...lines, ...lines.slice(1)]);
    expect(await texts(trial.revisions())).toEqual(['Lead / One', 'Lead / Two', 'Lead / Three']);
  });

  it('opens no words of another article whose log was put behind it, keeps its bytes, and goes on', async () => {
    await threeVersions();
    const other = ID.replace(/1$/, '2');
    value(await trial.revisions().take({ ...articleOf('Of another'), id: other }, 'pause'));
    const foreign = await readFile(trial.path().replace(ID, other));
    await appendFile(trial.path(), foreign);
    expect(value(await trial.revisions().lastGood(ID))?.article.body).toEqual(
      articleOf('Lead', 'Three').body,
    );
    trial.time += 10 * 3_600_000;
    for (const text of ['Four', 'Five']) value(await trial.revisions().take(articleOf(text), 'pause'));
    expect((await texts(trial.revisions())).slice(-3)).toEqual(['Lead / Three', 'Four', 'Five']);
    expect(await readFile(trial.path(), 'utf8')).toContain('Of another');
    const handed = value(await trial.revisions().exportLog(ID))!;
    await rm(trial.path());
    expect(value(await trial.revisions().importLog(ID, handed)).added).toBe(5);
    await writeFile(trial.path(), foreign);
    expect(value(await trial.revisions().lastGood(ID))).toBeNull();
  });

  it('leaves the log of a newer Galley alone', async () => {
    await threeVersions();
    const lines = await trial.lines();
    const { checksum } = await import('./logLine');
    const json = JSON.stringify({ version: 2, article: ID });
    await trial.write([`{"sum":"${checksum(json)}","log":${json}}`, ...lines.slice(1)]);
    const before = await readFile(trial.path());
    expect(await trial.revisions().list(ID)).toMatchObject({ ok: false, failure: { code: 'newer-version' } });
    expect(await trial.revisions().take(articleOf('Four'), 'pause')).toMatchObject({ ok: false });
    expect(await readFile(trial.path())).toEqual(before);
  });

  it('goes on with a log that another program has written into since', async () => {
    await threeVersions();
    const revisions = trial.revisions();
    value(await revisions.take(articleOf('Four'), 'pause'));
    await appendFile(trial.path(), 'a sync tool was here\n');
    value(await revisions.take(articleOf('Five'), 'pause'));
    expect(await texts(trial.revisions())).toHaveLength(5);
  });

  it('begins a whole new log when the old one was taken away meanwhile', async () => {
    const revisions = trial.revisions();
    value(await revisions.take(articleOf('Lead', 'One'), 'pause'));
    await rm(trial.path());
    value(await revisions.take(articleOf('Lead', 'Two'), 'pause'));
    expect(await texts(trial.revisions())).toEqual(['Lead / Two']);
  });

  it('keeps the same words again when the log that had them was taken away or replaced', async () => {
    const revisions = trial.revisions();
    for (const replace of [() => rm(trial.path()), () => writeFile(trial.path(), '')]) {
      value(await revisions.take(articleOf('Her long afternoon.'), 'pause'));
      await replace();
      value(await revisions.take(articleOf('Her long afternoon.'), 'before-restore'));
      expect(await texts(trial.revisions())).toEqual(['Her long afternoon.']);
    }
  });

  it('is whole again after a write that did not fit on the disk', async () => {
    await threeVersions();
    const before = await readFile(trial.path());
    let isFull = true;
    const disk: Disk = {
      ...realDisk,
      open: async (...where) => {
        const file = await realDisk.open(...where);
        const write = file.writeFile.bind(file);
        file.writeFile = async (data, ...rest) => {
          if (!isFull) return write(data, ...rest);
          await write(String(data).slice(0, 40));
          throw Object.assign(new Error(), { code: 'ENOSPC' });
        };
        return file;
      },
    };
    const revisions = trial.revisions(disk);
    expect(await revisions.take(articleOf('Four'), 'pause')).toMatchObject({
      failure: { code: 'disk-full' },
    });
    expect(await readFile(trial.path())).toEqual(before);
    isFull = false;
    value(await revisions.take(articleOf('Four'), 'pause'));
    expect(await texts(revisions)).toHaveLength(4);
  });
});
