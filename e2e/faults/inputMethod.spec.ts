import type { Page } from '@playwright/test';
import { keepPicture } from '../driver/keepPicture';
import { InputMethod } from '../driver/InputMethod';
import { expect, test } from '../driver/test';
import { campaign, CAMPAIGN_TIMEOUT, howMany } from './campaigns/campaign';
import { compositionTrace, MENDED, type Step, type Trace } from './campaigns/compositionTraces';
import { MEDIA, TraceStage } from './campaigns/TraceStage';

/*
 * What an input method leaves in the editor is what it leaves in a field that the browser keeps alone. The method is
 * simulated: it sends what pinyin, zhuyin, kana and hangul are known to send. A real one of Windows or macOS may send
 * something else, in another order or at another time, which only typing there shows.
 */
const TRACES = howMany(25, 1_000);

test(`of ${TRACES} compositions the editor keeps what a plain field keeps`, async ({
  dataDir,
  galley: { desk },
}) => {
  test.setTimeout(CAMPAIGN_TIMEOUT);
  await desk.startArticle('Under an input method');
  // It would be drawn anew after each trace.
  await desk.command('Preview');
  await expect(desk.preview).toBeHidden();
  await desk.focusBody();
  await keepPicture(dataDir, MEDIA);
  const method = await InputMethod.of(desk.page);
  const stage = new TraceStage(desk.page);
  await campaign(async (random) => {
    for (let done = 0; done < TRACES; done += 1) {
      const trace = MENDED[done] ?? compositionTrace(random);
      // A step of its own: through those that stand in none the runner goes anew at each next one.
      await test.step(`trace ${done}`, async () => {
        await stage.setInEditor(trace);
        await perform(trace, method, desk.page);
        const { state, shown } = await stage.linesOfEditor(trace);
        await stage.setInField(trace);
        await perform(trace, method, desk.page);
        const plain = await stage.linesOfField();
        expect({ state, shown }, JSON.stringify(trace)).toEqual({ state: plain, shown: plain });
      });
    }
  });
});

async function perform({ steps }: Trace, method: InputMethod, page: Page): Promise<void> {
  for (const step of steps) await take(step, method, page);
}

async function take(step: Step, method: InputMethod, page: Page): Promise<void> {
  switch (step.do) {
    case 'compose':
      if (step.code !== undefined) await method.press(step.code);
      return method.show(step.text, step.from, step.to);
    case 'commit':
      return method.commit(step.text, step.code);
    case 'cancel':
      await method.press(step.code);
      return method.cancel();
    case 'leave':
      return page.evaluate(() => {
        const field = document.activeElement as HTMLElement;
        field.blur();
        field.focus({ preventScroll: true });
      });
    case 'type':
      return page.keyboard.type(step.text);
    case 'press':
      return page.keyboard.press(step.key);
  }
}
