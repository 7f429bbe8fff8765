import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle, Page } from '@playwright/test';
import { openHost, type Opened } from './openHost';
import { writeParagraphs } from './text';

export type Peer = 'prosemirror' | 'lexical' | 'contenteditable';

/** A peer in a window of the same host with the same switches as Galley's. */
export async function openPeer(
  root: string,
  parts: { script: string; css: string },
  peer: Peer,
  words: number,
): Promise<Opened> {
  const opened = await openPeerPage(root, parts, 0);
  await mountPeer(opened.page, peer, words, null);
  return opened;
}

/** The window before the peer is in it, with a text of so many words to be asked for. */
export async function openPeerPage(
  root: string,
  parts: { script: string; css: string },
  words: number,
): Promise<Opened> {
  const opened = await openHost(root, join(root, 'bench', 'bare-window'), (dataDir) =>
    writeFile(join(dataDir, 'text.json'), JSON.stringify(writeParagraphs(words))),
  );
  const { page } = opened;
  await page.getByRole('button', { name: 'Ready' }).waitFor();
  await page.evaluate(() => document.body.replaceChildren());
  await page.addStyleTag({ content: parts.css });
  await page.addScriptTag({ content: parts.script });
  return opened;
}

export async function mountPeer(
  page: Page,
  peer: Peer,
  words: number,
  instead: ElementHandle | null,
): Promise<void> {
  await page.evaluate(
    ([kind, paragraphs, place]) =>
      (window as unknown as { mountPeer(kind: Peer, paragraphs: unknown, place: unknown): void }).mountPeer(
        kind,
        paragraphs,
        place,
      ),
    [peer, writeParagraphs(words), instead] as const,
  );
}
