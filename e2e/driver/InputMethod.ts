import type { CDPSession, Page } from '@playwright/test';

/** What keys report while an input method holds them. */
const HELD = 229;

const MODIFIERS = { Control: 2, Meta: 4 };

/**
 * An input method, as the browser sees one. It comes in where the browser takes the system's methods in, so that page and
 * editor get the events of a real one; what a system's own method sends, and when, it only imitates.
 */
export class InputMethod {
  private constructor(private readonly session: CDPSession) {}

  static async of(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  /** Types phonetics letter by letter, which stand underlined in the text. */
  async compose(phonetics: string): Promise<void> {
    for (let length = 1; length <= phonetics.length; length += 1) {
      await this.show(phonetics.slice(0, length));
    }
  }

  /** What stands underlined from now on, with the caret at its end, or a part of it selected. */
  async show(text: string, from = text.length, to = from): Promise<void> {
    await this.session.send('Input.imeSetComposition', { text, selectionStart: from, selectionEnd: to });
  }

  /** Takes a candidate, as Space does; with `key` the key that does it is sent first, held by the method. */
  async commit(candidate: string, key?: string): Promise<void> {
    if (key) await this.press(key);
    await this.session.send('Input.insertText', { text: candidate });
  }

  /** Gives the phonetics up, as Escape does. */
  async cancel(): Promise<void> {
    await this.show('');
  }

  /** A key that the method holds, as the browser hears of it. */
  async press(code: string, modifiers: (keyof typeof MODIFIERS)[] = []): Promise<void> {
    const key = {
      key: 'Process',
      code,
      windowsVirtualKeyCode: HELD,
      nativeVirtualKeyCode: HELD,
      modifiers: modifiers.reduce((bits, name) => bits | MODIFIERS[name], 0),
    };
    await Promise.all([
      this.session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key }),
      this.session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
    ]);
  }
}
