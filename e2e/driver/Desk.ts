import { expect, type Locator, type Page } from '@playwright/test';
import { FORMAT_DESCRIPTIONS, type Format } from '../../src/shared/export/format';

/** What the source dialog asks for, by the names of its fields. */
export interface SourceFields {
  Outlet?: string;
  Author?: string;
  Title?: string;
  URL?: string;
  Published?: string;
  Accessed?: string;
}

export type WidthName = 'Phone' | 'Tablet' | 'Desktop' | 'Print';

export const WIDTH_NAMES: WidthName[] = ['Phone', 'Tablet', 'Desktop', 'Print'];

/** The window as she and a screen reader know it: everything by its role and name. */
export class Desk {
  readonly library: Locator;
  readonly articles: Locator;
  readonly search: Locator;
  readonly article: Locator;
  readonly headline: Locator;
  readonly standfirst: Locator;
  readonly body: Locator;
  readonly saveState: Locator;
  readonly details: Locator;
  readonly formatting: Locator;
  readonly preview: Locator;
  readonly quotations: Locator;

  constructor(readonly page: Page) {
    this.library = page.getByRole('navigation', { name: 'Library' });
    this.articles = this.library
      .getByRole('listbox', { name: 'Articles' })
      .or(this.library.getByRole('grid', { name: 'Articles' }));
    this.search = page.getByRole('searchbox', { name: 'Search articles' });
    this.article = page.getByRole('main', { name: 'Article' });
    this.headline = this.article.getByRole('textbox', { name: 'Headline' });
    this.standfirst = this.article.getByRole('textbox', { name: 'Standfirst' });
    this.body = this.article.getByRole('textbox', { name: 'Article body' });
    this.saveState = page.getByRole('status', { name: 'Save state' });
    this.details = page.getByRole('complementary', { name: 'Details' });
    this.formatting = page.getByRole('toolbar', { name: 'Formatting' });
    this.preview = page.locator('iframe[title="Preview"]');
    this.quotations = this.body.getByRole('blockquote');
  }

  /** Waits until there is something to do: an open article, or the way to a first one. */
  async ready(): Promise<void> {
    await expect(this.article.or(this.newArticleButtons().first()).first()).toBeVisible({ timeout: 30_000 });
  }

  newArticleButtons(): Locator {
    return this.page.getByRole('button', { name: 'New article' });
  }

  /** Rows of the list whose name holds the headline. */
  row(headline: string | RegExp): Locator {
    return this.articles
      .getByRole('option', { name: headline })
      .or(this.articles.getByRole('row', { name: headline }));
  }

  rows(): Locator {
    return this.row(/./);
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name });
  }

  /** Starts an article and leaves the caret in its headline. */
  async startArticle(headline = '', standfirst = ''): Promise<void> {
    await this.newArticleButtons().first().click();
    await expect(this.headline).toBeFocused();
    await expect(this.headline).toHaveValue('');
    if (headline) await this.page.keyboard.insertText(headline);
    if (standfirst) {
      await this.standfirst.click();
      await this.page.keyboard.insertText(standfirst);
    }
  }

  async focusBody(): Promise<void> {
    await this.body.click();
    await expect(this.body).toBeFocused();
  }

  /** Writes at the caret, one block a line. */
  async write(...lines: string[]): Promise<void> {
    for (const [index, line] of lines.entries()) {
      if (index > 0) await this.press('Enter');
      if (line) await this.page.keyboard.insertText(line);
    }
  }

  /** A key or chord: `Mod` is Cmd on macOS and Ctrl elsewhere. */
  async press(chord: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      await this.page.keyboard.press(chord.replace('Mod', 'ControlOrMeta'));
    }
  }

  /** Runs a command by its label through the palette. */
  async command(label: string): Promise<void> {
    await this.press('Mod+K');
    await expect(this.dialog('Commands')).toBeVisible();
    await this.page.getByRole('combobox', { name: 'Command' }).fill(label);
    // Other commands hold the word too: "Move to bin" beside "Bin".
    const options = this.dialog('Commands').getByRole('option');
    await options
      .filter({ hasText: new RegExp(`^${label}`) })
      .first()
      .click();
    await expect(this.dialog('Commands')).toBeHidden();
  }

  /** Quotes where the caret is, writes the paragraphs and leaves the quotation with Enter twice. */
  async quote(...paragraphs: string[]): Promise<void> {
    const before = await this.quotations.count();
    await this.press('Mod+Shift+9');
    await expect(this.quotations).toHaveCount(before + 1);
    await this.closeDialog('Source');
    await this.write(...paragraphs);
    await this.press('Enter', 2);
  }

  /** Opens the source of the n-th quotation. */
  async openSource(index: number): Promise<Locator> {
    await this.quotations.nth(index).getByRole('button', { name: 'Edit source' }).click();
    const dialog = this.dialog('Source');
    await expect(dialog).toBeVisible();
    return dialog;
  }

  async fillSource(index: number, fields: SourceFields, language?: string): Promise<void> {
    const dialog = await this.openSource(index);
    for (const [name, value] of Object.entries(fields)) {
      await dialog.getByRole('textbox', { name, exact: true }).fill(value as string);
    }
    if (language) await this.choose(dialog, 'Language', language);
    await dialog.getByRole('button', { name: 'Save source' }).click();
    await expect(dialog).toBeHidden();
  }

  /** Closes a dialog if it is open. */
  async closeDialog(name: string): Promise<void> {
    if (await this.dialog(name).isVisible()) {
      await this.press('Escape');
      await expect(this.dialog(name)).toBeHidden();
    }
  }

  /** Shows a pane with its toggle button; a pane that is shown stays. */
  async showPane(name: 'Preview' | 'Details'): Promise<void> {
    const toggle = this.button(name).or(this.page.getByRole('tab', { name })).first();
    if ((await toggle.getAttribute('aria-pressed')) !== 'true') await toggle.click();
    await expect(name === 'Preview' ? this.preview : this.details).toBeVisible();
  }

  async chooseWidth(name: WidthName): Promise<void> {
    const radio = this.page.getByRole('radiogroup', { name: 'Width' }).getByRole('radio', { name });
    await radio.check({ force: true });
    await expect(radio).toBeChecked();
  }

  /** Picks a value of a labelled combobox, or types it where she may type one. */
  async choose(place: Locator | Page, name: string, value: string): Promise<void> {
    const box = place.getByRole('combobox', { name });
    const isSelect = await box.evaluate((element) => element instanceof HTMLSelectElement);
    if (isSelect) await box.selectOption({ label: value });
    else await box.fill(value);
  }

  /** Sets the site's way to name a source. */
  async chooseAttribution(style: string): Promise<void> {
    await this.showPane('Details');
    await this.choose(this.details, 'Attribution', style);
    await this.showPane('Preview');
  }

  /** Presses Tab until the focus is there. */
  async tabTo(place: Locator): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await place.evaluate((element) => element === document.activeElement)) return;
      await this.press('Tab');
    }
    throw new Error('Tab does not get there.');
  }

  /** The preview's document as HTML. */
  async previewHtml(): Promise<string> {
    return this.preview.evaluate(
      (frame) => (frame as HTMLIFrameElement).contentDocument?.documentElement.outerHTML ?? '',
    );
  }

  async openExport(format: Format): Promise<Locator> {
    await this.button('Export').click();
    const dialog = this.dialog('Export');
    await expect(dialog).toBeVisible();
    const radio = dialog
      .getByRole('radiogroup', { name: 'Format' })
      .getByRole('radio', { name: FORMAT_DESCRIPTIONS[format].name });
    await radio.check({ force: true });
    await expect(radio).toBeChecked();
    return dialog;
  }
}
