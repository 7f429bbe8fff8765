import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../shared/lib/result';
import { realDisk, type Disk } from '../store';
import { FileArticleRepository } from './FileArticleRepository';

const ID = '01890000-0000-7000-8000-00000000000';
let folder: string;
let minute = 0;
let made = 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-articles-'));
  minute = 0;
  made = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function repository(disk: Disk = realDisk): FileArticleRepository {
  return new FileArticleRepository({
    folder,
    disk,
    now: () => `2026-11-24T09:${String(minute++).padStart(2, '0')}:00.000Z`,
    newId: () => ID + String(made++),
  });
}

function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

describe('keeping articles', () => {
  it('creates, opens, saves and lists, newest change first', async () => {
    const articles = repository();
    const first = value(await articles.create('en'));
    const second = value(await articles.create('zh-Hans'));
    value(await articles.save({ ...first, headline: 'Tide tables found in a lighthouse' }));
    expect(value(await articles.open(first.id)).headline).toBe('Tide tables found in a lighthouse');
    const { articles: list, damaged } = value(await articles.list());
    expect(list.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(damaged).toEqual([]);
    expect(value(await repository().list()).articles).toEqual(list);
  });
});
