import type { CDPSession, Page } from '@playwright/test';

/** What keys report while an input method holds them. */
const HELD = 229;

/** A pinyin input method, as the browser sees one. */
export class InputMethod {
  private constructor(private readonly session: CDPSession) {}

  static async of(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  /** Types phonetics letter by letter, which stand underlined in the text. */
  async compose(phonetics: string): Promise<void> {
    for (let length = 1; length <= phonetics.length; length += 1) {
      const text = phonetics.slice(0, length);
      await this.session.send('Input.imeSetComposition', {
        text,
        selectionStart: length,
        selectionEnd: length,
      });
    }
  }

  /** Takes a candidate, as Space does; with `key` the key that does it is sent first, held by the method. */
  async commit(candidate: string, key?: 'Enter' | 'Space'): Promise<void> {
    if (key) await this.press(key);
    await this.session.send('Input.insertText', { text: candidate });
  }

  /** Gives the phonetics up, as Escape does. */
  async cancel(): Promise<void> {
    await this.session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  }

  /** A key that the method holds, as the browser hears of it. */
  async press(code: string): Promise<void> {
    const key = { key: 'Process', code, windowsVirtualKeyCode: HELD, nativeVirtualKeyCode: HELD };
    await this.session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await this.session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  }
}
