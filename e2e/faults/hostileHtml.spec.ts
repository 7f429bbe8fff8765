import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { HtmlRenderer, Parser } from 'commonmark';
import { craftDocx } from '../../src/main/import/testing/craftDocx';
import { FORMAT_DESCRIPTIONS, type Format } from '../../src/shared/export/format';
import { findBrowser } from '../../tools/electron-standin/main/findBrowser.mjs';
import { answerOpenDialog } from '../driver/answerOpenDialog';
import { readArticles } from '../driver/articleFiles';
import { exportFile } from '../driver/exportFile';
import type { Galley } from '../driver/launchGalley';
import { putOnClipboard } from '../driver/putOnClipboard';
import { expect, test } from '../driver/test';
import { campaign, CAMPAIGN_TIMEOUT, howMany } from './campaigns/campaign';
import { harmIn } from './campaigns/harmIn';
import { hostilePayload, hostileWord, type Payload } from './campaigns/hostileHtml';
import type { Random } from './campaigns/Random';

/*
 * What others wrote to do harm comes in by paste and import, and goes through undo, the preview, the exports and a new
 * start of the window. That nothing happened is seen from outside: no script ran, no request left, no dialog came, the
 * window's policy had nothing to forbid, and every word that is seen is still there.
 */
const BATCHES = howMany(1, 25);
const IN_A_BATCH = howMany(30, 80);
/** Of a batch; they are read as what is pasted is. */
const IMPORTED = 12;
const HERS = 'Her own words stay.';
/** Signs that no text has: such a file is not taken for one, and she is told. */
const NO_TEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;
/** What she had begun where it is pasted, by the name of a command. */
const PLACES = [null, 'Quote', 'Bulleted list', 'Table', 'Verse', 'Details', 'Editor’s note', 'Code block'];

test(`of ${BATCHES * IN_A_BATCH} hostile texts nothing runs, leaves or gets lost`, async ({ galley }) => {
  test.setTimeout(CAMPAIGN_TIMEOUT);
  const { page } = galley;
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const path = findBrowser();
  const reader =
    path === null ? null : await chromium.launch({ executablePath: path, chromiumSandbox: false });
  await campaign(async (random) => {
    for (let batch = 0; batch < BATCHES; batch += 1) {
      const payloads = Array.from({ length: IN_A_BATCH }, (_, at) =>
        hostilePayload(random, batch * IN_A_BATCH + at),
      );
      const about = `batch ${batch}`;
      const headline = `Hostile ${batch} ${random.pick(payloads).text.slice(0, 200)}`;
      await writeAndPaste(galley, headline, batch === 0 ? null : random.pick(PLACES), payloads);
      await expectHarmless(galley, about);
      await undoAndRedo(galley, about);
      if (reader !== null) await exportAndRead(galley, reader, payloads, about);
      await openAgain(galley, payloads, about);
      await importAll(galley, random, payloads.slice(-IMPORTED), batch);
      expect(dialogs, about).toEqual([]);
      forgetPictures(galley);
      expect(galley.watch.errors, about).toEqual([]);
      expect(galley.watch.foreignRequests, about).toEqual([]);
    }
  });
  await reader?.close();
});

/** A picture that is pasted by a name that the library does not have is asked for there, and is not there. */
function forgetPictures({ watch }: Galley): void {
  watch.errors.splice(0, Infinity, ...watch.errors.filter((text) => !/status of 404/.test(text)));
}

async function writeAndPaste(
  { desk, page }: Galley,
  headline: string,
  place: string | null,
  payloads: Payload[],
) {
  await desk.startArticle(headline, headline);
  await desk.focusBody();
  await desk.write(HERS, '');
  if (place !== null) {
    await desk.command(place);
    await desk.closeDialog('Source');
  }
  for (const payload of payloads) await paste(page, payload);
  // The window answers, and takes what she types.
  await desk.press('Mod+End');
  await page.keyboard.insertText('Typed after it.');
  await expect(desk.body).toContainText('Typed after it.');
  await expectWords(desk.body, payloads);
}

async function paste(page: Galley['page'], { type, text, word }: Payload): Promise<void> {
  if (type === 'text/html') await putOnClipboard(page, text, `${word} plain`);
  else if (type === 'text/plain') await putOnClipboard(page, '', text);
  else
    await page.evaluate(
      ([json, plain]) => {
        const fill = (event: ClipboardEvent) => {
          event.preventDefault();
          event.stopImmediatePropagation();
          event.clipboardData?.setData('application/x-lexical-editor', json);
          event.clipboardData?.setData('text/plain', plain);
        };
        window.addEventListener('copy', fill, { capture: true, once: true });
        document.execCommand('copy');
      },
      [text, word] as const,
    );
  await page.keyboard.press('ControlOrMeta+V');
}

async function expectWords(body: Galley['desk']['body'], payloads: readonly Payload[]): Promise<void> {
  const lost = async () => {
    const text = await body.evaluate((element) => {
      const fields = element.querySelectorAll<HTMLTextAreaElement>('input, textarea');
      return [element.textContent, ...[...fields].map(({ value }) => value)].join('\n');
    });
    return [HERS, ...payloads.map(({ word }) => word)].filter((word) => !text.includes(word));
  };
  await expect.poll(lost).toEqual([]);
}

async function expectHarmless({ desk, page }: Galley, about: string): Promise<void> {
  await desk.showPane('Preview');
  await expect.poll(() => desk.previewHtml(), { timeout: 30_000 }).toContain('Typed after it.');
  expect(await desk.body.evaluate(harmIn), about).toEqual([]);
  const furniture = /^<(meta|style|script type="application\/ld\+json"|link rel="canonical")/;
  const shown = (await desk.preview.evaluate(harmIn)).filter((harm) => !furniture.test(harm));
  expect(shown, about).toEqual([]);
  expect(await page.evaluate(() => 'ran' in window), about).toBe(false);
}

async function undoAndRedo({ desk }: Galley, about: string): Promise<void> {
  const text = () => desk.body.textContent();
  await desk.body.press('ControlOrMeta+End');
  const whole = await text();
  const goTo = async (chord: string, end: (text: string | null) => boolean) => {
    for (let presses = 0; presses < 5 * IN_A_BATCH; presses += 1) {
      if (end(await text())) return;
      await desk.press(chord);
    }
    throw new Error(`${about}: ${chord} does not get there, only to ${(await text())?.slice(0, 500)}`);
  };
  await goTo('Mod+Z', (now) => !(now ?? '').includes('seen'));
  await expect(desk.body).toContainText(HERS);
  await goTo('Mod+Shift+Z', (now) => now === whole);
}

/** As a reader opens the page, as a site shows the HTML, and as a program shows the Markdown that lets HTML through. */
const READ: Partial<Record<Format, (text: string) => string>> = {
  'web-page': (text) => text,
  'wordpress-blocks': (text) => `<!doctype html><meta charset="utf-8">${text}`,
  'classic-html': (text) => `<!doctype html><meta charset="utf-8">${text}`,
  markdown: (text) =>
    `<!doctype html><meta charset="utf-8">${new HtmlRenderer({ safe: false }).render(new Parser().parse(text))}`,
};
/** What every page has, whatever is in it. */
const FURNITURE =
  /^<(meta (charset|name|property)=|style>|link rel="canonical"|script type="application\/ld\+json">|form)/;

async function exportAndRead(galley: Galley, reader: Browser, payloads: Payload[], about: string) {
  const page = await reader.newPage();
  const happened: string[] = [];
  page.on('dialog', (dialog) => {
    happened.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) happened.push(`request: ${request.url()}`);
  });
  for (const [format, read] of Object.entries(READ) as [Format, (text: string) => string][]) {
    const { extension } = FORMAT_DESCRIPTIONS[format];
    const file = join(galley.dataDir, `${about}-${format}.${extension}`);
    const text = await exportFile(galley, format, file);
    const shown = join(galley.dataDir, `${about}-${format}-shown.html`);
    await writeFile(shown, read(text));
    await page.goto(pathToFileURL(shown).href);
    const harm = await page.locator('html').evaluate(harmIn);
    expect(
      harm.filter((found) => !FURNITURE.test(found)),
      `${about}, ${format}`,
    ).toEqual([]);
    expect(await page.evaluate(() => 'ran' in window), `${about}, ${format}`).toBe(false);
    await page.evaluate(async () => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      window.scrollTo(0, document.documentElement.scrollHeight);
      for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
    });
    await expectWords(page.locator('body'), payloads);
    if (format === 'wordpress-blocks') {
      const marks = await page.locator('html').evaluate((html) => {
        const walker = document.createTreeWalker(html, NodeFilter.SHOW_COMMENT);
        const found = new Set<string>();
        while (walker.nextNode()) found.add(walker.currentNode.nodeValue?.trim().split(' ')[0] ?? '');
        return [...found];
      });
      expect(
        marks.filter((mark) => !/^\/?wp:[a-z/-]+$/.test(mark) || /html|shortcode/.test(mark)),
        about,
      ).toEqual([]);
      expect(text, about).not.toMatch(/\[(?:video|gallery|caption|embed)[ \]]/);
    }
  }
  expect(happened, about).toEqual([]);
  await page.close();
}

/** By the letters of its headline: the page sets other marks than she typed. */
async function isShownInPreview({ headline, preview }: Galley['desk']): Promise<boolean> {
  const letters = (text: string) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
  const shown = await preview.evaluate(
    (frame) => (frame as HTMLIFrameElement).contentDocument?.querySelector('h1')?.innerText ?? '',
  );
  return letters(shown) === letters(await headline.inputValue());
}

/** A page has its article in a part of its own, and the words around that are not hers; she is told of them, or that there are no others. */
const leftOutAround = (headline: string, said: string) =>
  new RegExp(`What the page has around the article was left out\\.[^.]*${headline}(?!\\d)`).test(said) ||
  said.includes(`“${headline}.html” has no words that Galley can read.`);

async function importAll(galley: Galley, random: Random, payloads: Payload[], batch: number): Promise<void> {
  const { app, dataDir, desk, page } = galley;
  const files = payloads.map(({ type, text, word }, at) => {
    const name = join(dataDir, `import-${batch}-${at}`);
    if (type === 'text/html') return { path: `${name}.html`, bytes: text };
    if (type === 'text/plain') return { path: `${name}.md`, bytes: text };
    const { body, links } = hostileWord(random, word);
    return { path: `${name}.docx`, bytes: craftDocx(body, { 'word/_rels/document.xml.rels': links }) };
  });
  for (const { path, bytes } of files) await writeFile(path, bytes);
  await answerOpenDialog(
    app,
    files.map(({ path }) => path),
  );
  await desk.command('Import');
  const dismiss = desk.library.getByRole('button', { name: 'Dismiss' });
  await expect(dismiss).toBeVisible({ timeout: 120_000 });
  const said = (await desk.library.textContent()) ?? '';
  await dismiss.click();
  const kept = (await readArticles(dataDir))
    .map((article) => JSON.stringify(article))
    .filter((json) => !json.includes(HERS));
  const isTold = ({ path, bytes }: (typeof files)[number]) =>
    typeof bytes === 'string' &&
    ((NO_TEXT.test(bytes) && said.includes(`“${basename(path)}” is no text.`)) ||
      (/<(main|article)\b/i.test(bytes) && leftOutAround(basename(path, '.html'), said)));
  const lost = payloads.filter(
    ({ word }, at) => !kept.some((json) => json.includes(word)) && !isTold(files[at]!),
  );
  expect(lost, `batch ${batch}: ${said}`).toEqual([]);
  for (let opened = 0; opened < 3; opened += 1) {
    await desk
      .rows()
      .nth(1 + random.below(4))
      .click();
    await expect(desk.body).toBeVisible();
    await expect.poll(() => isShownInPreview(desk)).toBe(true);
    expect(await desk.body.evaluate(harmIn), `batch ${batch}, imported`).toEqual([]);
    expect(await page.evaluate(() => 'ran' in window), `batch ${batch}, imported`).toBe(false);
  }
}

async function openAgain(galley: Galley, payloads: Payload[], about: string): Promise<void> {
  const { desk, page } = galley;
  const headline = await desk.headline.inputValue();
  await expect(desk.saveState).toHaveText(/^Saved/);
  await page.reload();
  await desk.ready();
  await expect(desk.headline).toHaveValue(headline);
  await expectWords(desk.body, payloads);
  await expectHarmless(galley, `${about}, opened again`);
}
