import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { answerOpenDialog } from '../driver/answerOpenDialog';
import { keepArticle } from '../driver/keepArticle';
import { expect } from '../driver/test';
import { fillDisk } from './mountedDisk';
import { test } from './smallDisk';

const ID = '01890000-0000-7000-8000-000000000001';

test('a backup to a full disk says so, leaves nothing half written, and works once there is room', async ({
  start,
  dataDir,
}) => {
  await keepArticle(dataDir, { id: ID, headline: 'No room for two' }, 'Words. '.repeat(2000));
  const { app, desk } = await start();
  const folder = join(dataDir, 'backups');
  await mkdir(folder);
  await answerOpenDialog(app, folder);
  await desk.command('Backups');
  const dialog = desk.dialog('Backups');
  await dialog.getByRole('button', { name: 'Choose folder…' }).click();
  await expect(dialog).toContainText(folder);

  const makeRoom = await fillDisk(dataDir);
  await dialog.getByRole('button', { name: 'Back up now' }).click();
  await expect(dialog.getByRole('alert')).toContainText('No backup was made. The disk is full.');
  expect(await readdir(folder)).toEqual([]);
  await makeRoom();

  await dialog.getByRole('button', { name: 'Back up now' }).click();
  await expect(dialog.getByRole('status')).toContainText('One article is backed up and verified in');
  expect(await readdir(folder)).toHaveLength(1);
});
