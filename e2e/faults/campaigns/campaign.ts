import { Random } from './Random';

/** `npm run test:long` runs the full figures; everything else a small part of them. */
const isLong = process.env['GALLEY_LONG'] !== undefined;

/** The same at every build, so that a red one is about the change; another at each long run. */
const SEED = Number(process.env['GALLEY_SEED'] ?? (isLong ? Date.now() % 2 ** 31 : 2026));

export const howMany = (atEveryBuild: number, inTheLongRun: number) => (isLong ? inTheLongRun : atEveryBuild);

/** Milliseconds that a campaign may take on a busy machine. */
export const CAMPAIGN_TIMEOUT = howMany(120_000, 3_600_000);

/** Runs a campaign on choices made at random; a failure says the seed that brings it back. */
export async function campaign(run: (random: Random) => Promise<void>): Promise<void> {
  try {
    await run(new Random(SEED));
  } catch (error) {
    const again = `GALLEY_SEED=${SEED}${isLong ? ' GALLEY_LONG=1' : ''}`;
    throw new Error(`${error instanceof Error ? error.message : String(error)}\nAgain with ${again}`, {
      cause: error,
    });
  }
}
