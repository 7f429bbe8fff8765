import type { Galley } from '../driver/launchGalley';

/** What the window showed at one moment, by the machine's clock in milliseconds. */
interface Look {
  at: number;
  /** The last paragraph of the text. */
  words: string;
  saveState: string;
}

/** After so long the window would say of a word that it is saving it, if it were. */
const SAYS_SAVING_MS = 450;
const LOOKS_EVERY_MS = 50;

/** Writes down what the window shows while she types, as far as it got out of the window before it was killed. */
export class TypedWords {
  private readonly looks: Look[] = [];
  private shownAsSaved = '';

  async watch({ desk, page }: Galley): Promise<void> {
    await page.exposeBinding('tellLook', (_source, look: Look) => this.note(look));
    await desk.body.evaluate((body, everyMs) => {
      const { tellLook } = window as unknown as { tellLook(look: unknown): void };
      const state = document.querySelector('[role=status][aria-label="Save state"]');
      const look = () =>
        tellLook({
          at: Date.now(),
          words: body.lastElementChild?.textContent ?? '',
          saveState: state?.textContent ?? '',
        });
      body.addEventListener('input', look);
      if (state)
        new MutationObserver(look).observe(state, { subtree: true, childList: true, characterData: true });
      setInterval(look, everyMs);
    }, LOOKS_EVERY_MS);
  }

  /** The words of which the window said that they were saved. */
  get saved(): string {
    return this.shownAsSaved;
  }

  get last(): string {
    return this.looks.at(-1)?.words ?? '';
  }

  /** The words that stood in the window at that moment. */
  wordsAt(moment: number): string {
    return this.looks.findLast(({ at }) => at <= moment)?.words ?? '';
  }

  /** How long the words had stood in the window at that moment of which the disk does not have all, in milliseconds. */
  msBeyond(onDisk: string, moment: number): number {
    const lost = this.looks[this.looks.findLastIndex(({ words }) => onDisk.startsWith(words)) + 1];
    return lost === undefined ? 0 : Math.max(0, moment - lost.at);
  }

  private note(look: Look): void {
    const before = this.looks.at(-1);
    this.looks.push(look);
    if (!look.saveState.startsWith('Saved')) return;
    const isNews = before !== undefined && before.saveState !== look.saveState;
    const stoodFor = isNews ? 0 : SAYS_SAVING_MS + this.windowLag(look.at);
    const saved = this.wordsAt(look.at - stoodFor);
    if (saved.length > this.shownAsSaved.length) this.shownAsSaved = saved;
  }

  /** How far the window was behind in the last second. */
  private windowLag(moment: number): number {
    const recent = this.looks.filter(({ at }) => at >= moment - 1_000);
    const gaps = recent.map(({ at }, index) => at - (recent[index - 1]?.at ?? at));
    return Math.max(0, ...gaps.map((gap) => gap - LOOKS_EVERY_MS));
  }
}
