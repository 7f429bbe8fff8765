import type { Galley } from '../driver/launchGalley';

/** What the window showed at one moment, by the machine's clock in milliseconds. */
interface Look {
  at: number;
  /** The last paragraph of the text. */
  words: string;
  saveState: string;
}

/** After so long without a key the window would say that it is saving, if it were. */
const SAYS_SAVING_MS = 450;

/** Writes down what the window shows while she types, as far as it got out of the window before it was killed. */
export class TypedWords {
  private readonly looks: Look[] = [];
  private shownAsSaved = '';

  async watch({ desk, page }: Galley): Promise<void> {
    await page.exposeBinding('tellLook', (_source, look: Look) => this.note(look));
    await desk.body.evaluate((body) => {
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
      setInterval(look, 50);
    });
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

  private note(look: Look): void {
    const before = this.looks.at(-1);
    this.looks.push(look);
    if (!look.saveState.startsWith('Saved')) return;
    const isNews = before !== undefined && before.saveState !== look.saveState;
    if (isNews) this.shownAsSaved = look.words;
    const unchanged = this.wordsAt(look.at - SAYS_SAVING_MS);
    if (unchanged.length > this.shownAsSaved.length) this.shownAsSaved = unchanged;
  }
}
