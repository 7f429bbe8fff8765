import { setTimeout as pause } from 'node:timers/promises';
import { linesOf, readArticle } from '../driver/articleFiles';
import type { Galley } from '../driver/launchGalley';
import { expect, test } from '../driver/test';
import { campaign, howMany } from './campaigns/campaign';
import type { Random } from './campaigns/Random';
import { MachineLag } from './MachineLag';
import { TypedWords } from './TypedWords';

const HEADLINE = 'Lamps out along the quay';
const KILLS = howMany(6, 200);
/** The most that may be lost of what was not yet shown as saved. */
const UNSAVED_MS = 1_000;

test(`killed at ${KILLS} moments while she types, what it showed as saved is there, and all but the last second`, async ({
  start,
  dataDir,
}) => {
  test.setTimeout(KILLS * 30_000);
  const first = await start();
  await first.desk.startArticle(HEADLINE);
  await expect.poll(async () => (await readArticle(dataDir, HEADLINE))?.slug).not.toBe('');
  await first.close();

  let kept = await linesOnDisk(dataDir);
  const losses: number[] = [];
  await campaign(async (random) => {
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const galley = await start();
      await expect(galley.desk.headline).toHaveValue(HEADLINE);
      await expect(galley.desk.body.getByRole('paragraph')).toHaveText(kept);
      const typed = new TypedWords();
      const lag = new MachineLag(dataDir);
      const killedAt = await typeUntilKilled(galley, typed, random);
      await lag.stop();

      const lines = await linesOnDisk(dataDir);
      const about = `kill ${kill}, ${typed.saved.length} of ${typed.last.length} characters shown as saved`;
      const onDisk = lines.length > kept.length ? (lines.at(-1) ?? '') : '';
      expect(lines.slice(0, kept.length), about).toEqual(kept);
      expect(onDisk.startsWith(typed.saved), `${about}, on the disk: ${onDisk}`).toBe(true);
      const late = lag.since(killedAt - 2 * UNSAVED_MS);
      const lost = typed.msBeyond(onDisk, killedAt);
      expect(lost, `${about}, on the disk: ${onDisk}`).toBeLessThanOrEqual(UNSAVED_MS + late);
      losses.push(lost);
      kept = lines;
    }
  });
  const overdue = losses.filter((ms) => ms > UNSAVED_MS).length;
  console.log(
    `Killed ${KILLS} times: nothing is gone that was shown as saved; of the rest, at most the last ${Math.max(...losses)} ms (${overdue} times more than ${UNSAVED_MS}).`,
  );
});

const linesOnDisk = async (dataDir: string) => linesOf(await readArticle(dataDir, HEADLINE));

/** Types a paragraph of numbered words, now hastily, now with a pause, and answers with when it was cut short. */
async function typeUntilKilled(galley: Galley, typed: TypedWords, random: Random): Promise<number> {
  const { desk, page } = galley;
  await desk.focusBody();
  await desk.press('Mod+End');
  await desk.press('Enter');
  await typed.watch(galley);
  const moment = 100 + random.below(3_500);
  const pauses = Array.from({ length: 200 }, () =>
    random.below(6) === 0 ? random.below(900) : random.below(60),
  );
  const killed = pause(moment).then(async () => {
    const at = Date.now();
    await galley.kill();
    return at;
  });
  const typing = (async () => {
    for (const [word, wait] of pauses.entries()) {
      await page.keyboard.type(`word${word} `);
      await pause(wait);
    }
  })();
  // The window goes in the middle of a word.
  await typing.catch(() => undefined);
  return killed;
}
